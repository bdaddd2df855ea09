import { REASONS, type Reason } from '../../model/import/importReport';
import type { Cell, Sheet } from '../../model/import/sheet';
import { BOUNDS } from '../../model/measure';
import { plainText } from './plainText';
import type { MeasureBook } from './measureBook';
import { readNumber, type ReadNumber } from './readNumber';
import type { ReadUnit } from './readUnit';

/** The contents of one column, read in one unit: each different one once. */
interface Memo {
  /** null: another unit than that of the measure, or a share. */
  readonly unit: ReadUnit | null;
  readonly isShare: boolean;
  readonly values: Float64Array;
  readonly bounds: Int8Array;
  /** Indices into `REASONS`, or 255 where a content has not been read yet. */
  readonly reasons: Uint8Array;
}

const UNREAD = 255;
const MOST_MEMOS = 64;
const refused = (reason: Reason): ReadNumber => ({ value: NaN, bound: null, reason });
const MISSING: ReadonlySet<Reason> = new Set(['empty', 'marked-missing', 'error-in-cell']);

/** The numbers of a sheet in the units of their measures. */
export class ValueReader {
  readonly #memos = new Map<string, Memo>();

  constructor(
    private readonly sheet: Sheet,
    private readonly measures: MeasureBook,
    private readonly unitColumn: number,
  ) {}

  /** Column −1 counts rows: each is one. */
  read(row: number, column: number, measure: number): ReadNumber {
    if (column < 0) return { value: 1, bound: null, reason: 'taken' };
    const unit = this.unitColumn < 0 ? -1 : (this.sheet.columns[this.unitColumn]?.codes[row] ?? -1);
    const memo = this.#memo(column, measure, unit);
    const at = this.sheet.columns[column]?.codes[row] ?? 0;
    if (memo.reasons[at] === UNREAD) this.#fill(memo, column, at);
    return {
      value: memo.values[at] ?? NaN,
      bound: BOUNDS[memo.bounds[at] ?? -1] ?? null,
      reason: REASONS[memo.reasons[at] ?? 0] ?? 'no-number',
    };
  }

  #fill(memo: Memo, column: number, at: number): void {
    const read = readIn(this.sheet.columns[column]?.values[at] ?? null, memo);
    memo.values[at] = read.value;
    memo.bounds[at] = read.bound === null ? -1 : BOUNDS.indexOf(read.bound);
    memo.reasons[at] = REASONS.indexOf(read.reason);
  }

  #memo(column: number, measure: number, unit: number): Memo {
    const key = `${column}/${measure}/${unit}`;
    const known = this.#memos.get(key);
    if (known) return known;
    // A column of a million units is none; it is read slowly, not into a million lists.
    if (this.#memos.size >= MOST_MEMOS) this.#memos.clear();
    const written =
      unit < 0 ? '' : plainText(this.sheet.columns[this.unitColumn]?.values[unit] ?? '');
    const size = this.sheet.columns[column]?.values.length ?? 0;
    const memo: Memo = {
      unit: this.measures.unitOf(measure, written),
      isShare: written === '' && (this.measures.at(measure)?.unit.isShare ?? false),
      values: new Float64Array(size),
      bounds: new Int8Array(size).fill(-1),
      reasons: new Uint8Array(size).fill(UNREAD),
    };
    this.#memos.set(key, memo);
    return memo;
  }
}

function readIn(cell: Cell, { unit, isShare }: Memo): ReadNumber {
  const read = readNumber(cell, unit ?? undefined);
  if (MISSING.has(read.reason) || unit !== null || read.reason !== 'taken') return read;
  return refused(isShare ? 'percentage' : 'other-unit');
}
