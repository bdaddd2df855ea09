import type { View } from '../aggregateFlows';
import { NONE, type FlowTable } from '../flowTable';
import type { PairFlow } from '../pairFlow';
import { PackedLine, type LinesOfView } from './packedLine';
import type { PackedTable } from './packedTable';
import type { ViewFigures } from './viewFigures';

/** Of the lines of a view: which pairs are wanted, and the records that a pair has in it. */
export interface Wanted {
  readonly isWanted: (pair: number) => boolean;
  readonly rowsOf: (pair: number) => readonly number[];
}

/** The lines of all pairs, as `directedPair` makes one from the records of a pair. */
export function pairsOfView(
  table: FlowTable,
  packed: PackedTable,
  { whole, parts, told }: ViewFigures,
  view: View,
  { isWanted, rowsOf }: Wanted,
): PairFlow[] {
  const lines: LinesOfView = {
    ...{ table, packed, view, parts, rowsOf },
    whole: whole.kept(),
    /** All that `directedPair` lists, used or set aside: of every industry that has a figure, or with those of the whole. */
    allOf: (pair, isPart) =>
      rowsOf(pair).filter((row) => {
        const industry = table.industry[row] ?? NONE;
        return !(isPart && industry === NONE) && told.get(industry)?.[pair] === 1;
      }),
  };
  const pairs: PairFlow[] = [];
  for (let pair = 0; pair < packed.pairCount; pair++) {
    const isPart = parts.known[pair] === 1 && (view.industries !== null || !whole.known[pair]);
    if ((isPart || whole.known[pair]) && isWanted(pair))
      pairs.push(new PackedLine(lines, pair, isPart));
  }
  return pairs;
}
