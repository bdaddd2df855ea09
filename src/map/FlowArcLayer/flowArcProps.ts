import type { DefaultProps } from '@deck.gl/core';
import type { ArcLayerProps } from '@deck.gl/layers';
import { GAP, HALO_WIDTH } from './arcGeometry';

/** RGBA, 0–255. */
export type Color = readonly [number, number, number, number];

/** Dots that run along the lines, all at one speed; pixels. */
export interface MovingDots {
  readonly radius: number;
  readonly spacing: number;
  readonly color: Color;
  /** How far they have come. Asked for in every frame; it is the owner who has frames drawn. */
  readonly travel: () => number;
}

/**
 * Flows as curves between the rims of their places.
 *
 * Data come as typed arrays (`data.attributes`), one entry per curve; a joint flow is a trunk and one strand per member:
 * - `getSourcePosition`, `getTargetPosition`, `getControlPosition`: Float64Array, 3 each, WGS-84 degrees and metres
 * - `getHeight`: Float32Array, 3 each: how high origin, control point and destination are when the arc is raised, in
 *   units of which the world is 512 wide; zero at places, above it at forks
 * - `getSourceColor`, `getTargetColor`: Uint8Array, RGBA; their alphas are the tone that grows towards the destination
 * - `getWidth`: Float32Array, pixels
 * - `getEnds`: Float32Array, 4 each: rim at origin and destination, sideways shift there (pixels)
 * - `getStyle`: Float32Array, 3 each: dash (0 solid, 1 planned, 2 below the scale; 4 more for a
 *   hollow line), head (0 or 1), carries dots (0 or 1)
 *
 * Picking draws the same curves at least `hitWidth` wide, then at their own width, so that a visible line wins
 * over its neighbour's margin.
 */
export interface FlowArcLayerProps extends ArcLayerProps {
  /** MapLibre layer to draw below. */
  beforeId?: string;
  /** 0: flat on the map, 1: raised arcs; null: as the map's tilt has it. */
  raise?: number | null;
  /** Height of the tallest arc, units as in `getHeight`: near by, all are lowered so that it stays below the camera. */
  tallest?: number;
  /** Ground colour round every line. */
  haloColor?: Color;
  /** Pixels, as all below. */
  haloWidth?: number;
  /** Width that a pointer can hit. */
  hitWidth?: number;
  /** Space between a line's end and the rim. */
  gap?: number;
  /** 0–1: how strongly the arcs stand out, below 1 while something else is in focus. */
  strength?: number;
  /** null: none. */
  dots?: MovingDots | null;
}

export const defaultProps: DefaultProps<FlowArcLayerProps> = {
  raise: { type: 'object', value: null, optional: true },
  tallest: { type: 'number', value: 0, min: 0 },
  haloColor: { type: 'array', value: [255, 255, 255, 255] },
  haloWidth: { type: 'number', value: HALO_WIDTH, min: 0 },
  hitWidth: { type: 'number', value: 14, min: 0 },
  gap: { type: 'number', value: GAP, min: 0 },
  strength: { type: 'number', value: 1, min: 0, max: 1 },
  dots: { type: 'object', value: null, optional: true },
  numSegments: { type: 'number', value: 24, min: 3 },
};
