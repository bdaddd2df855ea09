import type { Ends } from './flowTable';
import type { PairFlow } from './pairFlow';
import { mayShareTime } from './period';
import { isWithin, type Gazetteer } from './place';

/** The sum of some pairs, a part not added to its whole. */
export const sumOfWholes = (pairs: readonly PairFlow[], gazetteer: Gazetteer): number =>
  wholesAmong(pairs, gazetteer).reduce((sum, pair) => sum + pair.value, 0);

const reversed = ({ origin, destination }: Ends): Ends => ({
  origin: destination,
  destination: origin,
});

/**
 * The pairs that may stand in one sum, without those that are a part of another:
 * a figure for a part of the places of another is its part if both may stand for the same time.
 * Pairs without direction, unless they are sums of both, count records, which add up whatever their places.
 */
export function wholesAmong(pairs: readonly PairFlow[], gazetteer: Gazetteer): PairFlow[] {
  const lies = (one: Ends, other: Ends): boolean =>
    isWithin(one.origin, other.origin, gazetteer) &&
    isWithin(one.destination, other.destination, gazetteer);
  const isPart = (pair: PairFlow): boolean =>
    (pair.directed || pair.sum !== null) &&
    pairs.some(
      (other) =>
        other !== pair &&
        mayShareTime(pair, other) &&
        (lies(pair, other) || (pair.sum !== null && lies(reversed(pair), other))),
    );
  return pairs.filter((pair) => !isPart(pair));
}
