import { decimal } from './decimal';
import type { Similarity } from './heatLook';
import { sectorShare, type IndustryProfile } from './industryProfile';

/**
 * Cosine of the angle between two structures, Σ a·b / (√Σa² · √Σb²): 0 for nothing in common, 1 for the same structure,
 * whatever the size of the places. null where one of the two is nothing at all.
 *
 * As the “angular separation” of A. B. Jaffe, “Technological Opportunity and Spillovers of R&D”, American Economic
 * Review 76 (5), 1986, from p. 984.
 */
export function cosine(a: readonly number[], b: readonly number[]): number | null {
  const dot = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  const length = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
  // Rounding must not make two structures more than the same.
  return length > 0 ? Math.min(1, dot(a, b) / length) : null;
}

/**
 * Krugman's index of specialisation Σ|s_ik − s_jk| over the shares s of all sectors k: 0 for the same structure, 2 for
 * nothing in common. The shares are of what is given, so that each place's add up to 1. null as for `cosine`.
 *
 * P. Krugman, Geography and Trade, MIT Press 1991.
 */
export function krugman(a: readonly number[], b: readonly number[]): number | null {
  const sum = (values: readonly number[]): number =>
    values.reduce((total, value) => total + value, 0);
  const [all, other] = [sum(a), sum(b)];
  if (all <= 0 || other <= 0) return null;
  const gaps = a.map((value, at) => Math.abs(value / all - (b[at] ?? 0) / other));
  return Math.min(2, sum(gaps));
}

/**
 * Jaccard's index, |A ∩ B| / |A ∪ B|: of the industries that at least one of the two has, the part that both have.
 * What neither has says nothing, for none on record is not none. null where neither has any.
 *
 * P. Jaccard, “The Distribution of the Flora in the Alpine Zone”, New Phytologist 11 (2), 1912, 37–50.
 */
export function jaccard(a: readonly number[], b: readonly number[]): number | null {
  const count = (is: (x: boolean, y: boolean) => boolean): number =>
    a.filter((value, at) => is(value > 0, (b[at] ?? 0) > 0)).length;
  const either = count((x, y) => x || y);
  return either > 0 ? count((x, y) => x && y) / either : null;
}

/** Indices that fit a profile: what is on record has no shares, and in statistics every sector is there. */
export const similaritiesOf = ({ reference }: IndustryProfile): readonly Similarity[] =>
  reference ? ['krugman', 'cosine'] : ['jaccard'];

/** Fewer sectors than these are no structure. */
const FEWEST_SECTORS = 3;
/** A park or city with one industry on record is alike or not by chance. */
const FEWEST_INDUSTRIES = 2;

export interface Likeness {
  readonly value: number | null;
  /** How many sectors it was computed over; for `jaccard` how many at least one of the two has. */
  readonly sectors: number;
}

/** How alike two places of a profile are, over the sectors known of both; no value where too little is. */
export function likenessOf(
  profile: IndustryProfile,
  similarity: Similarity,
  one: number,
  other: number,
): Likeness {
  if (similarity === 'jaccard') return sharedIndustries(profile, one, other);
  const pairs = profile.sectors.flatMap((_, sector) => {
    const [a, b] = [one, other].map((place) => sectorShare(profile, place, sector));
    return a == null || b == null ? [] : [[a, b] as const];
  });
  const [a, b] = [pairs.map(([share]) => share), pairs.map(([, share]) => share)];
  const value = (similarity === 'cosine' ? cosine : krugman)(a, b);
  return {
    // Rounded: what is as much alike must not be ranked by what binary fractions leave behind.
    value: pairs.length < FEWEST_SECTORS || value === null ? null : decimal(value),
    sectors: pairs.length,
  };
}

function sharedIndustries(profile: IndustryProfile, one: number, other: number): Likeness {
  const [a, b] = [one, other].map((place) =>
    (profile.values[place] ?? []).map((value) => value ?? 0),
  );
  if (!a || !b) return { value: null, sectors: 0 };
  const has = (values: readonly number[]): number => values.filter((value) => value > 0).length;
  const isTold = has(a) >= FEWEST_INDUSTRIES && has(b) >= FEWEST_INDUSTRIES;
  const either = a.filter((value, at) => value > 0 || (b[at] ?? 0) > 0).length;
  return { value: isTold ? jaccard(a, b) : null, sectors: either };
}
