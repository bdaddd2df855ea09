import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { Measure } from '../model/measure';
import { COLUMNS, type Column } from '../model/sortRows';
import type { TableRow } from '../model/tableRows';
import { cellText, columnName, tableNames } from './tableCells';

/** A column as it stands on the screen. Its texts are made when they are asked for: a screen shows a few of a million. */
export interface SheetColumn {
  readonly column: Column;
  readonly name: string;
  /** By number of the row. */
  readonly textAt: (at: number) => string;
  /** Of the widest text, so that it keeps its width while rows come and go; in widths of a Chinese character. */
  readonly ems: number;
}

const WIDEST = 22;
/** Rows whose texts are measured; of more, the first half of these and as many from all over the rest. */
const MEASURED = 1000;
const ALWAYS: ReadonlySet<Column> = new Set(['origin', 'destination', 'value']);

/** The table in words, without columns that say nothing in this view. */
export function tableSheet(
  dataset: Dataset,
  measure: Measure | null,
  rows: readonly TableRow[],
  language: Language,
): SheetColumn[] {
  const names = tableNames(dataset, language);
  const measured = someOf(rows);
  return COLUMNS.flatMap((column) => {
    const textOf = (row: TableRow): string =>
      cellText(dataset, measure, row, column, names, language);
    if (!ALWAYS.has(column) && rows.every((row) => textOf(row) === '')) return [];
    const name = columnName(column, rows, language);
    // The head has a sign behind its name for the order.
    const ems = Math.max(emsOf(name) + 1.5, ...measured.map((row) => emsOf(textOf(row))));
    const textAt = (at: number): string => {
      const row = rows[at];
      return row ? textOf(row) : '';
    };
    return [{ column, name, textAt, ems: Math.min(ems, WIDEST) }];
  });
}

function someOf(rows: readonly TableRow[]): readonly TableRow[] {
  if (rows.length <= MEASURED) return rows;
  const half = MEASURED / 2;
  const step = Math.ceil((rows.length - half) / half);
  return rows.filter((_, at) => at < half || (at - half) % step === 0);
}

function emsOf(text: string): number {
  let ems = 0;
  for (const sign of text) ems += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58;
  return ems;
}
