import type { PairFlow } from './aggregateFlows';
import { isWithin, type Gazetteer } from './place';

/**
 * The sum that every line can be a share of; null when there is none. Figures of different times make no whole, nor do
 * figures that a filter cannot place. A figure for a part of the places of another is in the sum once, with its whole.
 */
export function comparableTotal(pairs: readonly PairFlow[], gazetteer: Gazetteer): number | null {
  const counted = pairs.filter(({ unbroken }) => !unbroken);
  const times = new Set(counted.map(({ period }) => period && `${period.start}/${period.end}`));
  const isDated = counted.every(({ directed, period }) => !directed || period?.start != null);
  if (times.size !== 1 || !isDated) return null;
  const isPart = (pair: PairFlow): boolean =>
    pair.directed &&
    counted.some(
      (other) =>
        other !== pair &&
        isWithin(pair.origin, other.origin, gazetteer) &&
        isWithin(pair.destination, other.destination, gazetteer),
    );
  const total = counted.reduce((sum, pair) => sum + (isPart(pair) ? 0 : pair.value), 0);
  return total > 0 ? total : null;
}
