import type { FlowView, View } from './aggregateFlows';
import type { PairFlow } from './pairFlow';
import type { Dataset } from './dataset';
import { endsAt } from './flowTable';
import { isPartHidden, isSameTime, otherEnd, unlikeness, type End, type Unlike } from './footing';
import { pairValue } from './pairValue';
import { wholesAmong } from './sumOfWholes';

/** Why a share would say something that nobody knows. */
export type NoShare =
  | Unlike
  /** An unknown part of the whole is in a figure for more than the place. */
  | 'hidden'
  /** No other figure is published, so that the share would be a hollow 100 %. */
  | 'only-one'
  /** Not broken down by the chosen industries. */
  | 'unbroken'
  /** Figures of the measure do not add up to a whole. */
  | 'not-additive'
  /** The whole that is published is smaller than its parts. */
  | 'contradiction';

/** A pair's part in the outflow of its origin or the inflow of its destination. */
export type Share =
  | {
      readonly part: number;
      readonly whole: number;
      /** True: the total that a source states; false: the sum of the published flows. */
      readonly isReported: boolean;
      /** Published flows that the whole is made of. */
      readonly flows: number;
      /** The pair lies within one of them, so that shares of both are not to be added. */
      readonly isWithin: boolean;
      /** The figure or its whole is a bound or rounded. */
      readonly isAbout: boolean;
    }
  | { readonly part: null; readonly reason: NoShare };

/**
 * The whole is what placeTotals adds for the same place, or the total that a source states where it is no less.
 * All of it must stand for one period and count the same: else there is no share but a reason.
 */
export function shareOf(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
  pair: PairFlow,
  end: End,
): Share {
  const none = (reason: NoShare): Share => ({ part: null, reason });
  if (!dataset.measuresById.get(view.measure ?? '')?.additive) return none('not-additive');
  if (pair.unbroken) return none('unbroken');
  const { flows: table, gazetteer } = dataset;
  const pairs = flowView.pairs.filter(({ unbroken }) => !unbroken);
  const own = pairs.filter((other) => other[end] === pair[end]);
  const wholes = wholesAmong(own, gazetteer);
  const unlike = unlikeness(table, pair, wholes, gazetteer);
  if (unlike) return none(unlike);
  const reported = reportedWhole(dataset, view, flowView, pair, end);
  if (!reported && isPartHidden(pairs, own, end, pair[end], gazetteer)) return none('hidden');
  if (!reported && wholes.length === 1 && wholes[0] === pair) return none('only-one');
  const sum = sumOf(wholes);
  const whole = reported?.value ?? sum;
  const parts = wholesAmong(
    own.filter((one) => !wholes.includes(one)),
    gazetteer,
  );
  if (whole <= 0 || whole < Math.max(sum, sumOf(parts))) return none('contradiction');
  return {
    part: pair.value / whole,
    whole,
    isReported: reported !== null,
    flows: wholes.length,
    isWithin: !wholes.includes(pair),
    isAbout: [pair, ...(reported ? [reported] : wholes)].some(({ bound }) => bound !== null),
  };
}

const sumOf = (pairs: readonly PairFlow[]): number =>
  pairs.reduce((sum, { value }) => sum + value, 0);

/** What a source states of the place to or from anywhere; only of the pair's own period, footing and industry. */
function reportedWhole(
  { flows: table, gazetteer }: Dataset,
  view: View,
  { undrawn }: FlowView,
  pair: PairFlow,
  end: End,
): Pick<PairFlow, 'value' | 'bound'> | null {
  const [first = 0, ...others] = pair.rows;
  const isLike = (row: number): boolean =>
    (['kind', 'scope', 'industry'] as const).every(
      (column) => table[column][row] === table[column][first],
    );
  if (!others.every(isLike)) return null;
  const isWhole = (row: number): boolean => {
    const ends = endsAt(table, row);
    return ends[end] === pair[end] && gazetteer.get(ends[otherEnd(end)])?.level === 'outside';
  };
  const rows = undrawn.unsplit.filter((row) => isWhole(row) && isLike(row));
  const whole = rows.length > 0 ? pairValue(table, rows, view.period) : null;
  return whole && isSameTime(table, whole, pair) ? whole : null;
}
