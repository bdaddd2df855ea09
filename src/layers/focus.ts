import { isBetween, type PairFlow } from '../model/pairFlow';
import { standsFor, type Gazetteer } from '../model/place';
import type { Selection } from '../model/query';

/** What stands out while something is selected or pointed at. */
export interface Focus {
  /** Indices of pairs. */
  readonly pairs: ReadonlySet<number>;
  readonly places: ReadonlySet<string>;
}

/** The pairs and places that belong to a selection; null when it is of no flow or place that is drawn. */
export function focusOf(
  selection: Selection | null,
  pairs: readonly PairFlow[],
  gazetteer: Gazetteer,
): Focus | null {
  if (selection?.type !== 'flow' && selection?.type !== 'place' && selection?.type !== 'park')
    return null;
  const isIn = (pair: PairFlow): boolean =>
    selection.type === 'flow'
      ? isBetween(pair, selection)
      : endsOf(pair, gazetteer).includes(selection.id);
  const indices = pairs.flatMap((pair, index) => (isIn(pair) ? [index] : []));
  if (indices.length === 0) return null;
  const places = indices.flatMap((index) => {
    const pair = pairs[index];
    return pair ? endsOf(pair, gazetteer) : [];
  });
  return { pairs: new Set(indices), places: new Set(places) };
}

/** The same of several at once. */
export function focusOn(
  selections: readonly Selection[],
  pairs: readonly PairFlow[],
  gazetteer: Gazetteer,
): Focus | null {
  const all = selections.flatMap((one) => focusOf(one, pairs, gazetteer) ?? []);
  if (all.length === 0) return null;
  return {
    pairs: new Set(all.flatMap((one) => [...one.pairs])),
    places: new Set(all.flatMap((one) => [...one.places])),
  };
}

const endsOf = (pair: PairFlow, gazetteer: Gazetteer): string[] => [
  pair.origin,
  pair.destination,
  ...standsFor(pair.origin, gazetteer),
  ...standsFor(pair.destination, gazetteer),
];
