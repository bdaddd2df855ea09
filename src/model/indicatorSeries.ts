import { group } from 'd3';
import { periodOf } from './period';
import type { Indicator } from './statistic';
import { seriesOf, type SeriesMark, type TimeSeries } from './timeSeries';

/** One indicator of a place: all its years, and as a series where it has several. */
export interface IndicatorGroup {
  readonly quantity: string;
  /** Earliest first. */
  readonly indicators: readonly Indicator[];
  /** null for a single year. Its marks point into `indicators`. */
  readonly series: TimeSeries | null;
}

/** Indicators of a place by what they measure: those with several years first, then by name. */
export function indicatorGroups(indicators: readonly Indicator[]): IndicatorGroup[] {
  const groups = [...group(indicators, ({ quantity }) => quantity)].map(([quantity, own]) => {
    const sorted = [...own].sort((a, b) => a.year.localeCompare(b.year));
    const years = new Set(sorted.map(({ year }) => year));
    return {
      quantity,
      indicators: sorted,
      series: years.size > 1 ? seriesOf(sorted.flatMap(markOf)) : null,
    };
  });
  return groups.sort(
    (a, b) =>
      Number(b.series !== null) - Number(a.series !== null) ||
      a.quantity.localeCompare(b.quantity, 'en'),
  );
}

function markOf(
  { year, value, bound }: Indicator,
  row: number,
  all: readonly Indicator[],
): SeriesMark[] {
  const period = periodOf(year, year);
  const isDisputed = all.some((other, at) => at !== row && other.year === year);
  const common = { row, value, bound, missing: null, isRival: false, isDisputed };
  return period ? [{ ...common, form: 'year', period }] : [];
}
