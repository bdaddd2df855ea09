import { group } from 'd3';
import type { View } from './aggregateFlows';
import type { PairFlow } from './pairFlow';
import type { Dataset } from './dataset';
import { flowAt, NONE, type FlowTable } from './flowTable';
import { isStock, SCOPES } from './measure';
import { pairValue } from './pairValue';
import { recordsBetween } from './recordsOf';
import { isSelected } from './selectRows';
import { formOf, seriesOf, type MarkForm, type SeriesMark, type TimeSeries } from './timeSeries';

/** What all figures of a series have in common beside measure and basis. */
export interface SeriesKey {
  readonly kind: number;
  readonly industry: number;
  readonly scope: number;
}

const SINGLE = SCOPES.indexOf('single');

/**
 * The key of the series that a pair's figure belongs to. Null when it belongs to none:
 * it is put together from several industries or scopes, or from single projects, each with a date of its own.
 */
export function seriesKeyOf(table: FlowTable, pair: PairFlow): SeriesKey | null {
  const [first = NONE] = pair.rows;
  const key = keyAt(table, first);
  const isOne = pair.rows.every((row) => isOfKey(table, row, key));
  return pair.directed && isOne && key.scope !== SINGLE ? key : null;
}

const keyAt = (table: FlowTable, row: number): SeriesKey => ({
  kind: table.kind[row] ?? NONE,
  industry: table.industry[row] ?? NONE,
  scope: table.scope[row] ?? NONE,
});

const isOfKey = (table: FlowTable, row: number, key: SeriesKey): boolean =>
  table.kind[row] === key.kind &&
  table.industry[row] === key.industry &&
  table.scope[row] === key.scope;

/**
 * Every record of one measure, basis, kind, industry and scope between two places, as marks over time.
 * Running totals and figures of a period are two series and never one; nothing is added or filled in.
 */
export function flowSeries(
  dataset: Dataset,
  view: View,
  origin: string,
  destination: string,
  key: SeriesKey,
  isRunning: boolean,
): TimeSeries {
  const { flows: table } = dataset;
  const isOfView = isSelected(table, view.topic, view.measure, view.basis);
  const rows = recordsBetween(table, origin, destination).filter(
    (row) =>
      isOfView(row) && isOfKey(table, row, key) && (table.cumulative[row] === 1) === isRunning,
  );
  const dated = rows.filter((row) => table.end[row] !== NONE);
  const marks = [...group(dated, (row) => `${table.start[row]}/${table.end[row]}`).values()];
  return seriesOf(
    marks.flatMap((same) => marksOf(table, same, isRunning)),
    rows.length - dated.length,
  );
}

/** Accounts of one and the same time: the one that pairValue trusts most, and its rivals. */
function marksOf(table: FlowTable, same: readonly number[], isRunning: boolean): SeriesMark[] {
  const choice = isRunning
    ? ({ mode: 'cumulative' } as const)
    : ({ mode: 'span', from: null, to: null } as const);
  const used = pairValue(table, same, choice)?.rows ?? [];
  return same.flatMap((row) => {
    const { period, value, missing, bound, basis, confidence, conflictsWith } = flowAt(table, row);
    if (!period) return [];
    const form: MarkForm = isRunning ? 'running' : isStock(basis) ? 'date' : formOf(period);
    const isRival = value !== null && !used.includes(row);
    const isDisputed = confidence === 'conflicting' || conflictsWith.length > 0 || isRival;
    return [{ row, form, period, value, missing, bound, isRival, isDisputed }];
  });
}
