import type { Bilingual } from './bilingual';

/** Families of industries: one hue each, so that no more than eight hues are ever on the map. */
export const FAMILIES = [
  'life',
  'information',
  'machinery',
  'vehicles',
  'energy',
  'materials',
  'services',
  'other',
] as const;
export type Family = (typeof FAMILIES)[number];

export interface Industry {
  readonly id: string;
  readonly name: Bilingual;
  /** Short name for chips and marks. */
  readonly label: Bilingual;
  readonly family: Family;
  readonly groups: readonly string[];
  /** Divisions of GB/T 4754. */
  readonly codes: readonly string[];
  readonly note: Bilingual | null;
}
