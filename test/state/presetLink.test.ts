import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../src/model/presets';
import { withoutPreset } from '../../src/state/presetLink';
import { decodeQuery } from '../../src/state/urlState';

const names = [...PRESETS.keys()];

describe('a link that names a published view', () => {
  it('says what the name stands for', () => {
    expect(withoutPreset('?preset=tech-2024')).toEqual({
      search: '?topic=technology&metric=contract-value&t=2024',
      refused: [],
    });
  });

  it('wins where it says something itself, in the order of the two', () => {
    const { search } = withoutPreset('?t=2023&preset=tech-2024&lang=en&sel=flow:beijing~hebei');
    expect(search).toBe(
      '?topic=technology&metric=contract-value&t=2023&lang=en&sel=flow:beijing%7Ehebei',
    );
    expect(decodeQuery(search).refused).toEqual([]);
  });

  it('is left as it is without a name', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        fc.pre(!/(^|&)preset=/.test(query));
        expect(withoutPreset(`?${query}`)).toEqual({ search: `?${query}`, refused: [] });
      }),
    );
  });

  it('keeps the rest where the name is not known, or there are two', () => {
    for (const bad of ['preset=no-such', 'preset=', 'preset=tech&preset=ties', 'preset=__proto__'])
      expect(withoutPreset(`?${bad}&theme=dark`)).toEqual({
        search: '?theme=dark',
        refused: ['preset'],
      });
    expect(withoutPreset('?preset=no-such')).toEqual({ search: '', refused: ['preset'] });
  });

  it('means the same as both together, whatever it says', () => {
    const own = fc.record(
      {
        t: fc.constantFrom('2023', 'latest', 'all', 'what'),
        theme: fc.constantFrom('dark', 'light'),
        topic: fc.constantFrom('enterprise', 'all'),
        place: fc.constant('baoding,tianjin'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), own, (id, given) => {
        const { search } = withoutPreset(
          `?${new URLSearchParams({ preset: id, ...given }).toString()}`,
        );
        const whole = { ...Object.fromEntries(new URLSearchParams(PRESETS.get(id))), ...given };
        expect(decodeQuery(search)).toEqual(
          decodeQuery(`?${new URLSearchParams(whole).toString()}`),
        );
      }),
    );
  });
});
