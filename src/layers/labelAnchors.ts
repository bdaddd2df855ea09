import { pointAt } from '../map/FlowArcLayer/arcGeometry';
import type { LngLat } from '../model/place';
import type { DrawnCurve } from './flowDrawing';
import { toPixels } from './svgProjection';

/** Where text lies seen from its point: `left` means that its left edge is there. */
type Side = 'left' | 'right' | 'top' | 'bottom' | `${'top' | 'bottom'}-${'left' | 'right'}`;

/** In the order in which a reader looks for a name: beside the point, then below and above it. */
const SIDES: readonly Side[] = [
  'left',
  'right',
  'top',
  'bottom',
  'top-left',
  'bottom-left',
  'bottom-right',
  'top-right',
];

/** What a less usual side costs: as much as a faint line that it would hide. */
const CUSTOM = 14;

/** East of this a name to the right leaves a narrow window, which ends where the region does. */
const EAST = 119.2;
const LEAVING = 80;

/** As `text-variable-anchor-offset` takes it: sides in order, each with its offset in em. */
export type AnchorList = (Side | 'center' | [x: number, y: number])[];

/** A stretch of a drawn line, pixels at some zoom; `weight`: how much would be lost below a label. */
export interface Ink {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
  /** Of one of the largest flows: a name that would hide it is rather left out. */
  readonly isMain?: boolean;
  /** Id of the place whose circle it is of: its own name stands beside it anyway. */
  readonly of?: string;
}

/** Pieces that a curve is weighed in, and how much more the last ones count: they wear the head. */
const PIECES = 24;
const HEAD_PIECES = 5;
const HEAD_WEIGHT = 4;

/** What is drawn of flows at a zoom, in pieces. */
export const inkOf = (drawn: readonly DrawnCurve[], zoom: number): Ink[] =>
  drawn.flatMap(({ curve, width }) => {
    const [from, control, to] = [curve.from, curve.control, curve.to].map((point) =>
      toPixels(point, zoom),
    ) as [readonly [number, number], readonly [number, number], readonly [number, number]];
    const arc = { from, control, to, rimFrom: 0, rimTo: 0, width, head: curve.head };
    const long = Math.hypot(to[0] - from[0], to[1] - from[1]) / PIECES;
    return Array.from({ length: PIECES }, (_, piece): Ink => {
      const [x, y] = pointAt(arc, (piece + 0.5) / PIECES);
      const isHead = curve.head && piece >= PIECES - HEAD_PIECES;
      return { x, y, weight: long * width * (isHead ? HEAD_WEIGHT : 1) };
    });
  });

/** Of a circle or mark: names keep off it rather than off a thin line. */
const MARK_WEIGHT = 100;

/** Circles and marks, in pieces: their middle and eight points on the rim. */
export const inkOfMarks = (
  marks: readonly { readonly point: LngLat; readonly radius: number }[],
  zoom: number,
): Ink[] =>
  marks.flatMap(({ point, radius }) => {
    const [x, y] = toPixels(point, zoom);
    return [-1, 0, 1].flatMap((right) =>
      [-1, 0, 1].map((down) => {
        const out = radius / Math.max(1, Math.hypot(right, down));
        return { x: x + right * out, y: y + down * out, weight: MARK_WEIGHT };
      }),
    );
  });

export interface LabelBox {
  readonly point: LngLat;
  /** Pixels: from the point to the text, and size of the text. */
  readonly away: number;
  readonly width: number;
  readonly height: number;
  /** Pixels per em. */
  readonly size: number;
  /** Rather unsaid than over what is drawn. */
  readonly isMinor: boolean;
  /** To be said even where it hides one of the largest flows, if there is no other side. */
  readonly isSure: boolean;
}

/** By how much a side of a minor name may be worse than its best: two points of a mark. */
const WORSE = 200;

/**
 * The sides of a label, first those where it hides least of the flows; as far away as `away` says. None where it may not
 * stand. `id`: the place that it names.
 */
export function labelAnchors(
  { point, ...box }: LabelBox,
  ink: readonly Ink[],
  zoom: number,
  id?: string,
): AnchorList {
  const [x, y] = toPixels(point, zoom);
  const [across, down] = [box.away + box.width + 4, box.away + box.height + 4];
  const [xs, ys] = placesOf(ink);
  const near: Ink[] = [];
  for (let at = 0; at < xs.length; at++) {
    if (Math.abs((xs[at] ?? 0) - x) >= across || Math.abs((ys[at] ?? 0) - y) >= down) continue;
    const one = ink[at];
    if (one && (id === undefined || one.of !== id)) near.push(one);
  }
  const hidden = (side: Side): Ink[] => {
    const [left, top] = cornerOf(side, box);
    return near.filter((one) => {
      const [right, down] = [one.x - x - left, one.y - y - top];
      return right > -2 && right < box.width + 2 && down > -2 && down < box.height + 2;
    });
  };
  const outwards = (side: Side): number => (point[0] > EAST && side.endsWith('left') ? LEAVING : 0);
  const sides = SIDES.map((side, index) => {
    const below = hidden(side);
    const lost = below.reduce((sum, { weight }) => sum + weight, 0);
    const isOpen = !below.some(({ isMain }) => isMain);
    return { side, isOpen, costs: lost + index * CUSTOM + outwards(side) };
  }).sort((a, b) => a.costs - b.costs);
  const open = sides.filter(({ isOpen }) => isOpen);
  const most = box.isMinor ? (sides[0]?.costs ?? 0) + WORSE : Infinity;
  return (box.isSure && open.length === 0 ? sides : open)
    .filter(({ costs }) => costs <= most)
    .flatMap(({ side }) => [side, offsetOf(side, box.away / box.size)]);
}

/** Hundreds of names look through the same ink: bare numbers are read many times as fast as objects of several shapes. */
function placesOf(ink: readonly Ink[]): readonly [xs: Float64Array, ys: Float64Array] {
  const found = known.get(ink) ?? [
    Float64Array.from(ink, ({ x }) => x),
    Float64Array.from(ink, ({ y }) => y),
  ];
  known.set(ink, found);
  return found;
}

const known = new WeakMap<readonly Ink[], readonly [Float64Array, Float64Array]>();

const isLevel = (side: Side): boolean => side === 'left' || side === 'right';
const reachOf = (side: Side): number => (side.includes('-') ? Math.SQRT1_2 : 1);

/** East and south, in the unit of `away`. */
function offsetOf(side: Side, away: number): [number, number] {
  const reach = away * reachOf(side);
  const across = side.endsWith('left') ? reach : side.endsWith('right') ? -reach : 0;
  const down = side.startsWith('top') ? reach : side.startsWith('bottom') ? -reach : 0;
  return [across, down];
}

/** Top left corner of the text, seen from the point. */
function cornerOf(side: Side, { away, width, height }: Omit<LabelBox, 'point'>): [number, number] {
  const [across, down] = offsetOf(side, away);
  const left = side.endsWith('left')
    ? across
    : side.endsWith('right')
      ? across - width
      : -width / 2;
  if (isLevel(side)) return [left, -height / 2];
  return [left, side.startsWith('top') ? down : down - height];
}
