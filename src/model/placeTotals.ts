import { onceEach } from './onceEach';
import type { PairFlow } from './pairFlow';
import { standsFor, type Gazetteer } from './place';
import { sumOfWholes } from './sumOfWholes';

/** Totals of one place within a view. Pairs without direction are neither outgoing nor incoming: only in `gross`. */
export interface PlaceTotal {
  readonly id: string;
  readonly outgoing: number;
  readonly incoming: number;
  readonly gross: number;
  /** Values of joint figures that the place has an unknown share in; never part of its totals. */
  readonly joint: number;
}

/**
 * Outgoing and incoming totals of every place that a line ends at.
 * Of flows to a whole and to its parts only the whole is added; a joint figure is not split, so it enters no member's total.
 */
export function placeTotals(
  pairs: readonly PairFlow[],
  gazetteer: Gazetteer,
  isAdditive = true,
): ReadonlyMap<string, PlaceTotal> {
  const found = known.get(pairs);
  if (found?.gazetteer === gazetteer && found.isAdditive === isAdditive) return found.totals;
  const counted = isAdditive ? pairs.filter(isCounted) : [];
  const own = pairsByPlace(counted, gazetteer);
  const totals = new Map(
    [...endsOf(pairs, gazetteer)].map((id) => [id, totalOf(id, own.get(id) ?? [], gazetteer)]),
  );
  known.set(pairs, { gazetteer, isAdditive, totals });
  return totals;
}

interface Known {
  readonly gazetteer: Gazetteer;
  readonly isAdditive: boolean;
  readonly totals: ReadonlyMap<string, PlaceTotal>;
}

/** Map, legend and card ask for those of the same pairs. */
const known = new WeakMap<readonly PairFlow[], Known>();

/** Of every place the pairs that end at it, or at a joint place that it is a member of. */
function pairsByPlace(
  pairs: readonly PairFlow[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, readonly PairFlow[]> {
  const byPlace = new Map<string, PairFlow[]>();
  const placesAt = onceEach((id) => [...new Set([id, ...standsFor(id, gazetteer)])]);
  for (const pair of pairs) {
    const { origin, destination } = pair;
    for (const id of placesAt(origin)) add(id, pair);
    const others = placesAt(origin);
    for (const id of placesAt(destination)) if (!others.includes(id)) add(id, pair);
  }
  function add(id: string, pair: PairFlow): void {
    const own = byPlace.get(id);
    if (own) own.push(pair);
    else byPlace.set(id, [pair]);
  }
  return byPlace;
}

/** Figures that a filter cannot place, and changes, have places but no totals. */
export const isCounted = ({ unbroken, change }: PairFlow): boolean => !unbroken && change === null;

function endsOf(pairs: readonly PairFlow[], gazetteer: Gazetteer): Set<string> {
  const ends = new Set<string>();
  for (const { origin, destination } of pairs) ends.add(origin).add(destination);
  return new Set([...ends].flatMap((id) => standsFor(id, gazetteer)));
}

/** Those totals whose places some pairs end at. */
export function totalsAt(
  pairs: readonly PairFlow[],
  totals: ReadonlyMap<string, PlaceTotal>,
  gazetteer: Gazetteer,
): Map<string, PlaceTotal> {
  const ends = endsOf(pairs, gazetteer);
  return new Map([...totals].filter(([id]) => ends.has(id)));
}

function totalOf(id: string, pairs: readonly PairFlow[], gazetteer: Gazetteer): PlaceTotal {
  const sum = (isOwn: (pair: PairFlow) => boolean): number =>
    sumOfWholes(pairs.filter(isOwn), gazetteer);
  const outgoing = sum((pair) => pair.directed && pair.origin === id);
  const incoming = sum((pair) => pair.directed && pair.destination === id);
  const undirected = sum(
    (pair) => !pair.directed && (pair.origin === id || pair.destination === id),
  );
  const joint = sum(
    (pair) =>
      isJointMember(id, pair.origin, gazetteer) || isJointMember(id, pair.destination, gazetteer),
  );
  return { id, outgoing, incoming, gross: outgoing + incoming + undirected, joint };
}

const isJointMember = (id: string, end: string, gazetteer: Gazetteer): boolean =>
  end !== id && standsFor(end, gazetteer).includes(id);
