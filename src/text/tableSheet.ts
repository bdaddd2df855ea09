import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { Measure } from '../model/measure';
import { COLUMNS, type Column } from '../model/sortRows';
import type { TableRow } from '../model/tableRows';
import { cellText, columnName, tableNames } from './tableCells';

/** A column as it stands on the screen: every text of it, so that it keeps its width while rows come and go. */
export interface SheetColumn {
  readonly column: Column;
  readonly name: string;
  /** One for each row. */
  readonly texts: readonly string[];
  /** Of the widest text, in widths of a Chinese character. */
  readonly ems: number;
}

const WIDEST = 22;
const ALWAYS: ReadonlySet<Column> = new Set(['origin', 'destination', 'value']);

/** The table in words, without columns that say nothing in this view. */
export function tableSheet(
  dataset: Dataset,
  measure: Measure | null,
  rows: readonly TableRow[],
  language: Language,
): SheetColumn[] {
  const names = tableNames(dataset, language);
  return COLUMNS.flatMap((column) => {
    const texts = rows.map((row) => cellText(dataset, measure, row, column, names, language));
    if (!ALWAYS.has(column) && texts.every((text) => text === '')) return [];
    const name = columnName(column, rows, language);
    // The head has a sign behind its name for the order.
    const ems = Math.max(emsOf(name) + 1.5, ...texts.map(emsOf));
    return [{ column, name, texts, ems: Math.min(ems, WIDEST) }];
  });
}

function emsOf(text: string): number {
  let ems = 0;
  for (const sign of text) ems += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.58;
  return ems;
}
