import type { PairFlow } from './pairFlow';

export type ByEnds = ReadonlyMap<string, ReadonlyMap<string, readonly PairFlow[]>>;

/**
 * Pairs by two of their places, in the order they come in. Bare maps: d3's, and ids put together, take several times as
 * long for tens of thousands of pairs.
 */
export function pairsByEnds(
  pairs: readonly PairFlow[],
  endsOf: (pair: PairFlow) => readonly [one: string, other: string],
): ByEnds {
  const found = new Map<string, Map<string, PairFlow[]>>();
  for (const pair of pairs) {
    const [one, other] = endsOf(pair);
    let byOther = found.get(one);
    if (!byOther) found.set(one, (byOther = new Map<string, PairFlow[]>()));
    const own = byOther.get(other);
    if (own) own.push(pair);
    else byOther.set(other, [pair]);
  }
  return found;
}

export const bothEnds = ({ origin, destination }: PairFlow): [string, string] => [
  origin,
  destination,
];
