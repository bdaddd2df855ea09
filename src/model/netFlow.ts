import { pairIdOf, type PairFlow } from './pairFlow';
import { isSamePeriod } from './rollUp';

export interface NetFlows {
  readonly pairs: readonly PairFlow[];
  /** Known in one direction only, or for another time or too loosely: a missing figure is not zero. */
  readonly unpaired: readonly number[];
}

/**
 * What remains when the two directions between two places are set off against each other: one pair from the place that
 * gives more, with the difference as its value; without direction when they are even.
 */
export function netFlows(pairs: readonly PairFlow[]): NetFlows {
  const byId = new Map(pairs.map((pair) => [pairIdOf(pair), pair]));
  const net: PairFlow[] = [];
  const unpaired: number[] = [];
  for (const pair of pairs) {
    const back = byId.get(`${pair.destination}~${pair.origin}`);
    if (!back || !areComparable(pair, back))
      unpaired.push(...pair.rows, ...pair.setAside.map(({ row }) => row));
    else if (isLarger(pair, back)) net.push(difference(pair, back));
  }
  return { pairs: net, unpaired };
}

const isLarger = (pair: PairFlow, back: PairFlow): boolean =>
  pair.value > back.value || (pair.value === back.value && pair.origin < pair.destination);

/** "Over 100" less "over 50" says nothing. */
const areComparable = (pair: PairFlow, back: PairFlow): boolean =>
  isSamePeriod(pair, back) &&
  pair.unbroken === back.unbroken &&
  [pair.bound, back.bound].every((bound) => bound === null || bound === 'about');

const difference = (pair: PairFlow, back: PairFlow): PairFlow => ({
  ...pair,
  directed: pair.value > back.value,
  value: pair.value - back.value,
  bound: pair.bound ?? back.bound,
  industry: pair.industry === back.industry ? pair.industry : null,
  rows: [...pair.rows, ...back.rows],
  setAside: [...pair.setAside, ...back.setAside],
  net: { forth: pair.value, back: back.value },
});
