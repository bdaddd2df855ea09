import { describe, expect, it } from 'vitest';
import { pairIdOf, type PairFlow } from '../../src/model/pairFlow';
import { monthsOf } from '../../src/model/period';
import { liftedTo, rollUp } from '../../src/model/rollUp';
import { anAtlas, aPair, aPark } from '../fixtures/atlas';

const { gazetteer } = anAtlas([], { parks: [aPark('branch', { places: ['yixian'] })] });
const inYear = (year: string): Partial<PairFlow> => {
  const [start = 0, end = 0] = monthsOf(year) ?? [];
  return { period: { start, end } };
};
const toProvinces = (pairs: readonly PairFlow[]): PairFlow[] =>
  rollUp(pairs, 'province', gazetteer);

describe('a place rolled up', () => {
  it.each([
    ['province', 'yixian', 'hebei'],
    ['province', 'branch', 'hebei'],
    ['province', 'haidian', 'beijing'],
    ['province', 'two-counties', 'hebei'],
    ['province', 'tianjin-hebei', 'tianjin-hebei'],
    ['province', 'all-china', 'all-china'],
    ['city', 'yixian', 'baoding'],
    ['city', 'haidian', 'beijing'],
    ['city', 'two-counties', 'baoding'],
    ['city', 'hebei', 'hebei'],
    ['reported', 'two-counties', 'two-counties'],
  ] as const)('to the %s: %s is %s', (level, id, lifted) => {
    expect(liftedTo(level, id, gazetteer)).toBe(lifted);
  });
});

describe('pairs rolled up', () => {
  it('take the reported figure of the whole, and set its parts aside', () => {
    const [pair, ...others] = toProvinces([
      aPair('beijing', 'baoding', { value: 3, rows: [1], ...inYear('2023') }),
      aPair('beijing', 'hebei', { value: 10, rows: [2], ...inYear('2023') }),
    ]);
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ value: 10, bound: null, rows: [2], partsOf: [] });
    expect(pair?.setAside).toEqual([{ row: 1, reason: 'part-of-whole' }]);
  });

  it('add the parts where no whole is reported, as no less than that', () => {
    const [pair] = toProvinces([
      aPair('beijing', 'baoding', { value: 3, rows: [1] }),
      aPair('haidian', 'handan', { value: 4, rows: [2] }),
    ]);
    expect(pair && pairIdOf(pair)).toBe('beijing~hebei');
    expect(pair).toMatchObject({ value: 7, bound: 'at-least', rows: [2, 1] });
    expect(pair?.partsOf).toEqual(['haidian~handan', 'beijing~baoding']);
  });

  it('add nothing to a part of its own, to a joint figure of it, or of another time', () => {
    const [pair] = toProvinces([
      aPair('beijing', 'baoding', { value: 9, rows: [1], ...inYear('2023') }),
      aPair('beijing', 'yixian', { value: 4, rows: [2], ...inYear('2023') }),
      aPair('beijing', 'two-counties', { value: 5, rows: [3], ...inYear('2023') }),
      aPair('beijing', 'handan', { value: 8, rows: [4], ...inYear('2022') }),
    ]);
    expect(pair).toMatchObject({ value: 9, rows: [1] });
    expect(pair?.setAside).toEqual([
      { row: 4, reason: 'other-period' },
      { row: 2, reason: 'part-of-whole' },
      { row: 3, reason: 'part-of-whole' },
    ]);
  });

  it('know how loose a sum of loose parts is', () => {
    const [pair] = toProvinces([
      aPair('beijing', 'baoding', { bound: 'about' }),
      aPair('beijing', 'handan'),
    ]);
    expect(pair?.bound).toBe('about');
  });

  it('of a chosen industry prefer parts that tell of it to a whole that does not', () => {
    const [pair] = toProvinces([
      aPair('beijing', 'hebei', { value: 10, unbroken: true }),
      aPair('beijing', 'baoding', { value: 3, industry: 'steel', rows: [1] }),
    ]);
    expect(pair).toMatchObject({ value: 3, unbroken: false, industry: 'steel', rows: [1] });
  });

  it('stay as they are at the level of the reports', () => {
    const pairs = [aPair('beijing', 'baoding'), aPair('beijing', 'yixian')];
    expect(rollUp(pairs, 'reported', gazetteer)).toEqual(pairs);
  });
});
