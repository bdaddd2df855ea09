import type { View } from './aggregateFlows';
import type { Internal } from './internalOf';
import { pairIdOf, type PairFlow } from './pairFlow';
import { isWithin, type Gazetteer } from './place';
import { liftedTo } from './rollUp';
import type { NotDrawn, TableRow } from './tableRows';

/**
 * What is known from the place of a row to the place of a column. `more`: records of the same ends that stand behind
 * the one that is shown, because they have no value, or none that can be drawn.
 */
export type MatrixCell =
  /** No record; that is no zero. */
  | { readonly kind: 'none' }
  /** The figure of a line. `isTurned`: read against its direction, a net amount then being negative. */
  | {
      readonly kind: 'figure';
      readonly row: TableRow;
      readonly value: number;
      readonly isTurned: boolean;
      readonly more: number;
    }
  /** A record without a value. */
  | { readonly kind: 'missing'; readonly row: TableRow; readonly more: number }
  /** A figure that cannot be set off, or compared with another year. */
  | { readonly kind: 'aside'; readonly row: TableRow; readonly more: number }
  /** What stays within a place; null where nothing is known, or where it has no meaning. */
  | { readonly kind: 'internal'; readonly internal: Internal | null };

/** Records that have a cell although no line stands for them. */
const IN_CELLS: ReadonlySet<NotDrawn> = new Set(['missing', 'unpaired', 'once']);

/** Does a row of the table stand in a cell? Only if its source names both ends, and it is no tie. */
export const hasCell = (row: TableRow, view: View, gazetteer: Gazetteer): boolean =>
  row.pair !== null ||
  (row.whyNotDrawn !== null && IN_CELLS.has(row.whyNotDrawn)) ||
  outerOf(row, view, gazetteer) !== null;

/** Cells by `origin~destination`: a figure goes before a record that has none for the same ends. */
export function cellsOf(
  rows: readonly TableRow[],
  { level }: View,
  gazetteer: Gazetteer,
): ReadonlyMap<string, MatrixCell> {
  const cells = new Map<string, MatrixCell>();
  for (const row of rows) {
    const { pair, whyNotDrawn, value } = row;
    if (pair) {
      for (const [id, cell] of figureCells(row, pair)) cells.set(id, cell);
    } else if (whyNotDrawn !== null && IN_CELLS.has(whyNotDrawn)) {
      const [origin, destination] = [row.origin, row.destination].map((id) =>
        liftedTo(level, id, gazetteer),
      );
      const id = `${origin}~${destination}`;
      const shown = cells.get(id);
      const own = { kind: value === null ? 'missing' : 'aside', row, more: 0 } as const;
      cells.set(id, shown && 'row' in shown ? { ...shown, more: shown.more + 1 } : own);
    }
  }
  return cells;
}

/** A line without direction is read from either end; so is a net amount, whose other side is as much less. */
function figureCells(row: TableRow, pair: PairFlow): [string, MatrixCell][] {
  const value = row.value ?? pair.value;
  const { origin, destination, directed, net } = pair;
  const own: [string, MatrixCell] = [
    pairIdOf(pair),
    { kind: 'figure', row, value, isTurned: false, more: 0 },
  ];
  if (directed && !net) return [own];
  const turned = pairIdOf({ origin: destination, destination: origin });
  const other = net ? 0 - value : value;
  return [own, [turned, { kind: 'figure', row, value: other, isTurned: true, more: 0 }]];
}

/** The place that a record stays within: the end that holds the other; null for a record that leaves its places. */
export function outerOf(row: TableRow, { level }: View, gazetteer: Gazetteer): string | null {
  if (row.whyNotDrawn !== 'inside') return null;
  const [origin, destination] = [
    liftedTo(level, row.origin, gazetteer),
    liftedTo(level, row.destination, gazetteer),
  ];
  if (isWithin(origin, destination, gazetteer)) return destination;
  return isWithin(destination, origin, gazetteer) ? origin : null;
}

/** The line of the map that a cell stands for; null for what has none, and for the other side of a net amount. */
export function drawnPair(cell: MatrixCell | undefined): PairFlow | null {
  if (cell?.kind !== 'figure' || cell.row.whyNotDrawn !== null || cell.row.unbroken) return null;
  const { pair } = cell.row;
  return pair && !(pair.net && cell.isTurned) ? pair : null;
}
