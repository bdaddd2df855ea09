import { decimal } from './decimal';
import type { FlowTable } from './flowTable';
import { isLikeCounted } from './likeCounted';
import type { Bound } from './measure';
import { recordsBehind, withRecords, type PairFlow } from './pairFlow';
import { bothEnds, pairsByEnds } from './pairsByEnds';
import { isSamePeriod } from './rollUp';

export interface NetFlows {
  readonly pairs: readonly PairFlow[];
  /** Known in one direction only, or for another time or footing or too loosely: a missing figure is not zero. */
  readonly unpaired: readonly number[];
}

/**
 * What remains when the two directions between two places are set off against each other: one pair from the place that
 * gives more, with the difference as its value; without direction when they are even.
 */
export function netFlows(table: FlowTable, pairs: readonly PairFlow[]): NetFlows {
  const byEnds = pairsByEnds(pairs, bothEnds);
  const net: PairFlow[] = [];
  const unpaired: number[] = [];
  for (const pair of pairs) {
    const back = byEnds.get(pair.destination)?.get(pair.origin)?.at(-1);
    if (!back || !isSamePeriod(pair, back) || !maySubtract(table, pair, back)) {
      for (const row of recordsBehind(pair)) unpaired.push(row);
    } else if (isLarger(pair, back)) net.push(difference(pair, back));
  }
  return { pairs: net, unpaired };
}

const isLarger = (pair: PairFlow, back: PairFlow): boolean =>
  pair.value > back.value || (pair.value === back.value && pair.origin < pair.destination);

const isExact = ({ bound, partsOf }: PairFlow): boolean =>
  (bound === null || bound === 'about') && partsOf.length === 0;

/** "Over 100" less "over 50" says nothing, nor does a count of all less a count of some. */
export const maySubtract = (table: FlowTable, one: PairFlow, other: PairFlow): boolean =>
  one.unbroken === other.unbroken &&
  isExact(one) &&
  isExact(other) &&
  isLikeCounted(table, one, other);

const looser = (one: PairFlow, other: PairFlow): Bound | null => one.bound ?? other.bound;

function difference(pair: PairFlow, back: PairFlow): PairFlow {
  const own = {
    directed: pair.value > back.value,
    value: decimal(pair.value - back.value),
    bound: looser(pair, back),
    industry: pair.industry === back.industry ? pair.industry : null,
    net: { forth: pair, back },
  };
  const list = () => ({
    rows: [...pair.rows, ...back.rows],
    setAside: [...pair.setAside, ...back.setAside],
  });
  return withRecords(pair, own, list, [pair, back]);
}
