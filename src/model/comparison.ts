import type { Topic } from './flow';
import type { PeriodChoice, Query } from './query';

/** Topics whose lines have two directions and years to choose between. */
export const hasModes = (topic: Topic): boolean =>
  topic !== 'clusters' && topic !== 'all' && topic !== 'context';

/** One year as a choice of time. */
export const inYear = (year: number): PeriodChoice => ({ mode: 'span', from: year, to: year });

/** The year of a choice of time that is a single one. */
export const singleYear = (period: PeriodChoice | null): number | null =>
  period?.mode === 'span' && period.from === period.to ? period.from : null;

/** The year that a query takes from the year of its view; null where that means nothing. */
export function comparedYear({
  topic,
  mode,
  period,
  minus,
}: Pick<Query, 'topic' | 'mode' | 'period' | 'minus'>): number | null {
  const year = singleYear(period);
  const isMeant = hasModes(topic) && mode === 'directed' && year !== null && year !== minus;
  return isMeant ? minus : null;
}
