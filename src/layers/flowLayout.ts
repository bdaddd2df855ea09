import type { PairFlow } from '../model/pairFlow';
import { standsFor, type Gazetteer, type LngLat } from '../model/place';
import {
  add,
  fromMercator,
  length,
  mean,
  rightOf,
  scale,
  subtract,
  toMercator,
  unit,
  type Vector,
} from './mercator';

/** A quadratic Bézier curve between two points of the map, in WGS-84 degrees. */
export interface FlowCurve {
  /** Index of the pair in the list that was laid out. */
  readonly pair: number;
  readonly from: LngLat;
  readonly control: LngLat;
  readonly to: LngLat;
  /** Places whose rims the ends stop at; null at a fork. */
  readonly fromPlace: string | null;
  readonly toPlace: string | null;
  /** Share of the flow's width: 1, or 1/n for the strands of a fork. */
  readonly share: number;
  /** Sideways place of a strand at its fork, in widths of the whole flow: -½ … ½, right of the travel positive. */
  readonly shiftFrom: number;
  readonly shiftTo: number;
  /** Tone at both ends: 0 at the origin, 1 at the destination. */
  readonly toneFrom: number;
  readonly toneTo: number;
  readonly head: boolean;
}

/** Bend of a curve as a share of its chord: longer curves bend more (rule R2). */
const bendOf = (chord: number, longest: number): number =>
  Math.min(0.18, Math.max(0.08, 0.08 + (0.08 * chord) / longest));

/**
 * Curves for pairs of places: every flow bends to the right of its travel, so that A→B and B→A part by themselves (R3);
 * a joint end is one trunk that forks close to its members, never separate flows.
 */
export function layOutFlows(pairs: readonly PairFlow[], gazetteer: Gazetteer): FlowCurve[] {
  const ends = pairs.map((pair) => ({
    origins: pointsOf(pair.origin, gazetteer),
    destinations: pointsOf(pair.destination, gazetteer),
  }));
  const longest = Math.max(
    ...ends.map(({ origins, destinations }) =>
      length(subtract(centre(destinations), centre(origins))),
    ),
    1e-9,
  );
  return pairs.flatMap((pair, index) => {
    const { origins = [], destinations = [] } = ends[index] ?? {};
    if (origins.length === 0 || destinations.length === 0) return [];
    return flowCurves(index, origins, destinations, longest, pair.directed);
  });
}

interface End {
  readonly id: string;
  readonly at: Vector;
}

const centre = (ends: readonly End[]): Vector => mean(ends.map(({ at }) => at));

function pointsOf(id: string, gazetteer: Gazetteer): End[] {
  return standsFor(id, gazetteer).flatMap((member) => {
    const point = gazetteer.get(member)?.point;
    return point ? [{ id: member, at: toMercator(point) }] : [];
  });
}

function flowCurves(
  pair: number,
  origins: readonly End[],
  destinations: readonly End[],
  longest: number,
  directed: boolean,
): FlowCurve[] {
  const [from, to] = [forkOf(origins, destinations, -1), forkOf(destinations, origins, 1)];
  const chord = subtract(to, from);
  // Bends tell the direction: what has none is straight.
  const bend = directed ? bendOf(length(chord), longest) : 0;
  const control = add(mean([from, to]), scale(rightOf(chord), 2 * bend));
  const whole = { pair, share: 1, shiftFrom: 0, shiftTo: 0 };
  const only = (ends: readonly End[]): string | null =>
    ends.length === 1 ? (ends[0]?.id ?? null) : null;
  const before = origins.length > 1 ? 0.3 : 0;
  const after = destinations.length > 1 ? 0.7 : 1;
  const trunk: FlowCurve = {
    ...whole,
    from: fromMercator(from),
    control: fromMercator(control),
    to: fromMercator(to),
    fromPlace: only(origins),
    toPlace: only(destinations),
    toneFrom: before,
    toneTo: after,
    head: directed && destinations.length === 1,
  };
  const gathering =
    origins.length > 1
      ? strands(origins, from, subtract(from, control)).map(({ end, bend, slot }): FlowCurve => ({
          pair,
          from: fromMercator(end.at),
          control: fromMercator(bend),
          to: fromMercator(from),
          fromPlace: end.id,
          toPlace: null,
          share: 1 / origins.length,
          shiftFrom: 0,
          // Seen along the travel towards the fork, right and left are swapped.
          shiftTo: -slot,
          toneFrom: 0,
          toneTo: before,
          head: false,
        }))
      : [];
  const spreading =
    destinations.length > 1
      ? strands(destinations, to, subtract(to, control)).map(({ end, bend, slot }): FlowCurve => ({
          pair,
          from: fromMercator(to),
          control: fromMercator(bend),
          to: fromMercator(end.at),
          fromPlace: null,
          toPlace: end.id,
          share: 1 / destinations.length,
          shiftFrom: slot,
          shiftTo: 0,
          toneFrom: after,
          toneTo: 1,
          head: directed,
        }))
      : [];
  return [...gathering, trunk, ...spreading];
}

/** Where a joint end forks: on the way to the other end, far enough from its members to part from one another. */
function forkOf(ends: readonly End[], others: readonly End[], side: 1 | -1): Vector {
  const here = centre(ends);
  if (ends.length === 1) return here;
  const way = subtract(centre(others), here);
  const spread = Math.max(...ends.map(({ at }) => length(subtract(at, here))));
  const distance = Math.min(Math.max(0.8 * spread, 0.25 * length(way)), 0.55 * length(way));
  // A little to the right of the travel, so that the fork of the return flow lies apart.
  const right = scale(rightOf(unit(way)), -side * 0.06 * length(way));
  return add(add(here, scale(unit(way), distance)), right);
}

/**
 * Strands between a fork and its members. They leave the trunk along its tangent, side by side in the order in which
 * they part, so that they neither cross nor leave a seam. `slot` is the place beside the others, right positive.
 */
function strands(
  ends: readonly End[],
  fork: Vector,
  tangent: Vector,
): { readonly end: End; readonly bend: Vector; readonly slot: number }[] {
  const ahead = unit(tangent);
  const right = rightOf(ahead);
  const sideways = (end: End): number => {
    const way = unit(subtract(end.at, fork));
    return Math.atan2(way[0] * right[0] + way[1] * right[1], way[0] * ahead[0] + way[1] * ahead[1]);
  };
  return [...ends]
    .sort((a, b) => sideways(a) - sideways(b))
    .map((end, index) => ({
      end,
      bend: add(fork, scale(ahead, 0.42 * length(subtract(end.at, fork)))),
      slot: (index - (ends.length - 1) / 2) / ends.length,
    }));
}
