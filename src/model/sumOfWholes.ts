import { onceEach } from './flowFilter';
import { pairIdOf, type PairFlow } from './pairFlow';
import { mayShareTime } from './period';
import { wholesOf, type Gazetteer } from './place';

/** The sum of some pairs, a part not added to its whole. */
export const sumOfWholes = (pairs: readonly PairFlow[], gazetteer: Gazetteer): number =>
  wholesAmong(pairs, gazetteer).reduce((sum, pair) => sum + pair.value, 0);

/**
 * The pairs that may stand in one sum, without those that are a part of another:
 * a figure for a part of the places of another is its part if both may stand for the same time.
 * Pairs without direction, unless they are sums of both, count records, which add up whatever their places.
 */
export function wholesAmong(pairs: readonly PairFlow[], gazetteer: Gazetteer): PairFlow[] {
  if (pairs.length < 2) return [...pairs];
  const ends = endsOf(pairs);
  const wholesAt = wholesBy(ends, gazetteer);
  // No place lies in another: a reader's thousands of pairs need not be looked at one by one.
  const isPlain = [...ends].every((id) => wholesAt(id).length === 1);
  if (isPlain && pairs.every(({ sum }) => sum === null) && areApart(pairs)) return [...pairs];
  const byEnds = byIds(pairs);
  const isPartOf = (pair: PairFlow, origin: string, destination: string): boolean =>
    wholesAt(origin).some((from) =>
      wholesAt(destination).some((to) =>
        byEnds.get(`${from}~${to}`)?.some((other) => other !== pair && mayShareTime(pair, other)),
      ),
    );
  return pairs.filter((pair) => {
    const { origin, destination, directed, sum } = pair;
    if (!directed && sum === null) return true;
    const isPart = isPartOf(pair, origin, destination);
    return !isPart && !(sum !== null && isPartOf(pair, destination, origin));
  });
}

/** A bare map: d3's takes several times as long for tens of thousands of pairs. */
function byIds(pairs: readonly PairFlow[]): Map<string, PairFlow[]> {
  const found = new Map<string, PairFlow[]>();
  for (const pair of pairs) {
    const id = pairIdOf(pair);
    const own = found.get(id);
    if (own) own.push(pair);
    else found.set(id, [pair]);
  }
  return found;
}

function endsOf(pairs: readonly PairFlow[]): Set<string> {
  const ends = new Set<string>();
  for (const { origin, destination } of pairs) ends.add(origin).add(destination);
  return ends;
}

const areApart = (pairs: readonly PairFlow[]): boolean =>
  new Set(pairs.map(pairIdOf)).size === pairs.length;

/** For a place, those ends of the pairs that it lies in, itself among them: few, however many pairs there are. */
function wholesBy(ends: ReadonlySet<string>, gazetteer: Gazetteer): (id: string) => string[] {
  return onceEach((id) => [...wholesOf(id, gazetteer)].filter((whole) => ends.has(whole)));
}
