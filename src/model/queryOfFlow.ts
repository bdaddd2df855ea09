import { topicOf, type Flow } from './flow';
import { yearOf } from './period';
import { DEFAULT_QUERY, type PeriodChoice, type Query } from './query';

/** The view of the map in which a record is told: its own topic, measure, basis and time, without any filter. */
export function queryOfFlow(flow: Flow): Query {
  const { origin, destination } = flow;
  return {
    ...DEFAULT_QUERY,
    topic: topicOf(flow.kind),
    measure: flow.measure,
    basis: flow.basis,
    period: periodChoiceOf(flow),
    selection: { type: 'flow', origin, destination },
  };
}

function periodChoiceOf({ period, cumulative }: Flow): PeriodChoice {
  // A figure without a date shows where no time is chosen.
  if (!period) return { mode: 'latest' };
  if (cumulative) return { mode: 'cumulative' };
  return { mode: 'span', from: yearOf(period.start ?? period.end), to: yearOf(period.end) };
}
