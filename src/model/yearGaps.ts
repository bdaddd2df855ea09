import { group, range } from 'd3';
import type { Flow } from './flow';
import { isPlan, isStock } from './measure';
import { isWholeYear, yearOf } from './period';

/** The years of one measure that nobody published a figure for. */
export interface YearGaps {
  readonly measure: string;
  readonly first: number;
  readonly last: number;
  /** Years between the first and the last that no figure of any places ends in. */
  readonly missing: readonly number[];
  /** The footing with the most yearly figures, and the years that even it lacks; null where none has two. */
  readonly longest: YearSeries | null;
}

export interface YearSeries {
  readonly origin: string;
  readonly destination: string;
  readonly basis: Flow['basis'];
  readonly years: readonly number[];
  readonly missing: readonly number[];
}

/** Gaps of every measure that has dated figures of a period; plans and running totals fill no year. */
export function yearGaps(flows: readonly Flow[]): YearGaps[] {
  const stated = flows.filter(
    ({ value, cumulative, period, basis }) =>
      value !== null && !cumulative && period !== null && !isPlan(basis),
  );
  return [...group(stated, ({ measure }) => measure)].map(([measure, own]) => {
    const years = yearsOf(own);
    return {
      measure,
      first: years[0] ?? 0,
      last: years[years.length - 1] ?? 0,
      missing: yearsBetween(years),
      longest: longestSeries(own),
    };
  });
}

const yearsOf = (flows: readonly Flow[]): number[] =>
  [...new Set(flows.flatMap(({ period }) => (period ? yearOf(period.end) : [])))].sort(
    (a, b) => a - b,
  );

/** Of ascending years those that are left out. */
function yearsBetween(years: readonly number[]): number[] {
  const [first = 0, last = first] = [years[0], years[years.length - 1]];
  return range(first, last + 1).filter((year) => !years.includes(year));
}

/** A stock tells of the year of its date; any other figure only of a year that it covers whole. */
const isYearly = ({ period, basis }: Flow): boolean =>
  period !== null && (isStock(basis) || isWholeYear(period));

function longestSeries(flows: readonly Flow[]): YearSeries | null {
  const plain = flows.filter((flow) => isYearly(flow) && !flow.scope && !flow.industry);
  const byFooting = group(plain, (flow) => [flow.origin, flow.destination, flow.basis].join('~'));
  const series = [...byFooting.values()].flatMap((own): YearSeries[] => {
    const [one] = own;
    const years = yearsOf(own);
    if (!one || years.length < 2) return [];
    const { origin, destination, basis } = one;
    return [{ origin, destination, basis, years, missing: yearsBetween(years) }];
  });
  return series.reduce<YearSeries | null>(
    (best, one) => (best && best.years.length >= one.years.length ? best : one),
    null,
  );
}
