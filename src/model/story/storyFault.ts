/** Why a story, or a part of it, is not as its author meant it. */
export const FAULT_CODES = [
  'not-json',
  'too-large',
  'newer-version',
  'not-a-story',
  'no-scenes',
  'too-many-scenes',
  'bad-field',
  'unknown-field',
  'same-id',
  'unknown-id',
  'bad-state',
  'bad-figure',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export interface StoryFault {
  readonly code: FaultCode;
  /** Number of the scene, from 1; null for the story itself. */
  readonly scene: number | null;
  /** Where in the file, such as `scenes.2.title.zh`; empty for all of it. */
  readonly path: string;
  /** What was found there: an id, a number, a parameter. Not a sentence, and not to be trusted. */
  readonly found: string;
}

/** What an author should mend although the story can be shown. */
export const REMARK_CODES = [
  'long-title',
  'long-body',
  'unbound-number',
  'many-labels',
  'no-source',
  'no-notes',
  'no-alt',
  'unused-figure',
  'not-translated',
] as const;
export type RemarkCode = (typeof REMARK_CODES)[number];

export interface StoryRemark {
  readonly code: RemarkCode;
  /** From 1. */
  readonly scene: number;
  readonly path: string;
  readonly found: string;
}
