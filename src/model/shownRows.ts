import type { FlowView } from './aggregateFlows';
import type { PairFlow } from './pairFlow';
import type { Shown } from './shown';
import { tableRows, type TableRow } from './tableRows';

interface Rows {
  readonly pairs: readonly PairFlow[];
  readonly min: number | null;
  readonly rows: readonly TableRow[];
}

/** Of a view, with what is drawn of it: table, tree, matrix and summary ask for the same ones. */
const known = new WeakMap<FlowView, Rows>();

/** The rows of the table of what is shown. */
export function shownRows({
  dataset,
  view,
  flowView,
  pairs,
  query: { min },
}: Pick<Shown, 'dataset' | 'view' | 'flowView' | 'pairs' | 'query'>): readonly TableRow[] {
  const found = known.get(flowView);
  if (found?.pairs === pairs && found.min === min) return found.rows;
  const rows = tableRows(dataset, view, flowView, pairs, min);
  known.set(flowView, { pairs, min, rows });
  return rows;
}
