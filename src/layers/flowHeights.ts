import type { FlowCurve } from './flowLayout';
import { length, subtract, toMercator } from './mercator';

/** Width of the world in the units that heights are given in (deck.gl's common space). */
const WORLD = 512;
/** Apex of a raised arc as a share of its chord: height grows with distance, never with value (rule R21). */
const APEX = 0.18;
/** Longest chord that is to be expected: Handan to Chengde and a little more, in mercator units. */
const LONGEST = 0.02;

/** No arc is taller. */
export const TALLEST = WORLD * APEX * LONGEST;

/** Heights of a raised curve's three points, in units of which the world is 512 wide. */
export type Heights = readonly [from: number, control: number, to: number];

/**
 * Heights of every curve. A flow is one parabola over its whole way, from place to place; a joint one keeps its height
 * where it forks, and its strands go on as steeply as the trunk arrives.
 */
export function flowHeights(curves: readonly FlowCurve[]): Heights[] {
  const byPair = new Map<number, FlowCurve[]>();
  for (const curve of curves) byPair.set(curve.pair, [...(byPair.get(curve.pair) ?? []), curve]);
  const heights = new Map([...byPair.values()].flatMap(heightsOfFlow));
  return curves.map((curve) => heights.get(curve) ?? [0, 0, 0]);
}

const lengthOf = (curve: FlowCurve): number =>
  length(subtract(toMercator(curve.to), toMercator(curve.from)));
const legOf = (curve: FlowCurve, end: 'from' | 'to'): number =>
  length(subtract(toMercator(curve[end]), toMercator(curve.control)));
const meanOf = (curves: readonly FlowCurve[]): number =>
  curves.reduce((sum, curve) => sum + lengthOf(curve), 0) / Math.max(1, curves.length);

function heightsOfFlow(curves: readonly FlowCurve[]): [FlowCurve, Heights][] {
  // Strands end in a fork at one side; the trunk is what they leave or lead to.
  const gathering = curves.filter((one) => one.share < 1 && one.toPlace === null);
  const spreading = curves.filter((one) => one.share < 1 && one.fromPlace === null);
  const trunk = curves.find((one) => one.share === 1);
  if (!trunk) return [];
  const [before, after] = [meanOf(gathering), meanOf(spreading)];
  const whole = before + lengthOf(trunk) + after;
  const [begin, end] = [before / whole, 1 - after / whole];
  const rise = 4 * APEX * WORLD * whole;
  const [low, middle, high] = parabola(rise, begin, end);
  const slopeAt = (leg: number, from: number): number => (middle - from) / Math.max(leg, 1e-12);
  return [
    ...gathering.map((curve): [FlowCurve, Heights] => [
      curve,
      [0, Math.max(0, low - slopeAt(legOf(trunk, 'from'), low) * legOf(curve, 'to')), low],
    ]),
    [trunk, [low, middle, high]],
    ...spreading.map((curve): [FlowCurve, Heights] => [
      curve,
      [high, Math.max(0, high - slopeAt(legOf(trunk, 'to'), high) * legOf(curve, 'from')), 0],
    ]),
  ];
}

/** The part of a parabola `rise · u · (1 − u)` between two of its points, as a Bézier curve. */
function parabola(rise: number, begin: number, end: number): Heights {
  const at = (u: number, v: number): number => rise * ((u + v) / 2 - u * v);
  return [at(begin, begin), at(begin, end), at(end, end)];
}
