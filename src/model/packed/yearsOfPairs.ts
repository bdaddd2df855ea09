import { group } from 'd3';
import type { Dataset } from '../dataset';
import { isLooseAt, likenessAt, yearAt } from '../likeRows';
import type { PackedTable } from './packedTable';
import { obstaclesOf } from './pairFlags';

/** Years, the later one first, for which at least one pair has records that are alike, as `2023-2019`. */
export function yearsOfPairs(
  { flows: table, gazetteer }: Dataset,
  packed: PackedTable,
  slices: readonly number[],
): string[] {
  const rowOf = (slice: number): number => packed.from + (packed.flows.starts[slice] ?? 0);
  const fit = slices.filter((slice) => {
    const row = rowOf(slice);
    return yearAt(table, row) !== null && !isLooseAt(table, row) && likenessAt(table, row) !== null;
  });
  const obstacleOf = obstaclesOf(packed, gazetteer, 'reported');
  const found = new Set<string>();
  for (const alike of group(fit, (slice) => likenessAt(table, rowOf(slice))).values()) {
    const byYear = group(alike, (slice) => yearAt(table, rowOf(slice)) ?? 0);
    for (const [now, later] of byYear) {
      const isThere = new Uint8Array(packed.pairCount);
      somePair(packed, later, (pair) => {
        isThere[pair] = Number(obstacleOf(pair) === null);
        return false;
      });
      for (const [then, earlier] of byYear)
        if (then < now && somePair(packed, earlier, (pair) => isThere[pair] === 1))
          found.add(`${now}-${then}`);
    }
  }
  return [...found];
}

/** Is there a record whose pair passes? The first one that does ends the search. */
function somePair(
  { flows: { starts, pairs } }: PackedTable,
  slices: readonly number[],
  passes: (pair: number) => boolean,
): boolean {
  for (const slice of slices)
    for (let at = starts[slice] ?? 0; at < (starts[slice + 1] ?? 0); at++)
      if (passes(pairs[at] ?? 0)) return true;
  return false;
}
