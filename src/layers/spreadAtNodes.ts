import type { PlaneCurve } from './flowCurves';
import { subtract, type Vector } from './mercator';

/** The way in which a curve leaves a place, or comes to it: radians. */
export interface NodeEnd {
  readonly place: string;
  readonly angle: number;
}

/** Angle between curves at a place, below which they are hard to tell apart (rule R12). */
const SPREAD = (8 * Math.PI) / 180;

export function nodeEnds(curves: readonly PlaneCurve[]): NodeEnd[] {
  return curves.flatMap(({ from, control, to, fromPlace, toPlace }) => {
    const end = (place: string | null, at: Vector): NodeEnd[] => {
      const [x, y] = subtract(control, at);
      return place === null ? [] : [{ place, angle: Math.atan2(y, x) }];
    };
    return [...end(fromPlace, from), ...end(toPlace, to)];
  });
}

export function anglesByPlace(ends: readonly NodeEnd[]): Map<string, number[]> {
  const angles = new Map<string, number[]>();
  for (const { place, angle } of ends) {
    const known = angles.get(place);
    if (known) known.push(angle);
    else angles.set(place, [angle]);
  }
  return angles;
}

/** How crowded some ends are by others at the same places: 1 for two that fall together, 0 for two that are apart. */
export function crowding(
  own: readonly NodeEnd[],
  others: ReadonlyMap<string, readonly number[]>,
): number {
  let sum = 0;
  for (const { place, angle } of own)
    for (const other of others.get(place) ?? [])
      sum += Math.max(0, 1 - between(angle, other) / SPREAD);
  return sum;
}

/** The angle between two ways, 0 to π. */
function between(a: number, b: number): number {
  const turn = Math.abs(a - b);
  return Math.min(turn, 2 * Math.PI - turn);
}
