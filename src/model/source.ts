import type { Bilingual } from './bilingual';

/** Where the copy at hand comes from, from the publisher's own page down to none at all. */
export const SOURCE_KINDS = [
  'official',
  'publisher',
  'public-archive',
  'repost',
  'mirror',
  'none',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A publication. `title` and `publisher` are as printed; the English ones are translations. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly titleEn: string;
  readonly publisher: string;
  readonly publisherEn: string;
  readonly date: string;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly note: Bilingual | null;
}

/** Something the atlas is made with, and whose it is. */
export interface Credit {
  readonly id: string;
  readonly what: Bilingual;
  readonly source: Bilingual;
  readonly url: string | null;
  readonly licence: string | null;
}

export const CONFIDENCES = ['reported', 'two-sources', 'conflicting', 'computed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];
