import type { Bilingual } from './bilingual';

export const EVENT_KINDS = [
  'policy',
  'plan',
  'agreement',
  'meeting',
  'opening',
  'construction',
  'relocation',
  'proposal',
  'status',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Something dated that happened, or was planned or proposed, at places of the region. */
export interface AtlasEvent {
  readonly id: string;
  readonly date: string;
  readonly kind: EventKind;
  readonly title: Bilingual;
  readonly places: readonly string[];
  readonly parties: readonly Bilingual[];
  readonly industries: readonly string[];
  readonly description: Bilingual | null;
  readonly sources: readonly string[];
}
