import { group } from 'd3';
import type { View } from '../aggregateFlows';
import type { Dataset } from '../dataset';
import { KINDS, type Topic } from '../flow';
import { NONE } from '../flowTable';
import { isTieRow } from '../selectRows';
import type { PackedFlows } from './packedFlows';
import type { PackedTable } from './packedTable';
import { obstaclesOf, placeFlags } from './pairFlags';
import { isFit, matchingSlices, slicesOf } from './slicesOfView';

/** Ids of the places that the records of some slices end at. */
export function endsOf(flows: PackedFlows, slices: readonly number[]): string[] {
  const { origins, destinations, places } = flows;
  const isEnd = new Uint8Array(places.length);
  for (const pair of pairsIn(flows, slices)) {
    isEnd[origins[pair] ?? 0] = 1;
    isEnd[destinations[pair] ?? 0] = 1;
  }
  return places.filter((_, place) => isEnd[place] === 1);
}

/** The pairs that some slices have records of. */
function pairsIn({ pairs, starts, origins }: PackedFlows, slices: readonly number[]): number[] {
  const isThere = new Uint8Array(origins.length);
  for (const slice of slices)
    for (let at = starts[slice] ?? 0; at < (starts[slice + 1] ?? 0); at++)
      isThere[pairs[at] ?? 0] = 1;
  const found: number[] = [];
  isThere.forEach((there, pair) => {
    if (there === 1) found.push(pair);
  });
  return found;
}

/**
 * Calls for every pair that can be a line, with a record of it: once for its records in period and once for its running
 * totals, of every measure and basis of a topic.
 */
export function forEachLine(
  { flows: table, gazetteer, parksById }: Dataset,
  packed: PackedTable,
  topic: Topic,
  visit: (row: number, id: string) => void,
): void {
  const { flows, from } = packed;
  const { heads, starts, places, origins, destinations } = flows;
  const told = slicesOf(packed, { topic, measure: null, basis: null }).filter(
    (slice) => heads[slice]?.missing === NONE,
  );
  const obstacleOf = obstaclesOf(packed, gazetteer, 'reported');
  const sorts = group(told, (slice) => {
    const { measure, basis, cumulative, kind } = heads[slice] ?? {};
    return [measure, basis, cumulative, kind].join('/');
  });
  for (const slices of sorts.values()) {
    const row = from + (starts[slices[0] ?? 0] ?? 0);
    const mayBeTie = KINDS[table.kind[row] ?? NONE] === 'park-cobuild';
    for (const pair of pairsIn(flows, slices)) {
      if (obstacleOf(pair) !== null) continue;
      if (mayBeTie && isTieRow(table, packed.rowsOf(pair)[0] ?? row, parksById)) continue;
      visit(row, `${places[origins[pair] ?? 0]}~${places[destinations[pair] ?? 0]}`);
    }
  }
}

/** Is there surely a line of a view among the packed pairs? The first one that is found ends the search. */
export function hasLine(
  { flows: table, gazetteer }: Dataset,
  packed: PackedTable,
  view: View,
): boolean {
  if (view.measure === null || view.measure === 'agreements' || view.mode === 'net') return false;
  const { heads, starts, pairs } = packed.flows;
  const obstacleOf = obstaclesOf(packed, gazetteer, view.level);
  const flags = placeFlags(packed, gazetteer, view);
  return matchingSlices(table, packed, view).some((slice) => {
    const head = heads[slice];
    if (!head || !isFit(head, view.period)) return false;
    if (view.industries && head.industry === NONE) return false;
    return pairs
      .subarray(starts[slice], starts[slice + 1])
      .some((pair) => flags?.[pair] !== 0 && obstacleOf(pair) === null);
  });
}
