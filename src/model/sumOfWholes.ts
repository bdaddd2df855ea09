import { group } from 'd3';
import { pairIdOf, type PairFlow } from './pairFlow';
import { mayShareTime } from './period';
import { isWithin, lineOf, standsFor, type Gazetteer } from './place';

/** The sum of some pairs, a part not added to its whole. */
export const sumOfWholes = (pairs: readonly PairFlow[], gazetteer: Gazetteer): number =>
  wholesAmong(pairs, gazetteer).reduce((sum, pair) => sum + pair.value, 0);

/**
 * The pairs that may stand in one sum, without those that are a part of another:
 * a figure for a part of the places of another is its part if both may stand for the same time.
 * Pairs without direction, unless they are sums of both, count records, which add up whatever their places.
 */
export function wholesAmong(pairs: readonly PairFlow[], gazetteer: Gazetteer): PairFlow[] {
  const byEnds = group(pairs, pairIdOf);
  const wholesOf = wholesBy(pairs, gazetteer);
  const ends = new Set(pairs.flatMap(({ origin, destination }) => [origin, destination]));
  const isPlain = byEnds.size === pairs.length && pairs.every(({ sum }) => sum === null);
  // No place lies in another: a reader's thousands of pairs need not be looked at one by one.
  if (isPlain && [...ends].every((id) => wholesOf(id).length === 1)) return [...pairs];
  const isPartOf = (pair: PairFlow, origin: string, destination: string): boolean =>
    wholesOf(origin).some((from) =>
      wholesOf(destination).some((to) =>
        byEnds
          .get(pairIdOf({ origin: from, destination: to }))
          ?.some((other) => other !== pair && mayShareTime(pair, other)),
      ),
    );
  return pairs.filter((pair) => {
    const { origin, destination, directed, sum } = pair;
    if (!directed && sum === null) return true;
    const isPart = isPartOf(pair, origin, destination);
    return !isPart && !(sum !== null && isPartOf(pair, destination, origin));
  });
}

/** For a place, those ends of the pairs that it lies in, itself among them: few, however many pairs there are. */
function wholesBy(pairs: readonly PairFlow[], gazetteer: Gazetteer): (id: string) => string[] {
  const ends = new Set(pairs.flatMap(({ origin, destination }) => [origin, destination]));
  const joints = [...ends].filter((id) => (gazetteer.get(id)?.members.length ?? 0) > 0);
  const known = new Map<string, string[]>();
  return (id) => {
    const found =
      known.get(id) ??
      [
        ...new Set([
          id,
          ...standsFor(id, gazetteer).flatMap((part) => lineOf(part, gazetteer)),
          ...joints,
        ]),
      ].filter((whole) => ends.has(whole) && isWithin(id, whole, gazetteer));
    known.set(id, found);
    return found;
  };
}
