import { aggregateFlows, type View } from './aggregateFlows';
import { inYear } from './comparison';
import type { Dataset } from './dataset';
import { UNFILTERED } from './flowFilter';
import { comparableYears } from './likeRows';

/** The largest change of a measure between any two of its years, whatever the filters: what a fixed scale ends at. */
export function largestChange(dataset: Dataset, view: View): number {
  const whole = { ...view, ...UNFILTERED, level: view.level };
  const sizes = comparableYears(dataset, view).map(({ now, then }) => {
    const { pairs } = aggregateFlows(dataset, { ...whole, period: inYear(now), minus: then });
    return pairs[0]?.value ?? 0;
  });
  return Math.max(0, ...sizes);
}
