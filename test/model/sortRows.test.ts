import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, sortRows, type Names } from '../../src/model/sortRows';
import type { TableRow } from '../../src/model/tableRows';
import { tableNames } from '../../src/text/tableCells';
import { loadBuilt } from '../fixtures/builtFiles';

const row = (key: string, own: Partial<TableRow> = {}): TableRow => ({
  key,
  pair: null,
  rank: 1,
  origin: 'beijing',
  destination: 'hebei',
  directed: true,
  value: 1,
  counted: false,
  figures: null,
  bound: null,
  missing: null,
  share: null,
  period: null,
  industries: [],
  footing: 'fact',
  basis: 'actual',
  unbroken: false,
  joint: false,
  whyNotDrawn: null,
  records: [0],
  confidence: 'reported',
  sources: ['paper'],
  ...own,
});

const ids: Names = { place: (id) => id, industry: (id) => id, compare: (a, b) => (a < b ? -1 : 1) };
const keys = (rows: readonly TableRow[]): string => rows.map(({ key }) => key).join('');

describe('another order of the rows', () => {
  it('goes by number, not by digit, and has what is missing last either way', () => {
    const rows = [
      row('m', { value: null }),
      row('a', { value: 9 }),
      row('b', { value: 10 }),
      row('n', { value: null }),
      row('c', { value: -1 }),
    ];
    const sorted = (descending: boolean) =>
      keys(sortRows(rows, { column: 'value', descending }, ids));
    expect(sorted(false)).toBe('cabmn');
    expect(sorted(true)).toBe('bacmn');
  });

  it('goes by pinyin in Chinese and by letter in English', async () => {
    const dataset = await loadBuilt();
    const places = ['tianjin', 'hebei', 'beijing', 'shijiazhuang', 'langfang', 'baoding'];
    const rows = places.map((origin) => row(origin, { origin }));
    for (const language of ['zh', 'en'] as const) {
      const names = tableNames(dataset, language);
      const sorted = sortRows(rows, { column: 'origin', descending: false }, names);
      // By code point 天津 and 廊坊 would stand before 河北.
      const byName = ['baoding', 'beijing', 'hebei', 'langfang', 'shijiazhuang', 'tianjin'];
      expect(sorted.map(({ origin }) => origin)).toEqual(byName);
    }
  });

  it('goes by the end of a time, the least trusted, what is drawn', () => {
    const rows = [
      row('a', { period: { start: 10, end: 20 }, confidence: 'two-sources', whyNotDrawn: 'tie' }),
      row('b', { period: { start: null, end: 20 }, confidence: 'conflicting' }),
      row('c', { period: { start: 0, end: 12 }, confidence: 'computed', whyNotDrawn: 'missing' }),
    ];
    const by = (column: 'period' | 'confidence' | 'drawn') =>
      keys(sortRows(rows, { column, descending: false }, ids));
    expect(by('period')).toBe('cba');
    expect(by('confidence')).toBe('bca');
    expect(by('drawn')).toBe('bca');
  });

  it('loses no row, changes none, and leaves equal ones in their order', () => {
    const made = fc.record({
      value: fc.option(fc.integer({ min: 0, max: 3 })),
      origin: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(
        fc.array(made),
        fc.constantFrom(...COLUMNS),
        fc.boolean(),
        (some, column, descending) => {
          const rows = some.map((own, at) => row(String(at).padStart(3, '0'), own));
          const before = [...rows];
          const sorted = sortRows(rows, { column, descending }, { ...ids, compare: alike });
          expect(rows).toEqual(before);
          expect(new Set(sorted)).toEqual(new Set(rows));
          for (const [index, one] of sorted.entries()) {
            const next = sorted[index + 1];
            if (next && next.value === one.value && next.origin === one.origin)
              expect(one.key < next.key).toBe(true);
          }
        },
      ),
    );
  });
});

const alike = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
