import type { PairFlow } from './pairFlow';
import { detailAt, endsAt, NONE, type FlowTable } from './flowTable';
import type { SetAside } from './pairValue';
import { rowsBetween } from './recordsOf';

/** What became of one of several accounts in the lines of a view. */
export type Verdict =
  /** Part of a line's figure. */
  | 'used'
  /** Known to a line and not part of its figure, and why. */
  | SetAside
  /** Of another measure or footing than the view, or no line at all. */
  | 'elsewhere';

export interface Account {
  readonly row: number;
  readonly verdict: Verdict;
}

/**
 * A record and those that contradict it, whichever of them says so, and rival accounts of the very same fact;
 * the record itself first. Empty when nobody says otherwise.
 */
export function conflictsOf(table: FlowTable, row: number, pairs: readonly PairFlow[]): Account[] {
  const { id, conflictsWith } = table.details;
  const { id: own, conflictsWith: named } = detailAt(table, row);
  const rivals = id.flatMap((other, at) =>
    at !== row && (named.includes(other) || conflictsWith[at]?.includes(own)) ? [at] : [],
  );
  const { origin, destination } = endsAt(table, row);
  for (const other of rowsBetween(table, origin, destination))
    if (other !== row && !rivals.includes(other) && isSameFact(table, row, other))
      rivals.push(other);
  rivals.sort((a, b) => a - b);
  return rivals.length === 0
    ? []
    : [row, ...rivals].map((each) => ({ row: each, verdict: verdictOf(each, pairs) }));
}

const FACT = [
  'origin',
  'destination',
  'kind',
  'measure',
  'basis',
  'industry',
  'scope',
  'start',
  'end',
  'cumulative',
  'partOf',
] as const;

/** The same ends, measure, footing and time, all of it counted, and yet two figures. Parts of it may be different ones. */
function isSameFact(table: FlowTable, a: number, b: number): boolean {
  return (
    table.end[a] !== NONE &&
    table.scope[a] === NONE &&
    FACT.every((column) => table[column][a] === table[column][b]) &&
    table.value[a] !== table.value[b]
  );
}

function verdictOf(row: number, pairs: readonly PairFlow[]): Verdict {
  if (pairs.some(({ rows }) => rows.includes(row))) return 'used';
  const aside = pairs.flatMap(({ setAside }) => setAside).find((one) => one.row === row);
  return aside?.reason ?? 'elsewhere';
}
