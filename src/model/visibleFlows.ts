import { isNoPart, type PairFlow } from './pairFlow';
import type { Gazetteer } from './place';
import type { Query } from './query';
import { isPlaced, placedAmong, sumOfWholes, wholesAmong } from './sumOfWholes';

/**
 * What is drawn unless the reader says otherwise (rule R13): the largest lines that together carry this share of the
 * total, never fewer than the least, for a dozen lines are no hairball, and never more than the most.
 */
export const MOST = { share: 0.8, least: 12, lines: 60 } as const;
/** What a graphics card draws while it is moved; more than that only a reader's own table has. */
const LIMIT = 2000;

/** Pairs that are drawn: those that reach the threshold, the largest first, as many as asked for. */
export function visibleFlows(
  pairs: readonly PairFlow[],
  { min, top }: Pick<Query, 'min' | 'top'>,
  gazetteer: Gazetteer,
  isAdditive: boolean,
): readonly PairFlow[] {
  const reaching = pairs.filter(({ value }) => min === null || value >= min);
  if (top !== 'most') return reaching.slice(0, top ?? LIMIT);
  const wholes = canBeSummed(pairs, isAdditive)
    ? new Set(wholesAmong(placedAmong(pairs), gazetteer))
    : null;
  return wholes ? mostOf(reaching, wholes) : reaching.slice(0, MOST.lines);
}

/** Is there a total that lines can carry a share of? Not of differences, nor where a part is not known or below nothing. */
export const canBeSummed = (pairs: readonly PairFlow[], isAdditive: boolean): boolean =>
  isAdditive && pairs.every((pair) => !isNoPart(pair) && pair.value >= 0);

/**
 * The largest pairs that carry most of the sum of the wholes; of equal ones all or none, as far as there is room.
 * What a filter cannot place is in no sum and fills the room that is left.
 */
function mostOf(pairs: readonly PairFlow[], wholes: ReadonlySet<PairFlow>): PairFlow[] {
  const enough = MOST.share * [...wholes].reduce((sum, { value }) => sum + value, 0) * (1 - 1e-9);
  const drawn = new Set<PairFlow>();
  let [carried, last] = [0, Infinity];
  for (const pair of pairs.filter(isPlaced)) {
    const isEnough = carried >= enough && drawn.size >= MOST.least && pair.value < last;
    if (isEnough || drawn.size === MOST.lines) break;
    drawn.add(pair);
    carried += wholes.has(pair) ? pair.value : 0;
    last = pair.value;
  }
  for (const pair of pairs) if (pair.unbroken && drawn.size < MOST.lines) drawn.add(pair);
  return pairs.filter((pair) => drawn.has(pair));
}

/** What the reader has chosen is drawn too, unless it stays below the threshold. */
export function withChosen(
  drawn: readonly PairFlow[],
  chosen: PairFlow | null,
  min: number | null,
): readonly PairFlow[] {
  if (!chosen || drawn.includes(chosen) || (min !== null && chosen.value < min)) return drawn;
  return [...drawn, chosen];
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
  if (!canBeSummed(all, isAdditive)) return null;
  const sum = (pairs: readonly PairFlow[]): number => sumOfWholes(placedAmong(pairs), gazetteer);
  const total = sum(all);
  return total > 0 ? Math.min(1, sum(shown) / total) : null;
}
