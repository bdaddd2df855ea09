/** Arrowheads (rule R5): length and width in widths of the line; pixels for the least length and the least span. */
export const HEAD = { length: 3, width: 2, minLength: 9, maxShare: 0.45, minSpan: 24 } as const;

/** Space between a line's end and the rim, and width of the ground colour round every line: pixels. */
export const GAP = 2;
export const HALO_WIDTH = 1;

/** Tilt of the map at which arcs stand at their full height, and the most there is (rule R21): degrees. */
export const FULL_TILT = 45;

/** How far a tilted map raises its arcs, 0–1: slowly at first and at last. */
export function raiseAt(pitch: number): number {
  const share = Math.min(1, Math.max(0, pitch / FULL_TILT));
  return share * share * (3 - 2 * share);
}

/** The tallest arc rises to this share of the window's height; the camera stands at 1.06 of it when the map is tilted most. */
const MOST_LIFT = 0.6;

/** By how much all arcs are lowered, 0–1, so that the tallest (pixels) stays in front of the camera. */
export const liftWithin = (windowHeight: number, tallest: number): number =>
  Math.min(1, (MOST_LIFT * windowHeight) / Math.max(tallest, 1e-6));

/** Dashes and gaps in pixels for a line of some width: 1 planned, 2 below the scale. */
export const dashesOf = (kind: 1 | 2, width: number): readonly [on: number, off: number] =>
  kind === 1 ? [2 * width + 4, width + 3.5] : [1.6 * width, width + 1.4];

type Pixel = readonly [x: number, y: number];

/**
 * A point on the screen as the camera sees it, y upwards: pixels times w, and w, which grows with the distance.
 * Seen so, a curve stays quadratic however it is raised and tilted. On a flat map w is 1 and may be left out.
 */
type Seen = readonly [x: number, y: number, w?: number];

/** A quadratic Bézier curve on the screen. */
export interface Curve {
  readonly from: Seen;
  readonly control: Seen;
  readonly to: Seen;
}

/** A curve with what its ends keep free. */
export interface Arc extends Curve {
  /** Radius of the circle at each end, pixels; 0 at a fork, where the curve runs through. */
  readonly rimFrom: number;
  readonly rimTo: number;
  readonly width: number;
  readonly head: boolean;
}

/** What is drawn of an arc between the rims. */
interface ArcParts {
  /** Where the arc leaves the first rim and meets the second, as parameters of its curve. */
  readonly start: number;
  readonly end: number;
  /** The curve of the shaft: it reaches the head's base along the head's axis. */
  readonly shaft: Curve;
  /** Length of the shaft in pixels. Dashes are laid out along it. */
  readonly length: number;
  readonly tip: Pixel;
  /** Direction of the head: the tangent of the arc at its end. */
  readonly axis: Pixel;
  readonly headLength: number;
}

const mix = (a: Seen, b: Seen, t: number): [number, number, number] => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  (a[2] ?? 1) + ((b[2] ?? 1) - (a[2] ?? 1)) * t,
];

/** The curve's polar form: its point at `s` for equal parameters, else a control point of the part between them. */
const blossom = ({ from, control, to }: Curve, s: number, t: number) =>
  mix(mix(from, control, s), mix(control, to, s), t);

const pixelOf = ([x, y, w = 1]: Seen): Pixel => [x / w, y / w];
const distance = (a: Pixel, b: Pixel): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

export const pointAt = (curve: Curve, t: number): Pixel => pixelOf(blossom(curve, t, t));

/** Velocity of the curve on the screen, pixels per parameter. */
export function tangentAt(curve: Curve, t: number): Pixel {
  const [x, y, w] = blossom(curve, t, t);
  const [a, b] = [mix(curve.from, curve.control, t), mix(curve.control, curve.to, t)];
  const [right, up, away] = [2 * (b[0] - a[0]), 2 * (b[1] - a[1]), 2 * (b[2] - a[2])];
  return [(right * w - x * away) / (w * w), (up * w - y * away) / (w * w)];
}

/** Parameter at which a curve is so many pixels away from its beginning, at most one half: three steps of Newton's. */
function reach({ from, control, to }: Curve, pixels: number): number {
  const origin = pixelOf(from);
  const seen = (point: Seen): [number, number, number] => {
    const w = point[2] ?? 1;
    return [point[0] - origin[0] * w, point[1] - origin[1] * w, w];
  };
  const [a, c, b] = [seen(from), seen(control), seen(to)];
  const slope = [0, 1, 2].map((axis) => 2 * (c[axis]! - a[axis]!)) as [number, number, number];
  const bend = [0, 1, 2].map((axis) => a[axis]! - 2 * c[axis]! + b[axis]!) as typeof slope;
  let t = 0;
  for (let round = 0; round < 3; round++) {
    const [x, y] = [slope[0] + t * bend[0], slope[1] + t * bend[1]];
    const long = Math.max(Math.hypot(x, y), 1e-6);
    const missing = pixels * (a[2] + t * (slope[2] + t * bend[2])) - t * long;
    const pace =
      long + (t * (x * bend[0] + y * bend[1])) / long - pixels * (slope[2] + 2 * t * bend[2]);
    t = Math.min(0.5, Math.max(0, t + missing / Math.max(pace, 1e-6)));
  }
  return t;
}

/** Pixels along a curve (Gauss–Legendre: four points are exact to a hundredth). */
function lengthOf(curve: Curve): number {
  const weights = [0.347855, 0.652145, 0.652145, 0.347855];
  return [0.069432, 0.330009, 0.669991, 0.930568].reduce(
    (sum, t, index) => sum + (weights[index]! / 2) * Math.hypot(...tangentAt(curve, t)),
    0,
  );
}

/** The same steps as in the vertex shader, for what the camera sees. */
export function partsOf(arc: Arc): ArcParts {
  const { rimFrom, rimTo, width, head } = arc;
  const back = { from: arc.to, control: arc.control, to: arc.from };
  const start = rimFrom > 0 ? Math.min(reach(arc, rimFrom + GAP), 0.48) : 0;
  const end = rimTo > 0 ? 1 - Math.min(reach(back, rimTo + GAP), 0.48) : 1;
  const [first, control, last] = [
    blossom(arc, start, start),
    blossom(arc, start, end),
    blossom(arc, end, end),
  ];
  const tip = pixelOf(last);
  const span = distance(pixelOf(first), tip);
  const wanted =
    head && span >= HEAD.minSpan
      ? Math.min(Math.max(width * HEAD.length, HEAD.minLength), span * HEAD.maxShare)
      : 0;
  // The head lies on the tangent at the tip, which leads to the control point.
  const leg: Pixel = [control[0] - tip[0] * control[2], control[1] - tip[1] * control[2]];
  const long = Math.max(Math.hypot(...leg), 1e-6);
  const share = Math.min((wanted * last[2]) / (long + wanted * (last[2] - control[2])), 0.85);
  const shaft = { from: first, control, to: mix(last, control, share) };
  return {
    start,
    end,
    shaft,
    length: lengthOf(shaft),
    tip,
    axis: [-leg[0] / long, -leg[1] / long],
    headLength: distance(pixelOf(shaft.to), tip),
  };
}
