import type { Bilingual } from './bilingual';

/** The list that named a cluster. */
export const SCHEMES = [
  'miit-national-advanced',
  'torch-national',
  'torch-characteristic-base',
  'hebei-provincial',
] as const;
export type Scheme = (typeof SCHEMES)[number];

/** An innovative industry cluster; one of several places is one cluster all the same. */
export interface Cluster {
  readonly id: string;
  readonly name: Bilingual;
  readonly scheme: Scheme;
  readonly batch: Bilingual | null;
  readonly date: string;
  readonly places: readonly string[];
  readonly industries: readonly string[];
  readonly description: Bilingual | null;
  readonly sources: readonly string[];
}
