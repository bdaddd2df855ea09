import { onceEach } from './onceEach';
import { pairIdOf, type PairFlow } from './pairFlow';
import { bothEnds, pairsByEnds } from './pairsByEnds';
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
export function wholesAmong(pairs: readonly PairFlow[], gazetteer: Gazetteer): readonly PairFlow[] {
  const found = known.get(pairs);
  if (found?.gazetteer === gazetteer) return found.wholes;
  const wholes = findWholes(pairs, gazetteer);
  known.set(pairs, { gazetteer, wholes });
  return wholes;
}

interface Known {
  readonly gazetteer: Gazetteer;
  readonly wholes: readonly PairFlow[];
}

/** Shares, totals and what is drawn ask for those of the same pairs. */
const known = new WeakMap<readonly PairFlow[], Known>();

function findWholes(pairs: readonly PairFlow[], gazetteer: Gazetteer): readonly PairFlow[] {
  if (pairs.length < 2) return pairs;
  const ends = endsOf(pairs);
  const wholesAt = wholesBy(ends, gazetteer);
  // No place lies in another: a reader's thousands of pairs need not be looked at one by one.
  const isPlain = [...ends].every((id) => wholesAt(id).length === 1);
  if (isPlain && pairs.every(({ sum }) => sum === null) && areApart(pairs)) return pairs;
  const byEnds = pairsByEnds(pairs, bothEnds);
  const isPartOf = (pair: PairFlow, origin: string, destination: string): boolean => {
    const ends = wholesAt(destination);
    return wholesAt(origin).some((from) => {
      const byDestination = byEnds.get(from);
      if (!byDestination) return false;
      return ends.some((to) =>
        byDestination.get(to)?.some((other) => other !== pair && mayShareTime(pair, other)),
      );
    });
  };
  return pairs.filter((pair) => {
    const { origin, destination, directed, sum } = pair;
    if (!directed && sum === null) return true;
    const isPart = isPartOf(pair, origin, destination);
    return !isPart && !(sum !== null && isPartOf(pair, destination, origin));
  });
}

function endsOf(pairs: readonly PairFlow[]): Set<string> {
  const ends = new Set<string>();
  for (const { origin, destination } of pairs) ends.add(origin).add(destination);
  return ends;
}

const areApart = (pairs: readonly PairFlow[]): boolean =>
  new Set(pairs.map(pairIdOf)).size === pairs.length;

/** Figures that a filter cannot place stand in no sum. */
export const isPlaced = ({ unbroken }: PairFlow): boolean => !unbroken;

/** Those of some pairs that may stand in a sum: the same list where all may, so that its wholes are found once. */
export function placedAmong(pairs: readonly PairFlow[]): readonly PairFlow[] {
  const found = placed.get(pairs) ?? (pairs.every(isPlaced) ? pairs : pairs.filter(isPlaced));
  placed.set(pairs, found);
  return found;
}

const placed = new WeakMap<readonly PairFlow[], readonly PairFlow[]>();

/** For a place, those ends of the pairs that it lies in, itself among them: few, however many pairs there are. */
function wholesBy(ends: ReadonlySet<string>, gazetteer: Gazetteer): (id: string) => string[] {
  return onceEach((id) => [...wholesOf(id, gazetteer)].filter((whole) => ends.has(whole)));
}
