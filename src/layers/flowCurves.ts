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

/** A quadratic Bézier curve between two points of the map. */
interface CurveIn<Point> {
  /** Index of the pair in the list that was laid out. */
  readonly pair: number;
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
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

/** In WGS-84 degrees. */
export type FlowCurve = CurveIn<LngLat>;
/** In web mercator, where bends and angles are as on the screen. */
export type PlaneCurve = CurveIn<Vector>;

export const onTheGlobe = ({ from, control, to, ...look }: PlaneCurve): FlowCurve => ({
  ...look,
  from: fromMercator(from),
  control: fromMercator(control),
  to: fromMercator(to),
});

/** A pair on the map: what its curves hang on, whatever their bend. */
export interface FlowFrame {
  /** Index of the pair in the list that is laid out. */
  readonly index: number;
  readonly pair: PairFlow;
  readonly origins: readonly End[];
  readonly destinations: readonly End[];
  /** Ends of the curve, or of the trunk where an end is joint. */
  readonly from: Vector;
  readonly to: Vector;
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

/**
 * How far a fork lies to the right of the straight way, as a share of it: further where there is a return flow, so that
 * the strands of the two lie apart too.
 */
const FORK_ASIDE = { alone: 0.06, returned: 0.14 } as const;

/** null where a place has no point. `isReturned`: another flow goes the opposite way. Without direction nothing lies aside. */
export function frameOf(
  pair: PairFlow,
  index: number,
  gazetteer: Gazetteer,
  isReturned = false,
): FlowFrame | null {
  const origins = pointsOf(pair.origin, gazetteer);
  const destinations = pointsOf(pair.destination, gazetteer);
  if (origins.length === 0 || destinations.length === 0) return null;
  const ofFlow = isReturned ? FORK_ASIDE.returned : FORK_ASIDE.alone;
  const aside = pair.directed ? ofFlow : 0;
  const from = forkOf(origins, destinations, -aside);
  const to = forkOf(destinations, origins, aside);
  return { index, pair, origins, destinations, from, to };
}

/**
 * The curves of a pair. It bends to the right of its travel, so that A→B and B→A part by themselves (R3), by a share of
 * its chord. Without direction the hand is that of the way from the end that comes first by name, so that the line is the
 * same whichever end is named first. A joint end is one trunk that forks close to its members, never separate flows.
 */
export function curvesOf(frame: FlowFrame, bend: number): PlaneCurve[] {
  const { index: pair, origins, destinations, from, to } = frame;
  const { directed, origin, destination } = frame.pair;
  const hand = directed || origin < destination ? 1 : -1;
  const control = add(mean([from, to]), scale(rightOf(subtract(to, from)), 2 * hand * bend));
  const whole = { pair, share: 1, shiftFrom: 0, shiftTo: 0 };
  const only = (ends: readonly End[]): string | null =>
    ends.length === 1 ? (ends[0]?.id ?? null) : null;
  const before = origins.length > 1 ? 0.3 : 0;
  const after = destinations.length > 1 ? 0.7 : 1;
  const trunk: PlaneCurve = {
    ...whole,
    from,
    control,
    to,
    fromPlace: only(origins),
    toPlace: only(destinations),
    toneFrom: before,
    toneTo: after,
    head: directed && destinations.length === 1,
  };
  const gathering =
    origins.length > 1
      ? strands(origins, from, subtract(from, control)).map(({ end, bend, slot }): PlaneCurve => ({
          pair,
          from: end.at,
          control: bend,
          to: from,
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
      ? strands(destinations, to, subtract(to, control)).map(({ end, bend, slot }): PlaneCurve => ({
          pair,
          from: to,
          control: bend,
          to: end.at,
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

/**
 * Where a joint end forks: on the way to the other end, far enough from its members to part from one another, and aside
 * of the way by a share of it.
 */
function forkOf(ends: readonly End[], others: readonly End[], aside: number): Vector {
  const here = centre(ends);
  if (ends.length === 1) return here;
  const way = subtract(centre(others), here);
  const spread = Math.max(...ends.map(({ at }) => length(subtract(at, here))));
  const distance = Math.min(Math.max(0.8 * spread, 0.25 * length(way)), 0.55 * length(way));
  return add(add(here, scale(unit(way), distance)), scale(rightOf(way), -aside));
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
