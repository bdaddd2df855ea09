import type { ShaderModule } from '@luma.gl/shadertools';

/** What is drawn in one pass over all arcs: `PASS` in the shaders. */
export const PASSES = { shaft: 0, head: 1, hit: 2 } as const;

/** RGBA, 0–1. */
type Color = readonly [number, number, number, number];

export type FlowArcUniforms = {
  readonly haloColor: Color;
  readonly dotColor: Color;
  /** 0: flat on the map … 1: raised. */
  readonly raise: number;
  /** CSS pixels, as all that follow. */
  readonly haloWidth: number;
  readonly hitWidth: number;
  readonly gap: number;
  /** 0–1, multiplies the opacity of every arc. */
  readonly strength: number;
  /** 0: no dots. */
  readonly dotRadius: number;
  readonly dotSpacing: number;
  /** How far the dots have come. */
  readonly travel: number;
};

const block = `\
layout(std140) uniform flowArcUniforms {
  vec4 haloColor;
  vec4 dotColor;
  float raise;
  float haloWidth;
  float hitWidth;
  float gap;
  float strength;
  float dotRadius;
  float dotSpacing;
  float travel;
} flowArc;
`;

/** Uniform block of `FlowArcLayer`; the order of fields is that of std140 and of `uniformTypes`. */
export const flowArcUniforms = {
  name: 'flowArc',
  vs: block,
  fs: block,
  uniformTypes: {
    haloColor: 'vec4<f32>',
    dotColor: 'vec4<f32>',
    raise: 'f32',
    haloWidth: 'f32',
    hitWidth: 'f32',
    gap: 'f32',
    strength: 'f32',
    dotRadius: 'f32',
    dotSpacing: 'f32',
    travel: 'f32',
  },
} as const satisfies ShaderModule;
