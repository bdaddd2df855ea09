/** The same text in the two languages of the atlas. Chinese is the source, English its complete twin. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
