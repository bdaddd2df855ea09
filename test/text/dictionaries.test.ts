import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/bilingual';
import { DICTIONARIES } from '../../src/text/format';

type Words = { readonly [key: string]: unknown };

/** Every sentence with its path; the ones that take values are tried with plain ones. */
function sentences(words: Words, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function') return [[at, '']];
    return sentences(value as Words, at);
  });
}
const plain = (language: Language): [string, string][] =>
  sentences(DICTIONARIES[language]).filter(([, text]) => text !== '');
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
    const functions = words.filter(([path]) => isFunction(language, path));
    const empty = words.filter(([path, text]) => text.trim() === '' && !isFunction(language, path));
    expect(empty).toEqual([]);
    expect(functions.length).toBeGreaterThan(20);
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

function isFunction(language: Language, path: string): boolean {
  const found = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Words)[key], DICTIONARIES[language]);
  return typeof found === 'function';
}
