import { onceEach } from '../model/onceEach';
import type { PairFlow } from '../model/pairFlow';
import { standsFor, type Gazetteer } from '../model/place';
import { length, subtract, toMercator } from './mercator';

/**
 * The shortest straight distance that a line of some pairs has to cover, in widths of the world; Infinity for none.
 * A joint end is as far as its nearest member: that is how long the strand to it may be.
 */
export function shortestChord(pairs: readonly PairFlow[], gazetteer: Gazetteer): number {
  const pointsOf = onceEach((id) =>
    standsFor(id, gazetteer).flatMap((member) => {
      const point = gazetteer.get(member)?.point;
      return point ? [toMercator(point)] : [];
    }),
  );
  let shortest = Infinity;
  for (const { origin, destination } of pairs)
    for (const one of pointsOf(origin))
      for (const other of pointsOf(destination))
        shortest = Math.min(shortest, length(subtract(one, other)));
  return shortest;
}
