import type { Language } from '../model/bilingual';
import type { Dictionary } from './zh';

let en: Dictionary | null = null;

/** Chinese comes with the page; English is fetched for those who read it. Rejects where it does not come. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en') en ??= (await import('./en')).en;
}

export const isLoaded = (language: Language): boolean => language === 'zh' || en !== null;

/** The English words; an error where nobody has loaded them. */
export function englishWords(): Dictionary {
  if (!en) throw new Error("There are no English words yet: await loadLanguage('en') first");
  return en;
}
