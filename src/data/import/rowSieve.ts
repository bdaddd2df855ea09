import type { Reason } from '../../model/import/importReport';
import type { Sheet } from '../../model/import/sheet';
import { isTotal } from './headings';
import { plainText } from './plainText';

const NOTE =
  /^(?:#|[*※]|(?:注|备注|附注|说明|资料来源|数据来源|来源|单位|制表|填表|notes?|remarks?|sources?|unit)\s*\d*\s*[:：.]|(?:注|note)\d*$)/iu;
const [UNSEEN, NOTHING, SOMETHING, REMARK, SUM] = [0, 1, 2, 3, 4];

/** Finds rows that are no entries: blank ones, sums, notes below the table, and headings that stand there again. */
export class RowSieve {
  readonly #seen: readonly Uint8Array[];
  readonly #headings: readonly string[];

  constructor(
    private readonly sheet: Sheet,
    /** Columns that make an entry. */
    private readonly columns: readonly number[],
    headings: readonly string[],
  ) {
    this.#seen = sheet.columns.map(({ values }) => new Uint8Array(values.length));
    this.#headings = headings;
  }

  /** Why a row is no entry; null: it is one. `hasValue`: something stands where its values should be. */
  reasonAt(row: number, valueColumns: readonly number[]): Reason | null {
    if (this.columns.every((column) => this.#sort(column, row) === NOTHING))
      return this.#isRemark(row) ? 'footnote' : this.#sort(0, row) === SUM ? 'total' : 'blank';
    const hasValue = valueColumns.some((column) => this.#sort(column, row) !== NOTHING);
    if (this.#isRemark(row) && (!hasValue || this.#text(0, row).startsWith('#'))) return 'footnote';
    if (this.#sort(0, row) === SUM) return 'total';
    return this.#isHeading(row) ? 'repeated-heading' : null;
  }

  #isRemark(row: number): boolean {
    return this.#sort(0, row) === REMARK;
  }

  /** The first two columns are enough to tell: a place is not called 迁出地. */
  #isHeading(row: number): boolean {
    const [first = 0, second = 0] = this.columns;
    const heading = this.#headings[first] ?? '';
    if (heading === '' || this.#text(first, row) !== heading) return false;
    return this.#text(second, row) === (this.#headings[second] ?? '');
  }

  #text(column: number, row: number): string {
    const { values, codes } = this.sheet.columns[column] ?? { values: [], codes: [] };
    return plainText(values[codes[row] ?? -1] ?? null);
  }

  #sort(column: number, row: number): number {
    const seen = this.#seen[column];
    const at = this.sheet.columns[column]?.codes[row] ?? 0;
    const known = seen?.[at] ?? NOTHING;
    if (known !== UNSEEN || !seen) return known;
    const text = this.#text(column, row);
    const sort = text === '' ? NOTHING : column === 0 ? sortOfFirst(text) : SOMETHING;
    seen[at] = sort;
    return sort;
  }
}

const sortOfFirst = (text: string): number =>
  NOTE.test(text) ? REMARK : isTotal(text) ? SUM : SOMETHING;
