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
  /** By industry (`NONE`: of all), by pair: 1 where it has a figure, be it of this time or not. */
  readonly told: ReadonlyMap<number, Uint8Array>;
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
  // What no record tells of takes no room: to make it would take longer than the sum.
  const [isWhole, isParts] = [byIndustry.has(NONE), byIndustry.size > Number(byIndustry.has(NONE))];
  const whole = new PairFigures(isWhole ? pairs : 0);
  const parts = new SummedFigures(isParts ? pairs : 0);
  const one = new PairFigures(isParts ? pairs : 0);
  const told = new Map<number, Uint8Array>();
  for (const [industry, own] of byIndustry) {
    const figures = industry === NONE ? whole : one;
    industryFigures(flows, own, view.period, isSum, figures);
    told.set(industry, figures.known.slice());
    if (industry !== NONE) parts.merge(one, industry);
  }
  return { whole, parts, told };
}
