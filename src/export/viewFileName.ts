import type { DrawnPane } from '../model/pictureContent';
import type { PeriodChoice } from '../model/query';
import type { Shown } from '../model/shown';

/** What of a view a file holds. */
type Content =
  'flows' | 'matrix' | 'compare' | 'clusters' | 'link' | 'map' | 'view' | `map-${DrawnPane}`;

/** Says what a file holds: `jjj-flows_technology_contract-value_2025.csv`. Latin letters only, for every system. */
export function viewFileName(
  { topic, view }: Pick<Shown, 'topic' | 'view'>,
  content: Content,
  extension: string,
): string {
  const { measure, basis, period, mode, minus } = view;
  const footing = basis === null || basis === 'actual' ? [] : [basis];
  const time = [periodName(period), ...(minus === null ? [] : ['minus', String(minus)])];
  const way = mode === 'directed' ? [] : [mode];
  const figures = topic === 'clusters' ? [] : [measure ?? 'records', ...footing, ...way, ...time];
  const parts = [...new Set([content, topic]), ...figures];
  return `jjj-${parts.join('_')}.${extension}`;
}

function periodName(period: PeriodChoice): string {
  if (period.mode !== 'span') return period.mode;
  const { from, to } = period;
  if (from === null && to === null) return 'all';
  return from === to ? String(from) : `${from ?? ''}-${to ?? ''}`;
}
