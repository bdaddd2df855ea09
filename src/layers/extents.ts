import { aggregateFlows, type View } from '../model/aggregateFlows';
import { inYear } from '../model/comparison';
import type { Dataset } from '../model/dataset';
import { UNFILTERED } from '../model/flowFilter';
import { comparableYears } from '../model/likeRows';
import { oncePerView } from '../model/oncePerView';
import type { PairFlow } from '../model/pairFlow';
import { timesLike } from '../model/view';
import { shortestChord } from './shortestChord';

/** What the scale of lines has to hold. */
interface Extent {
  /** The largest amount. */
  readonly max: number;
  /** The shortest distance that a line has to cover, in widths of the world. */
  readonly chord: number;
}

/** Of a view without filters. */
export const extentOf = oncePerView((dataset, view) =>
  extentOfLines(dataset, aggregateFlows(dataset, view).pairs),
);

/** `pairs`: the largest first. */
export function extentOfLines({ gazetteer }: Dataset, pairs: readonly PairFlow[]): Extent {
  return { max: Math.max(0, pairs[0]?.value ?? 0), chord: shortestChord(pairs, gazetteer) };
}

/** The views that one scale is for, whatever is filtered. What is set off has the scale of what it is set off from. */
export function viewsAlike(dataset: Dataset, view: View): View[] {
  const { level } = view;
  const mode = view.mode === 'sum' ? 'sum' : 'directed';
  const whole: View = { ...view, ...UNFILTERED, mode, level };
  if (view.minus === null) return timesLike(dataset, view).map((period) => ({ ...whole, period }));
  return comparableYears(dataset, view).map(({ now, then }) => ({
    ...whole,
    period: inYear(now),
    minus: then,
  }));
}
