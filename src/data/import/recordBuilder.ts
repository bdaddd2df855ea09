import type { Cell, RowKind, Sheet } from '../../model/import/sheet';
import { isList, isRecord, jsonText, type Json, type JsonRecord } from './json';
import type { Reading } from './reading';
import { SheetBuilder } from './sheetBuilder';

/** A table of records: row 0 holds the names of properties, in order of appearance, row `n` the nth record. */
export class RecordBuilder {
  private readonly sheet: SheetBuilder;
  private readonly columnOf = new Map<string, number>();
  private added = 0;

  constructor(reading: Reading) {
    this.sheet = new SheetBuilder(reading);
  }

  get count(): number {
    return this.added;
  }

  /** The properties of one record; objects in it become `outer.inner`, lists their own text. */
  add(record: JsonRecord): void {
    this.added++;
    this.put(record, '');
  }

  /** Properties that come after all others; `names` as in `cells`, row by row. */
  addLast(names: readonly string[], cells: readonly (readonly Cell[])[]): void {
    const first = this.sheet.columnCount;
    names.forEach((name, index) => {
      this.sheet.put(0, first + index, name);
      cells.forEach((row, record) => this.sheet.put(record + 1, first + index, row[index] ?? null));
    });
  }

  finish(name: string, rowKind: RowKind): Sheet {
    return this.sheet.finish(name, rowKind);
  }

  private put(record: JsonRecord, within: string): void {
    for (const [key, value] of record) {
      if (isRecord(value)) this.put(value, `${within}${key}.`);
      else this.sheet.put(this.added, this.column(within + key), cellOf(value));
    }
  }

  private column(name: string): number {
    const known = this.columnOf.get(name);
    if (known !== undefined) return known;
    const column = this.sheet.columnCount;
    this.columnOf.set(name, column);
    this.sheet.put(0, column, name);
    return column;
  }
}

export function cellOf(value: Json): Cell {
  if (value === null || typeof value !== 'object') return value;
  // A list of one is that one, and of none nothing.
  const [only = null, other] = isList(value) ? value : [value];
  const isPlain = other === undefined && (only === null || typeof only !== 'object');
  return isPlain ? only : jsonText(value);
}
