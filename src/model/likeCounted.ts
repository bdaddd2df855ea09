import { NONE, type FlowTable } from './flowTable';
import { SCOPES } from './measure';
import { industriesText, type PairFlow } from './pairFlow';

const SINGLE = SCOPES.indexOf('single');

/** What a record counts, and which part of it, as a key. */
const footingAt = (table: FlowTable, row: number): string =>
  `${table.kind[row]}/${table.scope[row]}/${table.industry[row] === NONE}`;

/** The footing of all records of a pair; null when they have several, or none that a whole can be thought of. */
export function footingOf(table: FlowTable, pair: PairFlow): string | null {
  if (pair.counted) return pair.counted.footing;
  const footings = new Set(pair.rows.map((row) => footingAt(table, row)));
  const isSingle = pair.rows.some((row) => table.scope[row] === SINGLE);
  const [footing] = footings;
  return footing !== undefined && footings.size === 1 && !isSingle ? footing : null;
}

const industriesOf = (table: FlowTable, pair: PairFlow): string =>
  pair.counted?.industries ?? industriesText(pair.rows.map((row) => table.industry[row] ?? NONE));

/** Do two figures count the same acts, as many of them, in the same industries? */
export function isLikeCounted(table: FlowTable, a: PairFlow, b: PairFlow): boolean {
  const footing = footingOf(table, a);
  const isSameFooting = footing !== null && footing === footingOf(table, b);
  return isSameFooting && industriesOf(table, a) === industriesOf(table, b);
}
