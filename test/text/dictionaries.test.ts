import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/bilingual';
import { DICTIONARIES } from '../../src/text/format';

type Words = { readonly [key: string]: unknown };

/** Every sentence with its path; null for the ones that take values. */
function sentences(words: Words, path = ''): [path: string, text: string | null][] {
  return Object.entries(words).flatMap(([key, value]): [string, string | null][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') return [[at, null]];
    return sentences(value as Words, at);
  });
}
const plain = (language: Language): [string, string][] =>
  sentences(DICTIONARIES[language]).flatMap(([path, text]): [string, string][] =>
    text === null ? [] : [[path, text]],
  );
const HAN = /\p{Script=Han}/u;

describe('the words of the interface', () => {
  it('are the same ones in both languages', () => {
    const [zh, en] = [sentences(DICTIONARIES.zh), sentences(DICTIONARIES.en)].map((all) =>
      all.map(([path]) => path),
    );
    expect(en).toEqual(zh);
  });

  it.each(['zh', 'en'] as const)('are never empty: %s', (language) => {
    const words = sentences(DICTIONARIES[language]);
    expect(words.filter(([, text]) => text?.trim() === '')).toEqual([]);
    expect(words.filter(([, text]) => text === null).length).toBeGreaterThan(20);
  });

  it('are English in English, but for the name of the other language and the approval number', () => {
    const chinese = plain('en').filter(([, text]) =>
      HAN.test(text.replace(/GS（2024）0650号/, '')),
    );
    expect(chinese.map(([path]) => path)).toEqual(['language.switchTo']);
  });

  it('are Chinese in Chinese, but for the name of the other language and the marks of bounds', () => {
    const english = plain('zh').filter(([, text]) => !HAN.test(text));
    expect(english.map(([path]) => path)).toEqual(['language.switchTo', 'language.htmlLang']);
  });
});
