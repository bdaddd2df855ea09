import { describe, expect, it } from 'vitest';
import { indicatorGroups } from '../../src/model/indicatorSeries';
import type { Indicator } from '../../src/model/statistic';

const anIndicator = (quantity: string, year: string, value: number): Indicator => ({
  id: `${quantity}-${year}-${value}`,
  place: 'beijing',
  year,
  quantity,
  value,
  bound: null,
  source: 'paper',
  note: null,
});

describe('indicators of a place', () => {
  it('are a series where there are several years, and come first', () => {
    const groups = indicatorGroups([
      anIndicator('area', '2020', 3),
      anIndicator('gdp', '2023', 9),
      anIndicator('gdp', '2020', 5),
      anIndicator('gdp', '2024', 10),
    ]);
    expect(groups.map(({ quantity }) => quantity)).toEqual(['gdp', 'area']);
    expect(groups[0]?.series?.marks.map(({ value }) => value)).toEqual([5, 9, 10]);
    expect(groups[0]?.series?.lines.map((line) => line.map(({ value }) => value))).toEqual([
      [9, 10],
    ]);
    expect(groups[1]?.series).toBeNull();
  });

  it('show both of two figures for one year', () => {
    const [gdp] = indicatorGroups([
      anIndicator('gdp', '2020', 5),
      anIndicator('gdp', '2020', 6),
      anIndicator('gdp', '2021', 7),
    ]);
    expect(gdp?.series?.marks.map(({ isDisputed }) => isDisputed)).toEqual([true, true, false]);
  });
});
