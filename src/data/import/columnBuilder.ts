import type { Cell, SheetColumn } from '../../model/import/sheet';

/** A column of unknown length, coded while it comes. Rows come in any order, mostly one after the other. */
export class ColumnBuilder {
  // Not `#codes`, here and wherever every cell passes: for Chromium 80 that becomes a WeakMap, four times as slow.
  private codes = new Uint32Array(64);
  private length = 0;
  private readonly values: Cell[] = [];
  private readonly codeOf = new Map<Cell, number>();
  // Neighbours are often alike.
  private last: Cell | undefined;
  private lastCode = 0;

  put(row: number, cell: Cell): void {
    if (row > this.length) this.fill(row);
    if (row >= this.codes.length) this.grow(row + 1);
    if (cell !== this.last) {
      this.lastCode = this.code(cell);
      this.last = cell;
    }
    this.codes[row] = this.lastCode;
    if (row >= this.length) this.length = row + 1;
  }

  /** What was put into a row; null: nothing yet. */
  at(row: number): Cell {
    return row < this.length ? (this.values[this.codes[row] ?? 0] ?? null) : null;
  }

  finish(rowCount: number): SheetColumn {
    this.fill(rowCount);
    return { values: this.values, codes: this.codes.slice(0, rowCount) };
  }

  private code(cell: Cell): number {
    const known = this.codeOf.get(cell);
    if (known !== undefined) return known;
    const code = this.values.push(cell) - 1;
    this.codeOf.set(cell, code);
    return code;
  }

  private fill(rowCount: number): void {
    if (rowCount <= this.length) return;
    const code = this.code(null);
    if (rowCount > this.codes.length) this.grow(rowCount);
    this.codes.fill(code, this.length, rowCount);
    this.length = rowCount;
  }

  private grow(wanted: number): void {
    const codes = new Uint32Array(Math.max(wanted, this.codes.length * 2));
    codes.set(this.codes);
    this.codes = codes;
  }
}
