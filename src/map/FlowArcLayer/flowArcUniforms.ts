import type { ShaderModule } from '@luma.gl/shadertools';

/** What is drawn in one pass over all arcs. */
export const PASSES = { shaft: 0, head: 1, hit: 2 } as const;

export type FlowArcUniforms = {
  /** RGBA, 0–1. */
  readonly haloColor: readonly [number, number, number, number];
  readonly pass: number;
  /** 0: flat on the map … 1: raised. */
  readonly raise: number;
  /** CSS pixels. */
  readonly haloWidth: number;
  readonly hitWidth: number;
  readonly gap: number;
  /** 0–1, multiplies the opacity of every arc. */
  readonly strength: number;
};

const block = `\
layout(std140) uniform flowArcUniforms {
  vec4 haloColor;
  float pass;
  float raise;
  float haloWidth;
  float hitWidth;
  float gap;
  float strength;
} flowArc;
`;

/** Uniform block of `FlowArcLayer`; the order of fields is that of std140 and of `uniformTypes`. */
export const flowArcUniforms = {
  name: 'flowArc',
  vs: block,
  fs: block,
  uniformTypes: {
    haloColor: 'vec4<f32>',
    pass: 'f32',
    raise: 'f32',
    haloWidth: 'f32',
    hitWidth: 'f32',
    gap: 'f32',
    strength: 'f32',
  },
} as const satisfies ShaderModule;
