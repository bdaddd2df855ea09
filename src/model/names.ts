import type { Bilingual } from './bilingual';

/** What a name can belong to, and so what a search can find. */
export const NAMED_TYPES = [
  'place',
  'park',
  'cluster',
  'organisation',
  'event',
  'industry',
] as const;
export type NamedType = (typeof NAMED_TYPES)[number];

export const NAME_KINDS = ['former', 'other'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name that is no longer used, or one that is used beside the full one. */
export interface OtherName {
  readonly kind: NameKind;
  readonly name: Bilingual;
  /** Pinyin of the Chinese characters, without tones, separated by blanks. */
  readonly pinyin: string;
  /** Year in which a former name was given up; empty where that is not known. */
  readonly until: string;
  /** Its code of GB/T 2260, where that has changed too; else empty. */
  readonly code: string;
}

/** How the name of a record sounds, and what else it is called. */
export interface NameRow {
  readonly type: NamedType;
  readonly id: string;
  /** Pinyin of the characters of its Chinese name, without tones, separated by blanks. */
  readonly pinyin: string;
  readonly others: readonly OtherName[];
}
