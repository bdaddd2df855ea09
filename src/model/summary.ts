import { rollup } from 'd3';
import type { FlowView, View } from './aggregateFlows';
import { comparableTotal } from './comparableTotal';
import type { Dataset } from './dataset';
import { sourcesAt, type FlowTable } from './flowTable';
import { signedChange, type PairFlow } from './pairFlow';
import type { Shown } from './shown';
import { placedAmong, wholesAmong } from './sumOfWholes';
import { ASIDE, asideRows, lineRows, type NotDrawn, type TableRow } from './tableRows';

/** How many of the largest are named. */
const NAMED = 5;

/** What a view says besides its finding, as facts; `text` turns them into sentences. */
export interface Summary {
  /** Lines that match, and those of them that are drawn. */
  readonly lines: number;
  readonly drawn: number;
  /** The sum that all lines are parts of; null where they do not add up. `isAbout`: with a bound among them. */
  readonly total: { readonly value: number; readonly isAbout: boolean } | null;
  readonly largest: readonly TableRow[];
  /** Part of the total that the largest carry together; null where one lies within another or there is no total. */
  readonly largestShare: number | null;
  /** In a comparison of two years: how many lines have more, less and as much as before. */
  readonly changes: { readonly more: number; readonly less: number; readonly same: number } | null;
  /** Rows that no line can stand for, by the reason; in the order of the table. */
  readonly notDrawn: readonly { readonly why: NotDrawn; readonly rows: number }[];
  /** Lines that a filter by industry cannot place. */
  readonly unbroken: number;
  /** Sources, those that most rows rest on first. */
  readonly sources: readonly string[];
}

/** Tells the same as the rows of the table, of which only the largest are made: there may be a million. */
export function summaryOf(shown: Shown): Summary {
  const { dataset, view, flowView, measure, pairs: drawn, query } = shown;
  const { gazetteer } = dataset;
  const { pairs } = flowView;
  const ranked = placedAmong(pairs);
  const value = (measure?.additive ?? true) ? comparableTotal(pairs, gazetteer) : null;
  const own = ranked.slice(0, NAMED);
  const largest = own.map(lineRows(dataset, view, pairs, drawn, query.min));
  const isApart = wholesAmong(own, gazetteer).length === own.length;
  const total =
    value === null ? null : { value, isAbout: ranked.some(({ bound }) => bound !== null) };
  return {
    ...{ lines: pairs.length, drawn: drawn.length, total, largest },
    largestShare:
      value !== null && isApart ? largest.reduce((sum, row) => sum + (row.share ?? 0), 0) : null,
    changes: view.minus === null ? null : changesOf(pairs),
    unbroken: pairs.length - ranked.length,
    ...asideOf(dataset, view, flowView),
  };
}

/** Rows that no line can stand for, and what all rows rest on. */
function asideOf(
  dataset: Dataset,
  view: View,
  flowView: FlowView,
): Pick<Summary, 'notDrawn' | 'sources'> {
  const { flows } = dataset;
  const { undrawn, pairs } = flowView;
  // Not taken apart: the records of a line are found when they are asked for.
  const ofLines = pairs.map((pair) => pair.counted?.sources ?? sourcesOf(flows, pair.rows));
  if (view.measure === null) {
    const rows = asideRows(dataset, view, flowView);
    const sources = rows.map((row) => row.sources);
    return { notDrawn: reasonsOf(rows), sources: sourcesByUse(ofLines.concat(sources)) };
  }
  const notDrawn = ASIDE.map((why) => ({ why, rows: undrawn[why].length }));
  const ofRecords = ASIDE.flatMap((why) => undrawn[why].map((row) => sourcesAt(flows, row)));
  return {
    notDrawn: notDrawn.filter(({ rows }) => rows > 0),
    sources: sourcesByUse(ofLines.concat(ofRecords)),
  };
}

const sourcesOf = (flows: FlowTable, rows: readonly number[]): readonly string[] =>
  rows.flatMap((row) => sourcesAt(flows, row));

function changesOf(pairs: readonly PairFlow[]): NonNullable<Summary['changes']> {
  const signs = pairs.map((pair) => Math.sign(signedChange(pair) ?? 0));
  const count = (sign: number): number => signs.filter((one) => one === sign).length;
  return { more: count(1), less: count(-1), same: count(0) };
}

function reasonsOf(rows: readonly TableRow[]): Summary['notDrawn'] {
  const counts = rollup(
    rows,
    (own) => own.length,
    ({ whyNotDrawn }) => whyNotDrawn ?? 'missing',
  );
  return [...counts].map(([why, own]) => ({ why, rows: own }));
}

/** Those that most rows rest on first. Many rows share a list, and it is looked at once. */
function sourcesByUse(lists: readonly (readonly string[])[]): string[] {
  const rows = new Map<readonly string[], number>();
  for (const list of lists) rows.set(list, (rows.get(list) ?? 0) + 1);
  const uses = new Map<string, number>();
  for (const [list, count] of rows)
    for (const id of new Set(list)) uses.set(id, (uses.get(id) ?? 0) + count);
  return [...uses]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b, 'en'))
    .map(([id]) => id);
}
