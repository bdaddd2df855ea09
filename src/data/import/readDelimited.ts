import type { Sheet } from '../../model/import/sheet';
import { delimiterOf } from './delimiterOf';
import type { Reading } from './reading';
import { RowSplitter } from './rowSplitter';
import { SheetBuilder } from './sheetBuilder';

const SAMPLE = 2 ** 16;
/** A line by which Excel is told the delimiter; it belongs to no table, and Excel does not count it. */
const TOLD = /^\ufeff?sep=(.)(\r\n|\n|\r)/i;

/** The quote that keeps a text from being taken for a formula; as `export/csvText.ts` writes it. */
const QUOTED_FORMULA = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/** One table of delimited text that comes in pieces. */
export async function readDelimited(
  pieces: AsyncIterable<string>,
  name: string,
  reading: Reading,
): Promise<Sheet> {
  const rows = new RowCollector(reading);
  let splitter: RowSplitter | null = null;
  let waiting = '';
  for await (const piece of pieces) {
    if (splitter) splitter.push(piece);
    else {
      waiting += piece;
      if (waiting.length >= SAMPLE) splitter = begin(waiting, false, rows);
    }
  }
  splitter ??= begin(waiting, true, rows);
  if (!splitter.end()) reading.fail('damaged', `row ${rows.count + 1}`);
  return rows.finish(name);
}

function begin(text: string, isWhole: boolean, rows: RowCollector): RowSplitter {
  const told = TOLD.exec(text);
  const delimiter = told?.[1] ?? delimiterOf(text.slice(0, SAMPLE), isWhole);
  const splitter = new RowSplitter(delimiter, rows);
  splitter.push(text.slice(told?.[0].length ?? 0));
  return splitter;
}

/** Puts the rows into a table, and knows those that are shorter or longer than most. */
class RowCollector {
  count = 0;
  private cells = 0;
  private isBlank = true;
  private readonly sheet: SheetBuilder;
  /** By number of cells: how many rows have it, and the first of them. */
  private readonly lengths = new Map<number, { count: number; rows: number[] }>();

  constructor(private readonly reading: Reading) {
    this.sheet = new SheetBuilder(reading);
  }

  cell(text: string): void {
    if (text !== '') this.isBlank = false;
    this.sheet.put(
      this.count,
      this.cells++,
      text.startsWith("'") ? text.replace(QUOTED_FORMULA, '') : text,
    );
  }

  endRow(): void {
    this.count++;
    if (!this.isBlank) this.note(this.cells);
    this.cells = 0;
    this.isBlank = true;
  }

  finish(name: string): Sheet {
    const byCount = [...this.lengths.values()].sort((a, b) => b.count - a.count);
    const ragged = byCount.slice(1);
    const count = ragged.reduce((sum, one) => sum + one.count, 0);
    const rows = ragged.flatMap((one) => one.rows).sort((a, b) => a - b);
    this.reading.remark('ragged-rows', count, name, rows);
    return this.sheet.finish(name, 'row');
  }

  private note(length: number): void {
    const known = this.lengths.get(length);
    if (!known) this.lengths.set(length, { count: 1, rows: [this.count] });
    else if (++known.count <= 20) known.rows.push(this.count);
  }
}
