import type { Cell } from '../../model/import/sheet';
import { plainText } from './plainText';
import { readPeriod, type ReadPeriod } from './readPeriod';

/** A time that is no time. */
export const UNCLEAR = -2;
/** No time is stated. */
const UNDATED = -1;

export type UsedPeriod = Pick<ReadPeriod, 'start' | 'end' | 'isCumulative'>;

/** January to December are years, however they are written. */
function inYears(period: UsedPeriod): UsedPeriod {
  const isWhole = period.start.endsWith('-01') && period.end.endsWith('-12');
  const [start, end] = [period.start, period.end].map((date) => date.slice(0, 4));
  return isWhole && start && end ? { ...period, start, end } : period;
}

/** The times of a table, numbered. */
export class PeriodBook {
  readonly #numbers = new Map<string, number>();
  readonly all: UsedPeriod[] = [];
  /** Cells that were more exact than a month. */
  days = 0;

  numberOf(said: UsedPeriod): number {
    const { start, end, isCumulative } = inYears(said);
    const key = `${start}/${end}/${isCumulative}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.all.length);
    return this.all.push({ start, end, isCumulative }) - 1;
  }

  /** The number of the time that a cell names; `fallback` where it is empty, `UNCLEAR` where it is no time. */
  resolve(cell: Cell, isDateColumn: boolean, isCumulative: boolean, fallback: number): number {
    const period = readPeriod(cell, isDateColumn);
    if (period === undefined) return UNCLEAR;
    if (period === null) return fallback;
    if (period.hadDay) this.days++;
    return this.numberOf({ ...period, isCumulative: period.isCumulative || isCumulative });
  }

  /** From one cell to another; a single one of them is the whole. */
  resolveSpan(start: Cell, end: Cell, isCumulative: boolean, fallback: number): number {
    const isUnknown = /^(?:unknown|不详|起点未注明|未注明)$/iu.test(plainText(start));
    const [first, last] = [isUnknown ? null : readPeriod(start, true), readPeriod(end, true)];
    if (first === undefined || last === undefined) return UNCLEAR;
    if (!last) return first ? this.numberOf({ ...first, isCumulative }) : fallback;
    const from = first?.start ?? (isCumulative || isUnknown ? 'unknown' : last.start);
    const isTurned = from !== 'unknown' && from > last.end;
    return isTurned ? UNCLEAR : this.numberOf({ start: from, end: last.end, isCumulative });
  }

  /** Of a plan: `2023`, `2014/2023`, empty. */
  ofPlan(text: string, isCumulative: boolean): number {
    const [start = '', end = start] = text.split('/');
    return text === '' ? UNDATED : this.resolveSpan(start, end, isCumulative, UNDATED);
  }
}
