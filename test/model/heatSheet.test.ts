import { describe, expect, it } from 'vitest';
import { BREAKS, shownOf, toneOf } from '../../src/model/heatCell';
import { AS_LISTED } from '../../src/model/heatLook';
import { heatSheet, rowOfSelection } from '../../src/model/heatSheet';
import { anAtlas } from '../fixtures/atlas';
import { aProfile } from '../fixtures/profile';

const profile = aProfile([
  [10, null, 5],
  [30, 40, 2],
  [20, 20, 9],
]);
const names = ['丙', '甲', '乙'];
const sectors = { type: 'sectors', shown: 'value' } as const;
const ids = profile.sectors.map(({ id }) => id);
/** By the number of a column, or by a word. */
const rows = (by: 'place' | 'name' | number, descending: boolean): readonly number[] =>
  heatSheet(profile, sectors, names, {
    by: typeof by === 'number' ? ids[by]! : by,
    descending,
  }).rows;

describe('the rows of a heat map', () => {
  it('stand as listed, by name, or by a column', () => {
    expect(rows('place', false)).toEqual([0, 1, 2]);
    expect(rows('name', false)).toEqual(
      [0, 1, 2].sort((a, b) => names[a]!.localeCompare(names[b]!, 'zh')),
    );
    expect(rows(0, true)).toEqual([1, 2, 0]);
    expect(rows(0, false)).toEqual([0, 2, 1]);
    const { rows: told } = heatSheet(profile, sectors, names, { by: 'unknown', descending: true });
    expect(told, 'a column of another profile').toEqual([0, 1, 2]);
  });

  it('have what is missing last, either way', () => {
    expect(rows(1, true)).toEqual([1, 2, 0]);
    expect(rows(1, false)).toEqual([2, 1, 0]);
  });

  it('hold the cells of their place', () => {
    const { cells, columns } = heatSheet(profile, sectors, names, {
      by: ids[0]!,
      descending: true,
    });
    expect(columns).toEqual([0, 1, 2]);
    expect(cells[2]).toEqual([
      { value: 10, why: null },
      { value: null, why: 'missing' },
      { value: 5, why: null },
    ]);
  });
});

describe('the heat map of places by places', () => {
  it('is symmetric, marks the diagonal and leaves out whom nothing is known of', () => {
    const some = aProfile([
      [1, 2, 3],
      [3, 2, 1],
      [1, 1, null],
      [2, 2, 2],
    ]);
    const {
      rows: told,
      cells,
      leftOut,
    } = heatSheet(some, { type: 'places', similarity: 'krugman' }, ['a', 'b', 'c', 'd'], AS_LISTED);
    expect(told).toEqual([0, 1, 3]);
    expect(leftOut).toEqual([2]);
    expect(cells[0]?.[0]).toEqual({ value: null, why: 'self' });
    expect(cells[0]?.[1]).toEqual(cells[1]?.[0]);
  });
});

describe('the cells of a heat map', () => {
  it('say why there is no quotient: not published, or too few units', () => {
    const few = aProfile(
      [
        [1, null, 2],
        [10, 20, 30],
      ],
      { basis: 'listed' },
    );
    const { cells } = heatSheet(few, { type: 'sectors', shown: 'quotient' }, names, AS_LISTED);
    expect(cells[0]!.map(({ why }) => why)).toEqual(['few', 'missing', 'few']);
  });

  it('have the middle tone about a quotient of 1, and no tone without a number', () => {
    expect(
      [0.4, 0.5, 0.79, 0.8, 1, 1.24, 1.25, 2].map((value) => toneOf('quotient', value)),
    ).toEqual([0, 1, 1, 2, 2, 2, 3, 4]);
    expect([toneOf('quotient', null), toneOf('value', 3)]).toEqual([null, null]);
    const [low, below, above, high] = BREAKS.quotient;
    expect([low! * high!, below! * above!]).toEqual([1, 1]);
  });

  it('show sorts of records one by one, and quotients of statistics only', () => {
    const parts = [[[2, 1, 3]]];
    const records = aProfile([[6]], { basis: 'records', reference: null, parts });
    expect(shownOf(records)).not.toContain('quotient');
    const valueOf = (shown: 'value' | 'parks' | 'clusters' | 'flows'): number | null =>
      heatSheet(records, { type: 'sectors', shown }, ['a'], AS_LISTED).cells[0]![0]!.value;
    expect((['value', 'parks', 'clusters', 'flows'] as const).map(valueOf)).toEqual([6, 2, 1, 3]);
    expect(shownOf(profile)).toEqual(['quotient', 'share', 'value']);
  });
});

describe('the row of a selection', () => {
  const { gazetteer } = anAtlas([]);
  const cities = aProfile([[1], [2]], { places: ['beijing', 'baoding'] });
  const rowOf = (id: string, last: string | null = null): number | null =>
    rowOfSelection(cities, { type: 'place', id }, last, gazetteer);

  it('is that of the place or of its city, else of the last one, else none', () => {
    expect([rowOf('baoding'), rowOf('yixian'), rowOf('haidian')]).toEqual([1, 1, 0]);
    expect([rowOf('handan'), rowOf('handan', 'beijing')]).toEqual([null, 0]);
    expect(rowOfSelection(cities, null, 'baoding', gazetteer)).toBe(1);
  });
});
