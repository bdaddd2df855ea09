import type { Language } from '../model/bilingual';
import { methodEn } from './methodEn';
import { methodZh, type MethodText } from './methodZh';

/** The texts of the page of sources: long, and loaded with that page only. */
export const METHOD_TEXTS: Readonly<Record<Language, MethodText>> = { zh: methodZh, en: methodEn };
