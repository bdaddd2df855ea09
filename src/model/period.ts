/**
 * A period in months since year 0 (`year * 12 + month - 1`), both ends included.
 * `start` is null when a running total does not say since when.
 */
export interface Period {
  readonly start: number | null;
  readonly end: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** First and last month of a date such as `2015`, `2015-04` or `2015-04-28`; null if it is no date. */
export function monthsOf(date: string): readonly [first: number, last: number] | null {
  const match = DATE.exec(date);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return [year * 12, year * 12 + 11];
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] !== undefined && !isDayOf(year, month, Number(match[3]))) return null;
  return [year * 12 + month - 1, year * 12 + month - 1];
}

function isDayOf(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The period from one date to another; null when the end is empty or either is no date. `unknown` starts are null. */
export function periodOf(start: string, end: string): Period | null {
  const last = monthsOf(end);
  if (!last) return null;
  if (start === 'unknown' || start === '') return { start: null, end: last[1] };
  const first = monthsOf(start);
  return first && { start: first[0], end: last[1] };
}

export const yearOf = (month: number): number => Math.floor(month / 12);

/** Number of months that a period covers; null when its start is not known. */
export function lengthOf({ start, end }: Period): number | null {
  return start === null ? null : end - start + 1;
}

/** True when both are known to share a month. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return (a.start ?? a.end) <= b.end && (b.start ?? b.end) <= a.end;
}

/** True when two figures may stand for the same time: known to share a month, or one is not dated. */
export const mayShareTime = (
  a: { readonly period: Period | null },
  b: { readonly period: Period | null },
): boolean => !a.period || !b.period || periodsOverlap(a.period, b.period);

/** True when `inner` lies wholly between the first month of `from` and the last month of `to` (years, either open). */
export function isInYears(inner: Period, from: number | null, to: number | null): boolean {
  return (
    (from === null || (inner.start ?? inner.end) >= from * 12) &&
    (to === null || inner.end <= to * 12 + 11)
  );
}

export const isWholeYear = (period: Period): boolean =>
  lengthOf(period) === 12 && period.end % 12 === 11;
