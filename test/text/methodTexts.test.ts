import { describe, expect, it } from 'vitest';
import { formatYears } from '../../src/text/formatYears';
import { METHOD_TEXTS } from '../../src/text/methodTexts';

type Words = Readonly<Record<string, unknown>>;

/** Every text with its path, those that take values tried with numbers. */
function texts(words: Words, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value]];
    if (typeof value === 'function')
      return [[at, (value as (...values: string[]) => string)('1', '2', '3')]];
    return texts(value as Words, at);
  });
}

const [zh, en] = [texts(METHOD_TEXTS.zh), texts(METHOD_TEXTS.en)];
const HAN = /\p{Script=Han}/u;

describe('the texts of the page of sources', () => {
  it('are the same ones in both languages, section by section', () => {
    expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
  });

  it('are never empty', () => {
    expect([...zh, ...en].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are English in English, but for the approval number', () => {
    const chinese = en.filter(([, text]) => HAN.test(text.replace('GS（2024）0650号', '')));
    expect(chinese).toEqual([]);
  });

  it('are Chinese in Chinese, with full-width punctuation', () => {
    const plain = zh.filter(([path]) => path !== 'sources.id');
    expect(plain.filter(([, text]) => !HAN.test(text))).toEqual([]);
    expect(plain.filter(([, text]) => /\p{Script=Han}[,;:?!()]/u.test(text))).toEqual([]);
  });
});

describe('years in short', () => {
  it.each([
    [[], '', ''],
    [[2014], '2014', '2014'],
    [[2014, 2015, 2016, 2020], '2014—2016、2020', '2014–2016, 2020'],
  ])('%j', (years, zhText, enText) => {
    expect(formatYears(years, 'zh')).toBe(zhText);
    expect(formatYears(years, 'en')).toBe(enText);
  });
});
