import { KINDS } from '../../model/flow';
import { NONE } from '../../model/flowTable';
import type { ColumnPlan, ColumnRole } from '../../model/import/importPlan';
import type { Words } from '../../model/import/known';
import type { Cell, Sheet } from '../../model/import/sheet';
import { BASES, isPlan, SCOPES } from '../../model/measure';
import { normalHeading } from './headings';
import { partsOf } from './partsOf';
import { plainText } from './plainText';
import type { Reading } from './tableReading';

const UNREAD = -9;

/** What the columns beside the value say about a row, each different content looked up once. */
export class SideColumns {
  readonly #sheet: Sheet;
  readonly #reading: Reading;
  readonly #columns: ReadonlyMap<ColumnRole, number>;
  readonly #memos = new Map<ColumnRole, Int32Array>();
  readonly #spans = new Map<string, number>();
  readonly #isDate: boolean;
  readonly #industryCounts: Uint32Array;
  readonly #fallback: number;
  readonly #isOurs: boolean;

  constructor(
    sheet: Sheet,
    columns: ReadonlyMap<ColumnRole, number>,
    heads: readonly ColumnPlan[],
    reading: Reading,
  ) {
    this.#sheet = sheet;
    this.#reading = reading;
    this.#columns = columns;
    this.#isOurs = columns.has('record');
    const heading = heads[columns.get('period') ?? -1]?.heading ?? '';
    this.#isDate = /日期|时间|date|time|day/iu.test(heading);
    const industries = sheet.columns[columns.get('industry') ?? -1];
    this.#industryCounts = new Uint32Array(industries?.values.length ?? 0);
    const { plan, periods } = reading;
    this.#fallback = periods.ofPlan(plan.period, plan.isCumulative);
  }

