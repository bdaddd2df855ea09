import type { View } from './aggregateFlows';
import type { PairFlow } from './pairFlow';
import type { Dataset } from './dataset';
import { flowSeries, seriesKeyOf } from './flowSeries';
import type { TimeSeries } from './timeSeries';

/** One chart of a pair: its figures over time, and those of the reverse. */
export interface HistoryChart {
  readonly isRunning: boolean;
  readonly series: readonly [forward: TimeSeries, reverse: TimeSeries];
  /** Figures of either direction that are on no axis. */
  readonly undated: number;
}

/**
 * The charts of a pair, first the one of the view's kind of time: figures of a period and running totals are two.
 * A chart needs two figures of the pair itself; a single one is told in the card.
 */
export function flowHistory(dataset: Dataset, view: View, pair: PairFlow): HistoryChart[] {
  const key = seriesKeyOf(dataset.flows, pair);
  if (!key) return [];
  const isCumulative = view.period.mode === 'cumulative';
  return [isCumulative, !isCumulative].flatMap((isRunning) => {
    const { origin, destination } = pair;
    const forward = flowSeries(dataset, view, origin, destination, key, isRunning);
    const reverse = flowSeries(dataset, view, destination, origin, key, isRunning);
    return forward.marks.length > 1
      ? [{ isRunning, series: [forward, reverse], undated: forward.undated + reverse.undated }]
      : [];
  });
}
