import { browserLanguage } from '../text/browserLanguage';

/** Parameters that leave the view as it is. */
const HARMLESS: readonly string[] = ['v', 'lang'];

/**
 * What index.html says by itself of the view that the atlas opens with, in the reader's language and colours; null where
 * the address asks for another view, whose page then begins without picture and table.
 */
export function openingOf(page: HTMLElement, search: string): HTMLElement | null {
  const asked = new URLSearchParams(search);
  const language =
    /^(zh|en)\b/.exec(asked.get('lang') ?? '')?.[1] ?? browserLanguage(navigator.languages);
  page.lang = language === 'en' ? 'en' : 'zh-CN';
  const opening = document.getElementById('opening');
  if (
    page.dataset.embed === undefined &&
    [...asked.keys()].every((one) => HARMLESS.includes(one))
  ) {
    const isLight = matchMedia('(prefers-color-scheme: light)').matches;
    page.dataset.theme = isLight ? 'light' : 'dark';
    return opening;
  }
  opening?.closest('.boot')?.classList.remove('opened');
  return null;
}
