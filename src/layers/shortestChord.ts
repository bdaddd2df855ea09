import type { PairFlow } from '../model/pairFlow';
import { standsFor, type Gazetteer } from '../model/place';
import { length, subtract, toMercator } from './mercator';

/**
 * The shortest straight distance that a line of some pairs has to cover, in widths of the world; Infinity for none.
 * A joint end is as far as its nearest member: that is how long the strand to it may be.
 */
export const shortestChord = (pairs: readonly PairFlow[], gazetteer: Gazetteer): number =>
  pairs.reduce(
    (shortest, { origin, destination }) =>
      Math.min(shortest, distance(origin, destination, gazetteer)),
    Infinity,
  );

function distance(origin: string, destination: string, gazetteer: Gazetteer): number {
  const pointsOf = (id: string) =>
    standsFor(id, gazetteer).flatMap((member) => {
      const point = gazetteer.get(member)?.point;
      return point ? [toMercator(point)] : [];
    });
  const others = pointsOf(destination);
  return Math.min(
    ...pointsOf(origin).flatMap((one) => others.map((other) => length(subtract(one, other)))),
  );
}
