import { group } from 'd3';
import type { FlowView, View } from './aggregateFlows';
import { isWorkedOut, type PairFlow } from './pairFlow';
import type { Dataset } from './dataset';
import type { Query } from './query';
import type { Tie } from './park';
import { isWholeYear, yearOf } from './period';
import { pairValue } from './pairValue';
import { rowsBetween } from './recordsOf';
import { isSelected } from './selectRows';

/** The finding of a view, as facts; `text` turns it into a sentence. */
export type Headline =
  | { readonly type: 'empty' }
  | {
      readonly type: 'parks';
      readonly ties: number;
      /** Parks with the most branches elsewhere, with their number. */
      readonly parents: readonly { readonly id: string; readonly branches: number }[];
    }
  | {
      readonly type: 'ties';
      readonly pairs: number;
      readonly records: number;
      readonly top: PairFlow;
    }
  | {
      readonly type: 'flow';
      readonly top: PairFlow;
      readonly measure: string;
      /** An earlier whole year of the same pair, and how many times its value the top one is. */
      readonly since: { readonly year: number; readonly times: number } | null;
    };

/** What a view opens with: in the topic of parks these, until a measure, a sum or a change is asked for. */
export function openingOf(
  dataset: Dataset,
  { measure }: Pick<Query, 'measure'>,
  view: View,
  flowView: FlowView,
  ties: readonly Tie[],
): Headline {
  const isPlain = measure === null && view.mode === 'directed' && view.minus === null;
  return view.topic === 'cobuild' && isPlain
    ? parksHeadline(ties)
    : headlineOf(dataset, view, flowView);
}

/** The strongest pair of a view; for a whole year also how far it has come since its first known year. */
export function headlineOf(dataset: Dataset, view: View, flowView: FlowView): Headline {
  const top = flowView.pairs.find((pair) => !pair.unbroken);
  if (!top) return { type: 'empty' };
  if (view.measure === null) {
    const records = flowView.pairs.reduce((sum, pair) => sum + pair.value, 0);
    return { type: 'ties', pairs: flowView.pairs.length, records, top };
  }
  return { type: 'flow', top, measure: view.measure, since: firstYear(dataset, view, top) };
}

function firstYear(
  dataset: Dataset,
  view: View,
  top: PairFlow,
): { year: number; times: number } | null {
  const { flows: table } = dataset;
  const { period } = top;
  if (!period || !isWholeYear(period) || view.period.mode === 'cumulative') return null;
  if (top.bound !== null || isWorkedOut(top)) return null;
  const [first = 0, ...others] = top.rows;
  const isLike = (row: number): boolean =>
    table.industry[row] === table.industry[first] && table.scope[row] === table.scope[first];
  if (!others.every(isLike)) return null;
  const isOfView = isSelected(table, view.topic, view.measure, view.basis);
  const own = rowsBetween(table, top.origin, top.destination).filter(
    (row) => isLike(row) && isOfView(row),
  );
  for (let year = 2000; year < yearOf(period.end); year++) {
    const then = pairValue(table, own, { mode: 'span', from: year, to: year });
    if (then?.period && isWholeYear(then.period) && then.bound === null && then.value > 0)
      return { year, times: top.value / then.value };
  }
  return null;
}

/** What a topic of co-built parks opens with: how many ties join the three places, and whose they are. */
export function parksHeadline(ties: readonly Tie[]): Headline {
  if (ties.length === 0) return { type: 'empty' };
  const byParent = group(ties, ({ parent }) => parent.id);
  const parents = [...byParent]
    .map(([id, own]) => ({ id, branches: own.length }))
    .sort((a, b) => b.branches - a.branches || a.id.localeCompare(b.id, 'en'));
  return { type: 'parks', ties: ties.length, parents: parents.slice(0, 2) };
}
