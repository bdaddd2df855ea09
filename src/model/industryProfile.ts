import type { Bilingual } from './bilingual';
import type { ProfileBasis } from './query';
import type { Quantity } from './statistic';

/** A column of a profile: a sector as a source names it, or an industry of the atlas. */
export interface Sector {
  readonly id: string;
  readonly name: Bilingual;
  /** Short, for the head of a column. */
  readonly label: Bilingual;
}

/** What the structure of a place is compared with. */
export interface Reference {
  /** The nation as the same table prints it, or all places of the table together. */
  readonly of: 'nation' | 'places';
  readonly values: readonly (number | null)[];
  readonly total: number | null;
}

/** One quantity of one source at one time, or the count of the atlas's own records. */
export interface IndustryProfile {
  readonly basis: ProfileBasis;
  readonly places: readonly string[];
  readonly sectors: readonly Sector[];
  /** By place, then by sector; null where nothing is published. */
  readonly values: readonly (readonly (number | null)[])[];
  /** Of records: parks, clusters and records of flows, of which `values` are the sums. */
  readonly parts: readonly (readonly (readonly number[])[])[] | null;
  /** Of all sectors, printed or not, by place; null where it is not known. */
  readonly totals: readonly (number | null)[];
  /** null for records: their number is no size of an industry, so there is nothing to take shares of. */
  readonly reference: Reference | null;
  readonly quantity: Quantity | null;
  readonly year: string;
  readonly source: string | null;
}

/** Fewer units than this have no shares: of one company every share is 0 or 100 %. */
const FEWEST_UNITS = 10;

/** A count of single units, such as companies; anything else is an amount. */
const isCount = ({ basis }: IndustryProfile): boolean => basis === 'listed';

/** The total that shares of a place are taken of; null where it is unknown, nothing, or too few units. */
export function shareTotal(profile: IndustryProfile, place: number): number | null {
  const total = profile.totals[place] ?? null;
  if (!profile.reference || total === null || total <= 0) return null;
  return isCount(profile) && total < FEWEST_UNITS ? null : total;
}

/** Part of a sector in all of a place, 0 to 1; null where it cannot be said. */
export function sectorShare(
  profile: IndustryProfile,
  place: number,
  sector: number,
): number | null {
  const total = shareTotal(profile, place);
  const value = profile.values[place]?.[sector] ?? null;
  return total === null || value === null ? null : value / total;
}

/**
 * Location quotient LQ = (e_ij / e_i) / (e_j / e): the share of sector j in place i over its share in the reference,
 * all four of one quantity, one time and one source. 1: as in the reference; above: more than there. null where one of
 * the four is unknown or the reference has nothing of the sector.
 *
 * W. Isard, Methods of Regional Analysis, MIT Press 1960, 123–126.
 */
export function locationQuotient(
  profile: IndustryProfile,
  place: number,
  sector: number,
): number | null {
  const share = sectorShare(profile, place, sector);
  const { values, total } = profile.reference ?? { values: [], total: null };
  const part = values[sector] ?? null;
  if (share === null || part === null || part <= 0 || total === null || total <= 0) return null;
  return share / (part / total);
}
