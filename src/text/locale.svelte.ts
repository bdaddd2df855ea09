import { getContext, setContext } from 'svelte';
import type { Bilingual, Language } from '../model/bilingual';
import type { Bound, Measure } from '../model/measure';
import type { Place } from '../model/place';
import type { PairFlow } from '../model/pairFlow';
import { DICTIONARIES, formatAmount, formatPair, inLanguage, placeName } from './format';

const KEY = Symbol('locale');

/** The reader's language and what depends on it; follows the choice it is given. */
export class Locale {
  readonly #choose: () => Language;
  readonly language: Language = $derived.by(() => this.#choose());
  readonly words = $derived(DICTIONARIES[this.language]);

  constructor(choose: () => Language) {
    this.#choose = choose;
  }

  text = (text: Bilingual | null): string => inLanguage(text, this.language);

  place = (place: Place | undefined, id = ''): string => placeName(place, this.language, id);

  amount = (value: number, measure: Measure | null, bound: Bound | null = null): string =>
    formatAmount(value, measure, this.language, bound);

  /** What a line stands for: its amount, or of a comparison the difference with its sign. */
  pair = (pair: PairFlow, measure: Measure | null): string =>
    formatPair(pair, measure, this.language);
}

export const provideLocale = (locale: Locale): Locale => setContext(KEY, locale);
export const useLocale = (): Locale => getContext<Locale>(KEY);

/** The language of the browser: Chinese unless it asks for another one. */
export function browserLanguage(preferred: readonly string[]): Language {
  return /^zh\b/i.test(preferred[0] ?? 'zh') ? 'zh' : 'en';
}
