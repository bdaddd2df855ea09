import type { Reason } from '../../model/import/importReport';
import type { Cell, Sheet } from '../../model/import/sheet';
import { plainText } from './plainText';
import type { MeasureBook } from './measureBook';
import { readNumber, type ReadNumber } from './readNumber';
import type { ReadUnit } from './readUnit';

/** The contents of one column, read in one unit: each different one once. */
interface Memo {
  /** null: another unit than that of the measure, or a share. */
  readonly unit: ReadUnit | null;
  readonly isShare: boolean;
  /** By content; a hole where it has not been read yet. */
  readonly reads: (ReadNumber | undefined)[];
}

const COUNTED: ReadNumber = { value: 1, bound: null, reason: 'taken' };
const MOST_MEMOS = 64;
const refused = (reason: Reason): ReadNumber => ({ value: NaN, bound: null, reason });
const MISSING: ReadonlySet<Reason> = new Set(['empty', 'marked-missing', 'error-in-cell']);

/** The numbers of a sheet in the units of their measures. */
export class ValueReader {
  readonly #memos = new Map<string, Memo>();
  #last: { column: number; measure: number; unit: number; memo: Memo } | null = null;

  constructor(
    private readonly sheet: Sheet,
    private readonly measures: MeasureBook,
    private readonly unitColumn: number,
  ) {}

  /** Column −1 counts rows: each is one. */
  read(row: number, column: number, measure: number): ReadNumber {
    if (column < 0) return COUNTED;
    const unit = this.unitColumn < 0 ? -1 : (this.sheet.columns[this.unitColumn]?.codes[row] ?? -1);
    const memo = this.#memo(column, measure, unit);
    const { values, codes } = this.sheet.columns[column] ?? { values: [], codes: [] };
    const at = codes[row] ?? 0;
    return (memo.reads[at] ??= readIn(values[at] ?? null, memo));
  }

  #memo(column: number, measure: number, unit: number): Memo {
    const last = this.#last;
    if (last && last.column === column && last.measure === measure && last.unit === unit)
      return last.memo;
    const key = `${column}/${measure}/${unit}`;
    const memo = this.#memos.get(key) ?? this.#newMemo(measure, unit);
    this.#memos.set(key, memo);
    this.#last = { column, measure, unit, memo };
    return memo;
  }

  #newMemo(measure: number, unit: number): Memo {
    // A column of a million units is none; it is read slowly, not into a million lists.
    if (this.#memos.size >= MOST_MEMOS) this.#memos.clear();
    const written =
      unit < 0 ? '' : plainText(this.sheet.columns[this.unitColumn]?.values[unit] ?? '');
    return {
      unit: this.measures.unitOf(measure, written),
      isShare: written === '' && (this.measures.at(measure)?.unit.isShare ?? false),
      reads: [],
    };
  }
}

function readIn(cell: Cell, { unit, isShare }: Memo): ReadNumber {
  const read = readNumber(cell, unit ?? undefined);
  if (MISSING.has(read.reason) || unit !== null || read.reason !== 'taken') return read;
  return refused(isShare ? 'percentage' : 'other-unit');
}
