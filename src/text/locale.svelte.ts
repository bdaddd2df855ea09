import { getContext, setContext } from 'svelte';
import type { Bilingual, Language } from '../model/bilingual';
import type { Bound, Measure } from '../model/measure';
import type { Place } from '../model/place';
import type { PairFlow } from '../model/pairFlow';
import { DICTIONARIES, formatAmount, formatPair, inLanguage, placeName } from './format';
import { isLoaded, loadLanguage } from './loadLanguage';

const KEY = Symbol('locale');

/** The reader's language and what depends on it; follows the choice it is given, once its words have come. */
export class Locale {
  readonly #choose: () => Language;
  readonly #onfail: (error: unknown) => void;
  #hasEnglish = $state.raw(isLoaded('en'));
  readonly language: Language = $derived.by(() => (this.#hasEnglish ? this.#choose() : 'zh'));
  readonly other: Language = $derived(this.language === 'zh' ? 'en' : 'zh');
  readonly words = $derived(DICTIONARIES[this.language]);

  constructor(choose: () => Language, onfail: (error: unknown) => void) {
    this.#choose = choose;
    this.#onfail = onfail;
  }

  /** Fetches the words of what is chosen; until they come, and without them, the page speaks Chinese. */
  fetchWords = async (): Promise<void> => {
    try {
      await loadLanguage(this.#choose());
      this.#hasEnglish = isLoaded('en');
    } catch (error) {
      this.#onfail(error);
    }
  };

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
