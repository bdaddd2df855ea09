import { NONE } from '../flowTable';
import type { PeriodChoice } from '../query';
import { isFit } from './slicesOfView';
import type { PackedFlows, SliceHead } from './packedFlows';
import type { PairFigures } from './pairFigures';
import { haveOverlap, stretchesOf } from './stretches';
import { addAll, addApart, takeLatest } from './takeFigures';

/**
 * The honest figures of all pairs from slices of one measure, one basis and one industry (or none): what `pairValue`
 * says of the records of each pair, found for all pairs at once. `isSum`: a span of a measure that is no stock.
 */
export function industryFigures(
  flows: PackedFlows,
  slices: readonly number[],
  choice: PeriodChoice,
  isSum: boolean,
  figures: PairFigures,
): void {
  figures.clear();
  const { heads } = flows;
  const fit = slices.filter((slice) => isFit(headAt(heads, slice), choice));
  for (const [scope, own] of byScope(heads, fit)) {
    const stretches = stretchesOf(heads, own, scope);
    if (!isSum) takeLatest(flows, stretches, figures);
    else if (haveOverlap(stretches)) addApart(flows, stretches, figures);
    else addAll(flows, stretches, figures);
  }
  const isOfAnyTime =
    choice.mode === 'latest' ||
    (choice.mode === 'span' && choice.from === null && choice.to === null);
  if (!isOfAnyTime) return;
  const undated = slices.filter((slice) => {
    const { missing, end } = headAt(heads, slice);
    return missing === NONE && end === NONE;
  });
  for (const [scope, own] of byScope(heads, undated))
    takeLatest(flows, stretchesOf(heads, own, scope), figures);
}

function headAt(heads: readonly SliceHead[], slice: number): SliceHead {
  const head = heads[slice];
  if (!head) throw new RangeError(`no slice ${slice}`);
  return head;
}

/** The widest scope first: a pair that has records of it is not told by those of a narrower one. */
function byScope(heads: readonly SliceHead[], slices: readonly number[]): [number, number[]][] {
  const groups = new Map<number, number[]>();
  for (const slice of slices) {
    const { scope } = headAt(heads, slice);
    const own = groups.get(scope);
    if (own) own.push(slice);
    else groups.set(scope, [slice]);
  }
  return [...groups].sort(([a], [b]) => a - b);
}
