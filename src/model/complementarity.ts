import { sectorShare, type IndustryProfile } from './industryProfile';
import type { Similarity } from './heatLook';
import { likenessOf } from './similarity';

/** Two places of a profile, and what their likeness rests on. */
export interface Comparison {
  readonly one: number;
  readonly other: number;
  readonly value: number;
  readonly sectors: number;
}

export interface Ranking {
  /** The most alike first: here the two overlap. */
  readonly alike: readonly Comparison[];
  /** The least alike first: here the two complement each other, as far as a different structure is that. */
  readonly unlike: readonly Comparison[];
  /** So many more with the same value as the last of `unlike`. */
  readonly tied: number;
  /** Places, or pairs, of which too little is known. */
  readonly untold: number;
}

const MOST = 3;

/** Whom a place overlaps with and whom it complements; without a place, the pairs of all. */
export function rankLikeness(
  profile: IndustryProfile,
  similarity: Similarity,
  chosen: number | null,
): Ranking {
  const all = pairsOf(profile, chosen).map(([one, other]) => ({
    one,
    other,
    ...likenessOf(profile, similarity, one, other),
  }));
  const told = all.flatMap(({ value, ...pair }) => (value === null ? [] : [{ ...pair, value }]));
  const farthest = [...told].sort(
    (a, b) => nearness(similarity, a) - nearness(similarity, b) || b.sectors - a.sectors,
  );
  const nearest = [...told].sort(
    (a, b) => nearness(similarity, b) - nearness(similarity, a) || b.sectors - a.sectors,
  );
  const room = Math.min(MOST, Math.floor(told.length / 2));
  // Nobody is named as alike who has nothing in common, nor as unlike who is no less alike than one of these.
  const alike = nearest
    .slice(0, Math.min(MOST, told.length - room))
    .filter((pair) => nearness(similarity, pair) > 0);
  const unlike = farthest
    .filter((pair) => !alike.some(({ value }) => value === pair.value))
    .slice(0, room)
    .filter((pair) => nearness(similarity, pair) < 1);
  const isTied = ({ value }: Comparison): boolean => value === unlike[unlike.length - 1]?.value;
  const named = [...alike, ...unlike].filter(isTied).length;
  return {
    alike,
    unlike,
    tied: told.filter(isTied).length - named,
    untold: all.length - told.length,
  };
}

/** From 0, nothing in common, to 1, the same: Krugman's index measures distance, from 0 to 2, the others nearness. */
const nearness = (similarity: Similarity, { value }: Comparison): number =>
  similarity === 'krugman' ? 1 - value / 2 : value;

function pairsOf({ places }: IndustryProfile, chosen: number | null): [number, number][] {
  if (chosen !== null)
    return places.flatMap((_, other): [number, number][] =>
      other === chosen ? [] : [[chosen, other]],
    );
  return places.flatMap((_, one) =>
    places.slice(one + 1).map((_, after): [number, number] => [one, one + 1 + after]),
  );
}

/** A sector in which the shares of two places differ, in parts of 1; above 0 where the first has more. */
export interface Gap {
  readonly sector: number;
  readonly difference: number;
}

/** Where each of two places has most more than the other; null where it has more of nothing. */
export function widestGaps(
  profile: IndustryProfile,
  one: number,
  other: number,
): { readonly one: Gap | null; readonly other: Gap | null } {
  const gaps = profile.sectors.flatMap((_, sector): Gap[] => {
    const [a, b] = [one, other].map((place) => sectorShare(profile, place, sector));
    return a == null || b == null ? [] : [{ sector, difference: a - b }];
  });
  const sorted = [...gaps].sort((a, b) => b.difference - a.difference);
  const [first = null, last = null] = [sorted[0], sorted[sorted.length - 1]];
  return {
    one: first && first.difference > 0 ? first : null,
    other: last && last.difference < 0 ? last : null,
  };
}

/** Which industries are on record in both places, in the first alone, in the other alone. */
export function industriesOf(
  profile: IndustryProfile,
  one: number,
  other: number,
): Readonly<Record<'both' | 'one' | 'other', readonly number[]>> {
  const has = (place: number, sector: number): boolean =>
    (profile.values[place]?.[sector] ?? 0) > 0;
  const all = profile.sectors.map((_, sector) => sector);
  return {
    both: all.filter((sector) => has(one, sector) && has(other, sector)),
    one: all.filter((sector) => has(one, sector) && !has(other, sector)),
    other: all.filter((sector) => !has(one, sector) && has(other, sector)),
  };
}