  /** Number of the time, `UNDATED` or `UNCLEAR`; `own`: the time that the heading of the value names. */
  period(row: number, own: string): number {
    const { periods, plan } = this.#reading;
    const isCumulative = this.#isCumulative(row);
    if (own !== '' && this.#isOurs) return this.#likeRow(row, own, isCumulative);
    if (own !== '') return periods.ofPlan(own, isCumulative);
    if (this.#columns.has('period-end') || this.#columns.has('period-start'))
      return this.#span(row, isCumulative);
    if (!this.#columns.has('period'))
      return isCumulative === plan.isCumulative
        ? this.#fallback
        : periods.ofPlan(plan.period, isCumulative);
    const read = (cell: Cell): number =>
      periods.resolve(cell, this.#isDate, isCumulative, this.#fallback);
    return this.#columns.has('cumulative')
      ? read(this.#cell('period', row))
      : this.#once('period', row, read);
  }

  industry(row: number): number {
    if (!this.#columns.has('industry')) return NONE;
    const { industries } = this.#reading;
    return this.#once('industry', row, (cell) => industries.resolve(cell));
  }

  countIndustry(row: number): void {
    const at = this.#sheet.columns[this.#columns.get('industry') ?? -1]?.codes[row];
    if (at !== undefined) this.#industryCounts[at] = (this.#industryCounts[at] ?? 0) + 1;
  }

  finish(): void {
    const values = this.#sheet.columns[this.#columns.get('industry') ?? -1]?.values ?? [];
    this.#industryCounts.forEach((count, at) => {
      if (count > 0) this.#reading.industries.count(values[at] ?? null, count);
    });
  }

  kind(row: number): number {
    const { plan } = this.#reading;
    return this.#word('kind', row, KINDS, plan.kind, ([first]) => first);
  }

  /** A plan only where all of it is planned. */
  basis(row: number): number {
    const isFact = (at: number): boolean => !isPlan(BASES[at] ?? 'actual');
    return this.#word(
      'basis',
      row,
      BASES,
      this.#reading.plan.basis,
      (all) => all.find(isFact) ?? all[0],
    );
  }

  /** Of several the narrowest: what was counted in different ways is never all of it. */
  scope(row: number): number {
    return this.#word('scope', row, SCOPES, null, (all) => Math.max(...all));
  }

  /** The number of the record that a row of our own files rests on; `NONE` in all others. */
  record(row: number): number {
    const column = this.#sheet.columns[this.#columns.get('record') ?? -1];
    return column?.codes[row] ?? NONE;
  }

  /** Is a heading that names a year about another one than that of the row? Only our own files have both. */
  isOtherYear(row: number, own: string): boolean {
    if (own === '' || !this.#isOurs) return false;
    const end = plainText(this.#cell('period-end', row)).slice(0, 4);
    return end !== '' && end !== own;
  }

  /** Ids of the atlas' own words, for a bound or for the reason of a missing value; null where none is meant. */
  wordId(role: 'bound' | 'missing', row: number): string | null {
    if (!this.#columns.has(role)) return null;
    return idOf(this.#reading.known.words, role, this.#cell(role, row));
  }

  #word<T extends string>(
    role: 'kind' | 'basis' | 'scope',
    row: number,
    list: readonly T[],
    fallback: T | null,
    oneOf: (all: readonly number[]) => number | undefined,
  ): number {
    const none = fallback === null ? NONE : list.indexOf(fallback);
    // A function for every row of a million costs more than reading it.
    if (!this.#columns.has(role)) return none;
    const read = (cell: Cell): number => {
      const all = this.#numbersOf(role, cell, list);
      const isClear = all.length > 0 && !all.includes(-1);
      const said = plainText(cell);
      if (said !== '' && !isClear) this.#remark('unclear-word', said);
      if (isClear && all.length > 1) this.#remark('several-words', said);
      return isClear ? (oneOf(all) ?? none) : none;
    };
    return this.#once(role, row, read);
  }

  /** What a cell names of a list, one word or several; −1 for a word that is none of them. */
  #numbersOf(role: keyof Words, cell: Cell, list: readonly string[]): number[] {
    const { words } = this.#reading.known;
    const numberOf = (part: Cell): number => {
      const id = idOf(words, role, part);
      return list.findIndex((one) => one === id);
    };
    const whole = numberOf(cell);
    return whole >= 0 ? [whole] : partsOf(plainText(cell)).map(numberOf);
  }

  #remark(kind: 'unclear-word' | 'several-words', said: string): void {
    this.#reading.remarks.push({
      kind,
      sheet: this.#sheet.name,
      said: said.slice(0, 100),
      taken: '',
      count: 1,
    });
  }

  #cell(role: ColumnRole, row: number): Cell {
    const column = this.#sheet.columns[this.#columns.get(role) ?? -1];
    return column?.values[column.codes[row] ?? -1] ?? null;
  }

  #once(role: ColumnRole, row: number, read: (cell: Cell) => number): number {
    const column = this.#sheet.columns[this.#columns.get(role) ?? -1];
    if (!column) return NONE;
    let memo = this.#memos.get(role);
    if (!memo) {
      memo = new Int32Array(column.values.length).fill(UNREAD);
      this.#memos.set(role, memo);
    }
    const at = column.codes[row] ?? 0;
    const known = memo[at] ?? UNREAD;
    if (known !== UNREAD) return known;
    const number = read(column.values[at] ?? null);
    memo[at] = number;
    return number;
  }

  #isCumulative(row: number): boolean {
    const text = normalHeading(plainText(this.#cell('cumulative', row)));
    if (text === '') return this.#reading.plan.isCumulative;
    return /^(?:是|yes|true|y|1|累计|cumulative)$/.test(text);
  }

  /** Two years are compared by the same months: those that the row says. */
  #likeRow(row: number, own: string, isCumulative: boolean): number {
    const { periods } = this.#reading;
    const { start, end } = periods.all[this.#span(row, isCumulative)] ?? { start: '', end: '' };
    const years = Number(own.slice(0, 4)) - Number(end.slice(0, 4));
    const moved = (date: string): string =>
      /^\d{4}/.test(date) ? String(Number(date.slice(0, 4)) + years) + date.slice(4) : date;
    return end === ''
      ? periods.ofPlan(own, isCumulative)
      : periods.numberOf({ start: moved(start), end: moved(end), isCumulative });
  }

  #span(row: number, isCumulative: boolean): number {
    const [start, end] = [this.#cell('period-start', row), this.#cell('period-end', row)];
    const key = `${start}\n${end}\n${isCumulative}`;
    const known = this.#spans.get(key);
    if (known !== undefined) return known;
    const number = this.#reading.periods.resolveSpan(start, end, isCumulative, this.#fallback);
    this.#spans.set(key, number);
    return number;
  }
}

/** The id itself, or the word that the atlas has for it in either language. */
function idOf(words: Words, role: keyof Words, cell: Cell): string | null {
  const text = normalHeading(plainText(cell));
  if (text === '') return null;
  const found = words[role].find(([said, id]) => id === text || normalHeading(said) === text);
  return found?.[1] ?? null;
}
