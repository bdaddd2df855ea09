import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legible, legibleName } from '../../src/model/legible';

describe('a text of the data among others (F-21)', () => {
  it.each([
    '北京',
    'Zhongguancun’s “first” centre (2014–2020), ¥5.2 bn · 10 %',
    'GS（2024）0650号、《纲要》—〔2021〕3号…',
    '𠮷野家 𠀀',
    '👩‍👩‍👧‍👦 🇨🇳 ☂️',
    'Ångström, Đặng Thị',
    'नमस्ते',
  ])('stays as it is: %s', (text) => {
    expect(legible(text)).toBe(text);
  });

  it('cannot turn the letters that follow it', () => {
    expect(legible('\u202egnijieB\u202c')).toBe('gnijieB');
    expect(legible('\u2066\u2069\u2069\u202eA')).toBe('A');
    expect(legible('شركة')).toBe('\u2068شركة\u2069');
    expect(legible('\u2069שלום\u202e')).toBe('\u2068שלום\u2069');
  });

  it('hides nothing, and is never nothing', () => {
    expect(legible('北\u200b京\ufeff\u0000')).toBe('北京');
    expect(legible('\u200b\u2060')).toBe('\ufffd');
    expect(legible('')).toBe('');
  });

  it('keeps to its line', () => {
    expect(legible(`Z${'\u0336\u0489\u034f'.repeat(50)}algo`)).toBe('Z\u0336\u0489\u034falgo');
  });

  it('is clipped between two letters', () => {
    expect(legibleName('长'.repeat(10_000))).toBe(`${'长'.repeat(99)}…`);
    expect(legibleName('𠮷'.repeat(10_000))).toBe(`${'𠮷'.repeat(99)}…`);
    expect(legibleName('𠮷'.repeat(100))).toBe('𠮷'.repeat(100));
    expect(legible('a'.repeat(10_000))).toHaveLength(400);
  });

  it('is short, seen, and turns nothing, whatever it was', () => {
    const odd = fc.string({
      unit: fc.constantFrom('a', '京', '𠮷', '\u202e', '\u2069', '\u200b', '\u0301', 'ש', '👩‍👧'),
      maxLength: 600,
    });
    fc.assert(
      fc.property(odd, (text) => {
        const shown = legibleName(text);
        expect(Array.from(shown).length).toBeLessThanOrEqual(102);
        expect(shown).not.toMatch(
          /[\u202a-\u202e\u200b]|\p{M}{4}|[\ud800-\udbff](?![\udc00-\udfff])/u,
        );
        expect(shown).toMatch(/^(\u2068[^\u2066-\u2069]*\u2069|[^\u2066-\u2069]*)$/);
        expect(shown === '').toBe(text === '');
      }),
    );
  });
});
