import { inYear } from '../comparison';
import {
  inMode,
  isOfTime,
  largestFirst,
  rowsOfView,
  type FlowView,
  type View,
} from '../aggregateFlows';
import type { Dataset } from '../dataset';
import { directedPairs } from '../directedPairs';
import { NONE, type FlowTable } from '../flowTable';
import type { PairFlow } from '../pairFlow';
import { selectRows } from '../selectRows';
import { changedView } from './changedView';
import type { PackedTable } from './packedTable';
import { obstaclesOf, placeFlags, type Obstacle } from './pairFlags';
import { pairsOfView, type Wanted } from './pairsOfView';
import { matchingSlices, slicesOf } from './slicesOfView';
import { viewFigures } from './viewFigures';

/**
 * What `aggregateFlows` says of a table with packed records, without a look at each of them. Pairs that the atlas has
 * records of too are made record by record. null for views that are rare with such tables: so are they.
 */
export function packedView(dataset: Dataset, packed: PackedTable, view: View): FlowView | null {
  if (view.measure === null || view.measure === 'agreements') return null;
  const { flows: table } = dataset;
  const loose = looseRows(dataset, packed, view);
  const { arcs, undrawn, unbrokenRows } = rowsOfView(dataset, view, loose.rows);
  const slices = matchingSlices(table, packed, view);
  const own = ownPairs(dataset, packed, view, loose.pairs, slices);
  const { pairs, ...aside } =
    view.minus === null
      ? inMode(dataset, reportedPairs(table, packed, arcs, view, slices, own), view)
      : changedView(dataset, packed, arcs, view, slices, own);
  const more = ownUndrawn(dataset, packed, view, slices, own);
  return {
    pairs: largestFirst(pairs),
    undrawn: {
      ...{ tie: undrawn.tie, unpaired: [], once: [] },
      missing: undrawn.missing.concat(more.missing),
      inside: undrawn.inside.concat(more.inside),
      unsplit: undrawn.unsplit.concat(more.unsplit),
      ...aside,
    },
    unbrokenRows: unbrokenRows.concat(ownUnbroken(packed, view, slices, own)),
  };
}

const reportedPairs = (
  table: FlowTable,
  packed: PackedTable,
  arcs: readonly number[],
  view: View,
  slices: readonly number[],
  own: OwnPairs,
): PairFlow[] => [
  ...directedPairs(table, arcs, view),
  ...pairsOfView(table, packed, viewFigures(packed.flows, slices, view), view, own),
];

/** Rows of the atlas, and those of the reader's pairs that it has rows of too. */
function looseRows({ flows: table }: Dataset, packed: PackedTable, view: View) {
  const { topic, measure, basis } = view;
  const rows = selectRows(table, topic, measure, basis, packed.from);
  const pairs = new Set(
    rows.map((row) => packed.pairOf(table.origin[row] ?? NONE, table.destination[row] ?? NONE)),
  );
  pairs.delete(NONE);
  const slices = new Set(slicesOf(packed, view));
  const own = [...pairs].flatMap((pair) => packed.rowsWhere(pair, (slice) => slices.has(slice)));
  return { rows: [...rows, ...own], pairs };
}

interface OwnPairs extends Wanted {
  /** Of the places of the view, and not among those that are made record by record. */
  readonly isOwn: (pair: number) => boolean;
  readonly obstacleOf: (pair: number) => Obstacle;
}

function ownPairs(
  { gazetteer }: Dataset,
  packed: PackedTable,
  view: View,
  loose: ReadonlySet<number>,
  slices: readonly number[],
): OwnPairs {
  const flags = placeFlags(packed, gazetteer, view);
  const obstacleOf = obstaclesOf(packed, gazetteer, view.level);
  const ofView = new Uint8Array(packed.flows.heads.length);
  for (const slice of slices) ofView[slice] = 1;
  const isOwn = (pair: number): boolean => flags?.[pair] !== 0 && !loose.has(pair);
  return {
    ...{ isOwn, obstacleOf },
    isWanted: (pair) => isOwn(pair) && obstacleOf(pair) === null,
    rowsOf: (pair) => packed.rowsWhere(pair, (slice) => ofView[slice] === 1),
  };
}

type Rows = Record<'missing' | 'inside' | 'unsplit', number[]>;

/** Rows of the time of a view that are no line: their ends are in the way, or nothing was told. */
function ownUndrawn(
  { flows: table }: Dataset,
  { flows, from }: PackedTable,
  view: View,
  slices: readonly number[],
  { isOwn, obstacleOf }: OwnPairs,
): Rows {
  const rows: Rows = { missing: [], inside: [], unsplit: [] };
  const times = [view.period, ...(view.minus === null ? [] : [inYear(view.minus)])];
  for (const slice of slices) {
    const [first = 0, end = 0] = [flows.starts[slice], flows.starts[slice + 1]];
    if (!times.some((time) => isOfTime(table, from + first, time, false))) continue;
    const told = flows.heads[slice]?.missing === NONE ? null : 'missing';
    for (let at = first; at < end; at++) {
      const pair = flows.pairs[at] ?? 0;
      const reason = obstacleOf(pair) ?? told;
      if (reason && isOwn(pair)) rows[reason].push(from + at);
    }
  }
  return rows;
}

function ownUnbroken(
  { flows, from }: PackedTable,
  { industries }: View,
  slices: readonly number[],
  { isOwn }: OwnPairs,
): number[] {
  const rows: number[] = [];
  if (!industries) return rows;
  for (const slice of slices) {
    if (flows.heads[slice]?.industry !== NONE) continue;
    for (let at = flows.starts[slice] ?? 0; at < (flows.starts[slice + 1] ?? 0); at++)
      if (isOwn(flows.pairs[at] ?? 0)) rows.push(from + at);
  }
  return rows;
}
