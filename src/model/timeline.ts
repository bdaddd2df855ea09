import type { Dataset } from './dataset';
import { NONE } from './flowTable';
import { yearOf } from './period';
import type { PeriodChoice } from './query';
import { selectAlike } from './selectRows';
import type { PeriodChoices } from './view';

/** A year of the timeline and how many records of the view end in it: 0 is a gap. */
export interface TimelineYear {
  readonly year: number;
  readonly records: number;
}

/** First and last year, both included. */
export type YearRange = readonly [first: number, last: number];

/**
 * Every year from the first to the last that the atlas has a flow of, a reader's own among them, whatever the view: the axis stays where it is
 * while measures change. Records are counted, not summed: a count is true of every measure.
 */
export function timelineYears(
  { flows }: Dataset,
  { years }: Pick<PeriodChoices, 'years'>,
): TimelineYear[] {
  const ends = new Set(
    [...selectAlike(flows, 'all'), ...selectAlike(flows, 'own')].flatMap(({ row }) => {
      const end = flows.end[row] ?? NONE;
      return end === NONE ? [] : [yearOf(end)];
    }),
  );
  if (ends.size === 0) return [];
  const [first, last] = [Math.min(...ends), Math.max(...ends)];
  const counts = new Map(years.map(({ year, records }) => [year, records]));
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    records: counts.get(first + index) ?? 0,
  }));
}

/** The years that a period takes in; null where it is not a matter of years. */
export function rangeOf(period: PeriodChoice, years: readonly TimelineYear[]): YearRange | null {
  const [first, last] = [years[0]?.year, years[years.length - 1]?.year];
  if (period.mode !== 'span' || first === undefined || last === undefined) return null;
  return [period.from ?? first, period.to ?? last];
}

/** The period between two years, given in either order; null when nothing falls into it. */
export function spanOf(
  one: number,
  other: number,
  years: readonly TimelineYear[],
): PeriodChoice | null {
  const [from, to] = one < other ? [one, other] : [other, one];
  const hasAny = years.some(({ year, records }) => records > 0 && year >= from && year <= to);
  return hasAny ? { mode: 'span', from, to } : null;
}

/** The nearest year with records in a direction; the same year where there is none. */
export function stepFrom(year: number, by: 1 | -1, years: readonly TimelineYear[]): number {
  const known = years.filter((one) => one.records > 0 && (one.year - year) * by > 0);
  const next = by > 0 ? known[0] : known[known.length - 1];
  return next?.year ?? year;
}

/** One end of the range (null: open) by its list; the other end follows when it would lie on the wrong side. */
export function withEnd(
  period: PeriodChoice,
  end: 'from' | 'to',
  year: number | null,
): PeriodChoice {
  const { from, to } = period.mode === 'span' ? period : { from: null, to: null };
  const other = end === 'from' ? to : from;
  const isCrossed =
    year !== null && other !== null && (end === 'from' ? year > other : year < other);
  const kept = isCrossed ? year : other;
  return end === 'from'
    ? { mode: 'span', from: year, to: kept }
    : { mode: 'span', from: kept, to: year };
}
