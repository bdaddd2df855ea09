import type { PairFlow } from './pairFlow';
import { mayShareTime } from './period';
import { isWithin, type Gazetteer } from './place';

/** The sum of some pairs, a part not added to its whole. */
export const sumOfWholes = (pairs: readonly PairFlow[], gazetteer: Gazetteer): number =>
  wholesAmong(pairs, gazetteer).reduce((sum, pair) => sum + pair.value, 0);

/**
 * The pairs that may stand in one sum, without those that are a part of another:
 * a figure for a part of the places of another is its part if both may stand for the same time.
 * Pairs without direction count records, which add up whatever their places.
 */
export function wholesAmong(pairs: readonly PairFlow[], gazetteer: Gazetteer): PairFlow[] {
  const isPart = (pair: PairFlow): boolean =>
    pair.directed &&
    pairs.some(
      (other) =>
        other !== pair &&
        mayShareTime(pair, other) &&
        isWithin(pair.origin, other.origin, gazetteer) &&
        isWithin(pair.destination, other.destination, gazetteer),
    );
  return pairs.filter((pair) => !isPart(pair));
}
