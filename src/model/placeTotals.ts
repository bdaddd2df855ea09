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
): Map<string, PlaceTotal> {
  const ids = endsOf(pairs, gazetteer);
  const counted = isAdditive ? pairs.filter(isCounted) : [];
  const own = pairsByPlace(counted, gazetteer);
  return new Map([...ids].map((id) => [id, totalOf(id, own.get(id) ?? [], gazetteer)]));
}

/** Of every place the pairs that end at it, or at a joint place that it is a member of. */
function pairsByPlace(
  pairs: readonly PairFlow[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, readonly PairFlow[]> {
  const byPlace = new Map<string, PairFlow[]>();
  for (const pair of pairs) {
    const { origin, destination } = pair;
    const touched = [origin, destination].flatMap((id) => [id, ...standsFor(id, gazetteer)]);
    for (const id of new Set(touched)) {
      const own = byPlace.get(id);
      if (own) own.push(pair);
      else byPlace.set(id, [pair]);
    }
  }
  return byPlace;
}

/** Figures that a filter cannot place, and changes, have places but no totals. */
export const isCounted = ({ unbroken, change }: PairFlow): boolean => !unbroken && change === null;

const endsOf = (pairs: readonly PairFlow[], gazetteer: Gazetteer): Set<string> =>
  new Set(
    pairs.flatMap((pair) => [
      ...standsFor(pair.origin, gazetteer),
      ...standsFor(pair.destination, gazetteer),
    ]),
  );

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
