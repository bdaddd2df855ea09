import { LIMITS } from '../../model/import/importLimits';
import type { Cell, RowKind, Sheet } from '../../model/import/sheet';
import { ColumnBuilder } from './columnBuilder';
import type { Reading } from './reading';

/** A table while it is read: cells by row and column, within the limits. It ends with its last row that holds something. */
export class SheetBuilder {
  private readonly columns: ColumnBuilder[] = [];
  private filled = 0;
  private area = 0;

  constructor(private readonly reading: Reading) {}

  get columnCount(): number {
    return this.columns.length;
  }

  get rowCount(): number {
    return this.filled;
  }

  put(row: number, column: number, cell: Cell): void {
    const kept = cell === '' ? null : cell;
    this.reading.step();
    if (row >= LIMITS.rows) this.reading.fail('too-many-rows', `${LIMITS.rows}`);
    if (column >= LIMITS.columns)
      this.reading.fail('too-many-columns', `${LIMITS.columns}, row ${row + 1}`);
    if (typeof kept === 'string' && kept.length > LIMITS.cell)
      this.reading.fail('cell-too-long', `row ${row + 1}, column ${column + 1}`);
    while (this.columns.length <= column) this.columns.push(new ColumnBuilder());
    if (kept !== null && row >= this.filled) this.grow(row + 1);
    this.columns[column]?.put(row, kept);
  }

  at(row: number, column: number): Cell {
    return this.columns[column]?.at(row) ?? null;
  }

  finish(name: string, rowKind: RowKind): Sheet {
    this.grow(this.filled);
    const rowCount = this.filled;
    const columns = this.columns.map((column) => column.finish(rowCount));
    return { name, rowKind, rowCount, columns };
  }

  private grow(rowCount: number): void {
    const area = rowCount * this.columns.length;
    this.reading.grown(rowCount - this.filled, area - this.area);
    this.filled = rowCount;
    this.area = area;
  }
}
