import type { View } from '../model/aggregateFlows';
import type { PeriodChoice } from '../model/query';

/** Says what a file holds: `jjj-flows_technology_contract-value_2025.csv`. Latin letters only, for every system. */
export function tableFileName(
  { topic, measure, basis, period, mode, minus }: View,
  isMatrix = false,
): string {
  const footing = basis === null || basis === 'actual' ? [] : [basis];
  const time = [periodName(period), ...(minus === null ? [] : ['minus', String(minus)])];
  const way = mode === 'directed' ? [] : [mode];
  const parts = [
    isMatrix ? 'jjj-matrix' : 'jjj-flows',
    topic,
    measure ?? 'records',
    ...footing,
    ...way,
    ...time,
  ];
  return `${parts.join('_')}.csv`;
}

function periodName(period: PeriodChoice): string {
  if (period.mode !== 'span') return period.mode;
  const { from, to } = period;
  if (from === null && to === null) return 'all';
  return from === to ? String(from) : `${from ?? ''}-${to ?? ''}`;
}
