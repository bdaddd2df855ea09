/** What stands in one field of a reader's file, before anyone asks what it means; null where there is nothing. */
export type Cell = string | number | boolean | null;

/** A column coded by a dictionary: a million rows name a few hundred places, and each name is looked up once. */
export interface SheetColumn {
  /** Every content of the column once, in order of appearance. */
  readonly values: readonly Cell[];
  /** One entry per row: the index of its content in `values`. */
  readonly codes: Uint32Array;
}

/** What the file itself calls one of its rows, for messages. */
export type RowKind = 'row' | 'record' | 'feature';

/**
 * One table of a file. Its first row is a heading, if it has one; blank rows are kept, so that index `n` is always
 * what a spreadsheet calls row `n + 1`. Records and features have their property names as row 0, so that index `n` is
 * the nth record. Columns are of equal length, short rows are filled up with null.
 */
export interface Sheet {
  /** Sheet of a workbook, member of an archive, layer of a GeoJSON file. */
  readonly name: string;
  readonly rowKind: RowKind;
  readonly rowCount: number;
  readonly columns: readonly SheetColumn[];
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell => {
  const { values, codes } = sheet.columns[column] ?? { values: [], codes: new Uint32Array() };
  return values[codes[row] ?? -1] ?? null;
};
