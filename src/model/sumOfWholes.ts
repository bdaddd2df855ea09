import type { PairFlow } from './aggregateFlows';
import { periodsOverlap } from './period';
import { isWithin, type Gazetteer } from './place';

/**
 * The sum of some pairs, without those that are part of another one: a figure for a part of its places is its part
 * if both may stand for the same time. Pairs without direction count records, which add up whatever their places.
 */
export function sumOfWholes(pairs: readonly PairFlow[], gazetteer: Gazetteer): number {
  const isPart = (pair: PairFlow): boolean =>
    pair.directed &&
    pairs.some(
      (other) =>
        other !== pair &&
        mayShareTime(pair, other) &&
        isWithin(pair.origin, other.origin, gazetteer) &&
        isWithin(pair.destination, other.destination, gazetteer),
    );
  return pairs.filter((pair) => !isPart(pair)).reduce((sum, pair) => sum + pair.value, 0);
}

const mayShareTime = (a: PairFlow, b: PairFlow): boolean =>
  !a.period || !b.period || periodsOverlap(a.period, b.period);
