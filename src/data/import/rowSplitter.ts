import { LIMITS } from '../../model/import/importLimits';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** Takes what was split; a row has at least one cell. */
export interface RowSink {
  cell(text: string): void;
  endRow(): void;
}

type Place = 'start' | 'bare' | 'quoted' | 'afterQuote';

/**
 * Splits delimited text that comes in pieces. A quoted cell holds delimiters, line ends and doubled quotes; a quote
 * within a bare cell is a character like any other. Lines end with LF, CR LF or CR.
 */
export class RowSplitter {
  private readonly delimiter: number;
  private place: Place = 'start';
  private cell = '';
  private cellsInRow = 0;
  private isAfterReturn = false;

  constructor(
    delimiter: string,
    private readonly sink: RowSink,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
  }

  push(text: string): void {
    let at = 0;
    while (at < text.length) {
      if (this.place === 'quoted') at = this.quoted(text, at);
      else if (this.place === 'bare') at = this.bare(text, at);
      else at = this.between(text, at);
    }
  }

  /** The last row needs no line end; false: a quote was left open. */
  end(): boolean {
    if (this.place === 'quoted') return false;
    if (this.place !== 'start' || this.cellsInRow > 0) this.endRow();
    return true;
  }

  /** At the start of a cell, or behind a quote, which ends the cell or stands for itself. */
  private between(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (code === LF && this.isAfterReturn) {
      this.isAfterReturn = false;
      return at + 1;
    }
    this.isAfterReturn = false;
    if (code === QUOTE) {
      if (this.place === 'afterQuote') this.cell += '"';
      this.place = 'quoted';
      return at + 1;
    }
    this.place = 'bare';
    return at;
  }

  private quoted(text: string, at: number): number {
    const end = text.indexOf('"', at);
    this.cell += end < 0 ? text.slice(at) : text.slice(at, end);
    // Beyond every limit already: an open quote would gather up the whole rest of the file.
    if (this.cell.length > LIMITS.cell) this.endCell();
    if (end < 0) return text.length;
    this.place = 'afterQuote';
    return end + 1;
  }

  private bare(text: string, from: number): number {
    const delimiter = this.delimiter;
    let at = from;
    let code = 0;
    for (; at < text.length; at++) {
      code = text.charCodeAt(at);
      if (code === delimiter || code === LF || code === CR) break;
    }
    this.cell = this.cell === '' ? text.slice(from, at) : this.cell + text.slice(from, at);
    if (at === text.length) {
      if (this.cell.length > LIMITS.cell) this.endCell();
      return at;
    }
    if (code === delimiter) this.endCell();
    else this.endRow();
    this.isAfterReturn = code === CR;
    return at + 1;
  }

  private endCell(): void {
    this.sink.cell(this.cell);
    this.cell = '';
    this.cellsInRow++;
    this.place = 'start';
  }

  private endRow(): void {
    this.endCell();
    this.cellsInRow = 0;
    this.sink.endRow();
  }
}
