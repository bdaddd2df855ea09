import { FOOTINGS, isOfOneYear, NOT_DRAWN, WEAKEST_FIRST, type TableRow } from './tableRows';

export const COLUMNS = [
  'rank',
  'origin',
  'destination',
  'value',
  'first',
  'second',
  'share',
  'period',
  'industry',
  'footing',
  'records',
  'confidence',
  'sources',
  'drawn',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface Sorting {
  readonly column: Column;
  readonly descending: boolean;
}

/** Largest first: rows without a rank follow. */
export const BY_RANK: Sorting = { column: 'rank', descending: false };

/** Names as the reader sees them, and how the reader's language orders them. */
export interface Names {
  readonly place: (id: string) => string;
  readonly industry: (id: string) => string;
  readonly compare: (a: string, b: string) => number;
}

/** What grows along with a column: names have an order of their own. null: the row has nothing there. */
function keyOf(row: TableRow, column: Column, names: Names): number | string | null {
  switch (column) {
    case 'value':
      // Of one year only: no change.
      return isOfOneYear(row) ? null : row.value;
    case 'rank':
    case 'share':
      return row[column];
    case 'first':
    case 'second':
      return row.figures?.[column === 'first' ? 0 : 1]?.value ?? null;
    case 'origin':
    case 'destination':
      return names.place(row[column]);
    case 'period':
      // By the end, then by the start: a period has fewer months than this.
      return row.period && row.period.end + (row.period.start ?? 0) / 1e6;
    case 'industry':
      return row.industries.length > 0 ? row.industries.map(names.industry).join() : null;
    case 'footing':
      return FOOTINGS.indexOf(row.footing);
    case 'records':
    case 'sources':
      return row[column].length;
    case 'confidence':
      return WEAKEST_FIRST.indexOf(row.confidence);
    case 'drawn':
      return row.whyNotDrawn === null ? -1 : NOT_DRAWN.indexOf(row.whyNotDrawn);
  }
}

/** The rows in another order. Equal rows keep theirs, rows that have nothing in the column come last either way. */
export function sortRows(rows: readonly TableRow[], sorting: Sorting, names: Names): TableRow[] {
  const { column, descending } = sorting;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column, names) }));
  const known = keyed.filter(({ key }) => key !== null);
  const sign = descending ? -1 : 1;
  known.sort((a, b) =>
    typeof a.key === 'string' || typeof b.key === 'string'
      ? sign * names.compare(String(a.key), String(b.key))
      : sign * ((a.key ?? 0) - (b.key ?? 0)),
  );
  return [...known, ...keyed.filter(({ key }) => key === null)].map(({ row }) => row);
}
