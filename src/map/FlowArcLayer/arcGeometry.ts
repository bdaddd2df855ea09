/** East and north, in pixels. */
type Point = readonly [x: number, y: number];

/** Arrowheads (rule R5): length and width in widths of the line; pixels for the least length and the least span. */
export const HEAD = { length: 3, width: 2, minLength: 9, maxShare: 0.45, minSpan: 24 } as const;

/** Space between a line's end and the rim, and width of the ground colour round every line: pixels. */
export const GAP = 2;
export const HALO_WIDTH = 1;

/** Dashes and gaps in pixels for a line of some width: 1 planned, 2 below the scale. */
export const dashesOf = (kind: 1 | 2, width: number): readonly [on: number, off: number] =>
  kind === 1 ? [2 * width + 4, width + 3.5] : [1.6 * width, width + 1.4];

/**
 * A line that stands for a decrease: dashes along its core in the ground colour, like a row of minus signs, and a
 * hollow head, which a line too thin for a core still has. `core` in widths of the line; `rim` of the head in lengths
 * of it, not thinner than `minRim` pixels.
 * `flag` is added to the kind of dash in the layer's attribute.
 */
export const HOLLOW = { flag: 4, core: 0.4, minWidth: 3, rim: 0.1, minRim: 1.4 } as const;

export const rimOf = (headLength: number): number =>
  Math.max(HOLLOW.minRim, HOLLOW.rim * headLength);

/** Dashes and gaps of the core of a hollow line, pixels; null for a line too thin for one. */
export const coreOf = (
  width: number,
): { readonly width: number; readonly dashes: readonly [on: number, off: number] } | null =>
  width < HOLLOW.minWidth
    ? null
    : { width: HOLLOW.core * width, dashes: [width + 4, 0.5 * width + 3] };

/** A quadratic Bézier curve on the screen, with what its ends keep free. */
export interface Arc {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
  /** Radius of the circle at each end, pixels; 0 at a fork, where the curve runs through. */
  readonly rimFrom: number;
  readonly rimTo: number;
  readonly width: number;
  readonly head: boolean;
}

/** Where parts of an arc begin and end, as parameters of its curve. */
interface ArcParts {
  readonly start: number;
  /** Base of the head; the end where there is none. */
  readonly base: number;
  readonly end: number;
  /** Straight distance from start to end, pixels. Dashes are laid out along it. */
  readonly span: number;
  readonly headLength: number;
}

export function pointAt({ from, control, to }: Arc, t: number): Point {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return [a * from[0] + b * control[0] + c * to[0], a * from[1] + b * control[1] + c * to[1]];
}

export function tangentAt({ from, control, to }: Arc, t: number): Point {
  const along = (axis: 0 | 1): number =>
    2 * ((control[axis] - from[axis]) * (1 - t) + (to[axis] - control[axis]) * t);
  return [along(0), along(1)];
}

const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);
const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Parameter at which the curve is so many pixels away from its point at `from`, forwards (1) or backwards (-1). */
function parameterAt(arc: Arc, from: number, way: 1 | -1, pixels: number): number {
  const origin = pointAt(arc, from);
  let step = pixels / Math.max(Math.hypot(...tangentAt(arc, from)), 1e-9);
  for (let round = 0; round < 3; round++) {
    const got = distance(pointAt(arc, clamp(from + way * step)), origin);
    step = clamp((step * pixels) / Math.max(got, 1e-9));
  }
  return clamp(from + way * step);
}

/** The same steps as in the vertex shader, for a flat map. */
export function partsOf(arc: Arc): ArcParts {
  const { rimFrom, rimTo, width, head } = arc;
  const start = rimFrom > 0 ? Math.min(parameterAt(arc, 0, 1, rimFrom + GAP), 0.48) : 0;
  const end = rimTo > 0 ? Math.max(parameterAt(arc, 1, -1, rimTo + GAP), 0.52) : 1;
  const span = distance(pointAt(arc, start), pointAt(arc, end));
  const headLength =
    head && span >= HEAD.minSpan
      ? Math.min(Math.max(width * HEAD.length, HEAD.minLength), span * HEAD.maxShare)
      : 0;
  const base = headLength > 0 ? parameterAt(arc, end, -1, headLength) : end;
  return { start, base, end, span, headLength };
}
