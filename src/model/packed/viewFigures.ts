import { group } from 'd3';
import type { View } from '../aggregateFlows';
import { NONE } from '../flowTable';
import { isStock } from '../measure';
import { industryFigures } from './industryFigures';
import type { PackedFlows } from './packedFlows';
import { PairFigures } from './pairFigures';
import { SummedFigures } from './summedFigures';

/** What is known of every pair in a view: the figure for all industries, and the sum of those that are broken down. */
export interface ViewFigures {
  readonly whole: PairFigures;
  readonly parts: SummedFigures;
}

/** Figures from slices that match a view, all of its measure and basis. */
export function viewFigures(
  flows: PackedFlows,
  slices: readonly number[],
  view: Pick<View, 'period' | 'basis'>,
): ViewFigures {
  const pairs = flows.origins.length;
  const isSum = view.period.mode === 'span' && !isStock(view.basis ?? 'actual');
  const byIndustry = group(slices, (slice) => flows.heads[slice]?.industry ?? NONE);
  const [whole, parts, one] = [
    new PairFigures(pairs),
    new SummedFigures(pairs),
    new PairFigures(pairs),
  ];
  for (const [industry, own] of byIndustry) {
    const figures = industry === NONE ? whole : one;
    industryFigures(flows, own, view.period, isSum, figures);
    if (industry !== NONE) parts.merge(one, industry);
  }
  return { whole, parts };
}
