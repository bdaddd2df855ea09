import { isNoPart, type PairFlow } from './pairFlow';
import type { Gazetteer } from './place';
import { isSamePeriod } from './rollUp';
import { placedAmong, sumOfWholes } from './sumOfWholes';

/**
 * The sum that every line can be a share of; null when there is none. Figures of different times make no whole, nor do
 * figures that a filter cannot place. A figure for a part of the places of another is in the sum once, with its whole.
 */
export function comparableTotal(pairs: readonly PairFlow[], gazetteer: Gazetteer): number | null {
  if (pairs.some(isNoPart)) return null;
  const counted = placedAmong(pairs);
  const [first] = counted;
  if (!first || !counted.every((pair) => isSamePeriod(pair, first))) return null;
  const isDated = counted.every(({ directed, period }) => !directed || period?.start != null);
  if (!isDated) return null;
  const total = sumOfWholes(counted, gazetteer);
  return total > 0 ? total : null;
}
