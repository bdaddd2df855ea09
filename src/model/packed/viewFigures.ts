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
  /** Good until figures of the same records are asked for again. */
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
  const whole = usedAgain(flows, 'whole');
  whole.clear();
  const isBroken = byIndustry.size > Number(byIndustry.has(NONE));
  // Lines keep it; where there is nothing to add up it takes no room.
  const parts = new SummedFigures(isBroken ? pairs : 0);
  const told = new Map<number, Uint8Array>();
  for (const [industry, own] of byIndustry) {
    const figures = industry === NONE ? whole : usedAgain(flows, 'one');
    industryFigures(flows, own, view.period, isSum, figures);
    told.set(industry, figures.known.slice());
    if (industry !== NONE) parts.merge(figures, industry);
  }
  return { whole, parts, told };
}

interface Room {
  readonly whole: PairFigures;
  readonly one: PairFigures;
}

/** By the pairs of a table: to make columns takes as long as to sum a million records. */
const rooms = new WeakMap<Int32Array, Partial<Room>>();

function usedAgain({ origins }: PackedFlows, name: keyof Room): PairFigures {
  const room = rooms.get(origins) ?? {};
  const figures = room[name] ?? new PairFigures(origins.length);
  rooms.set(origins, { ...room, [name]: figures });
  return figures;
}
