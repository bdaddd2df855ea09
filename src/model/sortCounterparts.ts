import type { Counterpart } from './counterparts';
import type { FlowTable } from './flowTable';
import { TIE_STATES } from './tieRecords';

export const COUNTERPART_ORDERS = ['tie', 'distance', 'size'] as const;
export type CounterpartOrder = (typeof COUNTERPART_ORDERS)[number];

/** The same industry before one that overlaps, this before one that is not published. */
const kinshipOf = ({ shared, links }: Counterpart): number =>
  shared.length > 0 ? 0 : links.length > 0 ? 1 : 2;

/**
 * By tie: tied, planned, not yet; within these the same industry first, then the nearest. By distance: the nearest
 * first. By size: the most tenants first, and last those of whom no figure is published.
 */
export function sortCounterparts(
  counterparts: readonly Counterpart[],
  order: CounterpartOrder,
  table: FlowTable,
): Counterpart[] {
  const sizeOf = ({ size }: Counterpart): number =>
    size === null ? -1 : (table.value[size] ?? -1);
  const stateOf = ({ state }: Counterpart): number => TIE_STATES.indexOf(state);
  const byDistance = (a: Counterpart, b: Counterpart): number =>
    // Infinity less itself is no number.
    (a.distance ?? Number.MAX_VALUE) - (b.distance ?? Number.MAX_VALUE) ||
    (a.record.id < b.record.id ? -1 : 1);
  const compare: Record<CounterpartOrder, (a: Counterpart, b: Counterpart) => number> = {
    tie: (a, b) => stateOf(a) - stateOf(b) || kinshipOf(a) - kinshipOf(b),
    distance: () => 0,
    size: (a, b) => sizeOf(b) - sizeOf(a),
  };
  return [...counterparts].sort((a, b) => compare[order](a, b) || byDistance(a, b));
}
