import { isNoPart, type PairFlow } from './pairFlow';
import type { Gazetteer } from './place';
import type { Query } from './query';
import { sumOfWholes } from './sumOfWholes';

/** Pairs that are drawn: those that reach the threshold, the largest first, no more than asked for. */
export function visibleFlows(
  pairs: readonly PairFlow[],
  { min, top }: Pick<Query, 'min' | 'top'>,
): PairFlow[] {
  return pairs.filter(({ value }) => min === null || value >= min).slice(0, top ?? undefined);
}

/**
 * Which share of the sum of all pairs the drawn ones carry, 0 to 1; null where the measure cannot be summed.
 * Figures that a filter cannot place are on neither side of it.
 */
export function shownShare(
  shown: readonly PairFlow[],
  all: readonly PairFlow[],
  gazetteer: Gazetteer,
  isAdditive: boolean,
): number | null {
  if (!isAdditive || all.some(isNoPart)) return null;
  const placed = (pairs: readonly PairFlow[]): PairFlow[] =>
    pairs.filter(({ unbroken }) => !unbroken);
  const total = sumOfWholes(placed(all), gazetteer);
  return total > 0 ? Math.min(1, sumOfWholes(placed(shown), gazetteer) / total) : null;
}
