import { cellAt, type Cell, type Sheet, type SheetColumn } from './sheet';
import type { ColumnCounts, FileOutline, SheetPreview } from './tableReader';
import type { OpenedFile } from './openedFile';

const NUMBER = /^\s*[-+]?(\d[\d,]*\.?\d*|\.\d+)(e[-+]?\d+)?%?\s*$/i;

/** The first rows of a table, as many as there are up to `count`, and how each column is filled. */
export function previewSheet(sheet: Sheet, count: number): SheetPreview {
  const rows = Array.from({ length: Math.min(count, sheet.rowCount) }, (_, row) =>
    sheet.columns.map((_, column) => cellAt(sheet, row, column)),
  );
  return { rows, columns: sheet.columns.map(countsOf) };
}

export const outlineOf = ({ sheets, ...file }: OpenedFile): FileOutline => ({
  ...file,
  sheets: sheets.map(({ name, rowKind, rowCount, columns }) => ({
    name,
    rowKind,
    rowCount,
    columnCount: columns.length,
  })),
});

function countsOf({ values, codes }: SheetColumn): ColumnCounts {
  const times = new Uint32Array(values.length);
  for (let row = 1; row < codes.length; row++) {
    const code = codes[row] ?? 0;
    times[code] = (times[code] ?? 0) + 1;
  }
  const counts = { blank: 0, numbers: 0, texts: 0, distinct: 0 };
  values.forEach((value, code) => {
    const count = times[code] ?? 0;
    counts[sortOf(value)] += count;
    if (count > 0 && value !== null) counts.distinct++;
  });
  return counts;
}

function sortOf(value: Cell): 'blank' | 'numbers' | 'texts' {
  if (value === null) return 'blank';
  return typeof value === 'number' || NUMBER.test(String(value)) ? 'numbers' : 'texts';
}
