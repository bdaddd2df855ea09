import type { TimeSeries } from './timeSeries';

/** What a chart shows that needs a word of explanation. */
export type ChartFeature =
  | 'line'
  | 'date'
  | 'running'
  | 'stretch'
  | 'plan'
  | 'disputed'
  | 'rival'
  | 'bound'
  | 'missing'
  | 'reverse';

/** The features of a chart, in the order of its legend. */
export function featuresOf(series: readonly TimeSeries[], isPlan: boolean): ChartFeature[] {
  const marks = series.flatMap((one) => one.marks);
  const has: Readonly<Record<ChartFeature, boolean>> = {
    line: marks.some(({ form }) => form === 'year'),
    date: marks.some(({ form }) => form === 'date'),
    running: marks.some(({ form }) => form === 'running'),
    stretch: marks.some(({ form }) => form === 'stretch'),
    plan: isPlan,
    disputed: marks.some(({ isDisputed }) => isDisputed),
    rival: marks.some(({ isRival }) => isRival),
    bound: marks.some(({ bound }) => bound !== null),
    missing: marks.some(({ value }) => value === null),
    reverse: (series[1]?.marks.length ?? 0) > 0,
  };
  return (Object.keys(has) as ChartFeature[]).filter((feature) => has[feature]);
}
