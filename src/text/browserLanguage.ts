import type { Language } from '../model/bilingual';

/** The language of the browser: Chinese unless it asks for another one. */
export function browserLanguage(preferred: readonly string[]): Language {
  return /^zh\b/i.test(preferred[0] ?? 'zh') ? 'zh' : 'en';
}
