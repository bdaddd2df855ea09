import type { Bilingual } from './bilingual';

export const ORGANISATION_KINDS = [
  'government',
  'operator',
  'company',
  'university',
  'research-institute',
  'investor',
  'intermediary',
  'tech-market',
  'media',
  'unknown',
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A party that acts: signs, runs, invests, reports. */
export interface Organisation {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: OrganisationKind;
  readonly places: readonly string[];
  readonly role: Bilingual | null;
  readonly sources: readonly string[];
}
