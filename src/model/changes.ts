import { aggregateFlows, type View } from './aggregateFlows';
import { hasModes, singleYear } from './comparison';
import type { Dataset } from './dataset';
import type { Ends } from './flowTable';
import { pairIdOf, signedChange, type PairFlow } from './pairFlow';

/**
 * What became of a pair of places from one side of a comparison to the other. `both`: figures on either side that may
 * not be subtracted. `first`, `second`: a figure on that side only; on the other none is published, which is not zero.
 */
export const CHANGE_KINDS = ['more', 'less', 'same', 'both', 'second', 'first'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change extends Ends {
  readonly kind: ChangeKind;
  /** The figures of the two sides; of a difference those that it is taken from. */
  readonly figures: readonly [Figure | null, Figure | null];
  /** Second less first, where that means something; else null. */
  readonly difference: number | null;
  /** Of either side, in the view of that side. */
  readonly pair: PairFlow;
}

type Figure = Pick<PairFlow, 'value' | 'bound' | 'period' | 'rows'>;

/** May figures of two views be subtracted at all? Only those of two single years of one measure. */
export const haveDifference = (first: View, second: View): boolean =>
  first.measure !== null &&
  hasModes(first.topic) &&
  first.measure === second.measure &&
  first.basis === second.basis &&
  isSameFilter(first, second) &&
  singleYear(first.period) !== null &&
  singleYear(second.period) !== null;

const isSameFilter = ({ industries: a }: View, { industries: b }: View): boolean =>
  [...(a ?? [])].sort().join() === [...(b ?? [])].sort().join();

/**
 * Every pair of places that either view has a figure for, once, the largest change or figure first within a kind.
 * What a filter by industry cannot place is on neither side.
 */
export function changesBetween(dataset: Dataset, first: View, second: View): Change[] {
  const [before, after] = [first, second].map((view) => placedPairs(dataset, view));
  const differences = haveDifference(first, second)
    ? placedPairs(dataset, { ...second, minus: singleYear(first.period) })
    : new Map<string, PairFlow>();
  const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...ids]
    .flatMap((id) => changeOf(before?.get(id), after?.get(id), differences.get(id)) ?? [])
    .sort(
      (a, b) =>
        CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
        sizeOf(b) - sizeOf(a) ||
        pairIdOf(a).localeCompare(pairIdOf(b), 'en'),
    );
}

const placedPairs = (dataset: Dataset, view: View): Map<string, PairFlow> =>
  new Map(
    aggregateFlows(dataset, view).pairs.flatMap((pair) =>
      pair.unbroken ? [] : [[pairIdOf(pair), pair] as const],
    ),
  );

function changeOf(
  before: PairFlow | undefined,
  after: PairFlow | undefined,
  difference: PairFlow | undefined,
): Change | null {
  const pair = after ?? before;
  if (!pair) return null;
  const change = (
    kind: ChangeKind,
    figures: Change['figures'],
    by: number | null = null,
  ): Change => ({
    ...{ origin: pair.origin, destination: pair.destination },
    ...{ kind, figures, difference: by, pair },
  });
  if (!before || !after) return change(after ? 'second' : 'first', [before ?? null, after ?? null]);
  const by = difference ? signedChange(difference) : null;
  if (!difference?.change || by === null) return change('both', [before, after]);
  const { then, now } = difference.change;
  return change(by > 0 ? 'more' : by < 0 ? 'less' : 'same', [then, now], by);
}

const sizeOf = ({ difference, figures: [before, after] }: Change): number =>
  difference === null ? Math.max(before?.value ?? 0, after?.value ?? 0) : Math.abs(difference);
