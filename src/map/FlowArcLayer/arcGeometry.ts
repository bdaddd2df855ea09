import { FULL_TILT } from '../camera';

/** Arrowheads (rule R5): length and width in widths of the line; pixels for the least length and the least span. */
export const HEAD = { length: 3, width: 2, minLength: 9, maxShare: 0.45, minSpan: 24 } as const;

/** Space between a line's end and the rim, and width of the ground colour round every line: pixels. */
export const GAP = 2;
export const HALO_WIDTH = 1;

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

/**
 * A line that stands for a decrease: open along its core, in dashes like a row of minus signs, and an open head, which a
 * line too thin for a core still has. `core` and `rim` of the line in widths of it, `headRim` in lengths of the head and
 * not thinner than `minRim` pixels. `flag` is added to the kind of dash in the layer's attribute.
 */
export const HOLLOW = {
  flag: 4,
  core: 0.4,
  rim: 0.3,
  minWidth: 3,
  headRim: 0.1,
  minRim: 1.4,
} as const;

export const rimOf = (headLength: number): number =>
  Math.max(HOLLOW.minRim, HOLLOW.headRim * headLength);

interface Core {
  readonly width: number;
  readonly dashes: readonly [on: number, off: number];
  /** How far into the first dash the line begins; below nothing: how long before it. */
  readonly offset: number;
}

/** What is open along a line, pixels; null for one too thin. A line that is dashed already is open within its dashes. */
export function coreOf(dash: 0 | 1 | 2, width: number): Core | null {
  if (width < HOLLOW.minWidth) return null;
  const core = HOLLOW.core * width;
  if (dash === 0) return { width: core, dashes: [width + 4, 0.5 * width + 3], offset: 0 };
  const [on, off] = dashesOf(dash, width);
  const rim = HOLLOW.rim * width;
  return { width: core, dashes: [on - 2 * rim, off + 2 * rim], offset: -rim };
}

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

/** Parameter at which a curve is so many pixels away from its beginning, at most one half: Newton's steps, squared. */
function reach({ from, control, to }: Curve, pixels: number): number {
  const origin = pixelOf(from);
  const seen = ([x, y, w = 1]: Seen): Control => [x - origin[0] * w, y - origin[1] * w, w];
  const [start, middle, finish] = [seen(from), seen(control), seen(to)];
  const slope = combine(start, middle, finish, [-2, 2, 0]);
  const bend = combine(start, middle, finish, [1, -2, 1]);
  const dot = (a: Control, b: Control): number => a[0] * b[0] + a[1] * b[1];
  const [one, two, three] = [dot(slope, slope), 2 * dot(slope, bend), dot(bend, bend)];
  let t = Math.min(0.5, (pixels * start[2]) / Math.sqrt(Math.max(one, 1e-9)));
  for (let round = 0; round < 3; round++) {
    const w = start[2] + t * (slope[2] + t * bend[2]);
    const missing = (pixels * w) ** 2 - t * t * (one + t * (two + t * three));
    const pace =
      t * (2 * one + t * (3 * two + t * 4 * three)) -
      2 * pixels * pixels * w * (slope[2] + 2 * t * bend[2]);
    t = Math.min(0.5, Math.max(0, t + missing / Math.max(pace, 1e-6)));
  }
  return t;
}

type Control = readonly [x: number, y: number, w: number];

const combine = (
  a: Control,
  b: Control,
  c: Control,
  [i, j, k]: readonly [number, number, number],
): Control => [
  i * a[0] + j * b[0] + k * c[0],
  i * a[1] + j * b[1] + k * c[1],
  i * a[2] + j * b[2] + k * c[2],
];

/** Places and weights of Gauss and Legendre: three are exact to a hundredth. */
const SAMPLES = [
  [0.112702, 0.277778],
  [0.5, 0.444444],
  [0.887298, 0.277778],
] as const;

/** Pixels along a curve. */
const lengthOf = (curve: Curve): number =>
  SAMPLES.reduce((sum, [t, weight]) => sum + weight * Math.hypot(...tangentAt(curve, t)), 0);

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
