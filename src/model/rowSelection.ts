import { standsFor, type Gazetteer } from './place';
import { isBetween } from './pairFlow';
import type { Selection } from './query';
import type { TableRow } from './tableRows';

/** What to open or to point at for a row: a tie is no line, the map shows it at the branch. */
export function selectionOf({ origin, destination, whyNotDrawn }: TableRow): Selection {
  return whyNotDrawn === 'tie'
    ? { type: 'park', id: destination }
    : { type: 'flow', origin, destination };
}

/** Is this the very row that a selection names? */
export function isNamedBy(row: TableRow, selection: Selection | null): boolean {
  const own = selectionOf(row);
  if (selection?.type === 'flow' && row.pair) return isBetween(row.pair, selection);
  if (selection?.type === 'flow' && own.type === 'flow')
    return own.origin === selection.origin && own.destination === selection.destination;
  return selection?.type === 'park' && own.type === 'park' && own.id === selection.id;
}

/** Does a row stand out with a selection: because it is meant, or ends at the place or park that is meant? */
export function isLitBy(row: TableRow, selection: Selection | null, gazetteer: Gazetteer): boolean {
  if (selection?.type !== 'place' && selection?.type !== 'park') return isNamedBy(row, selection);
  return [row.origin, row.destination].some(
    (id) => id === selection.id || standsFor(id, gazetteer).includes(selection.id),
  );
}
