import { rollup } from 'd3';
import { comparableTotal } from './comparableTotal';
import { signedChange, type PairFlow } from './pairFlow';
import type { Shown } from './shown';
import { wholesAmong } from './sumOfWholes';
import { shownRows } from './shownRows';
import type { NotDrawn, TableRow } from './tableRows';

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

/** From the rows of the table, so that both tell the same. */
export function summaryOf(shown: Shown): Summary {
  const { dataset, view, flowView, measure } = shown;
  const { gazetteer } = dataset;
  const rows = shownRows(shown);
  const lines = rows.filter(({ pair }) => pair !== null);
  const ranked = lines.filter(({ unbroken }) => !unbroken);
  const value = (measure?.additive ?? true) ? comparableTotal(flowView.pairs, gazetteer) : null;
  const isAbout = ranked.some(({ bound }) => bound !== null);
  const largest = ranked.slice(0, NAMED);
  const own = largest.flatMap(({ pair }) => pair ?? []);
  const isApart = wholesAmong(own, gazetteer).length === own.length;
  return {
    lines: lines.length,
    drawn: lines.filter(({ whyNotDrawn }) => whyNotDrawn === null).length,
    total: value === null ? null : { value, isAbout },
    largest,
    largestShare:
      value !== null && isApart ? largest.reduce((sum, row) => sum + (row.share ?? 0), 0) : null,
    changes: view.minus === null ? null : changesOf(flowView.pairs),
    notDrawn: reasonsOf(rows.filter(({ pair }) => pair === null)),
    unbroken: lines.length - ranked.length,
    sources: sourcesByUse(rows),
  };
}

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

function sourcesByUse(rows: readonly TableRow[]): string[] {
  const all = rows.flatMap(({ sources }) => sources);
  const uses = rollup(
    all,
    (own) => own.length,
    (id) => id,
  );
  return [...uses]
    .sort(([a, one], [b, other]) => other - one || a.localeCompare(b, 'en'))
    .map(([id]) => id);
}
