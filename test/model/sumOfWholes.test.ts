import { expect, it } from 'vitest';
import { monthsOf } from '../../src/model/period';
import { sumOfWholes } from '../../src/model/sumOfWholes';
import { anAtlas, aPair } from '../fixtures/atlas';

const { gazetteer } = anAtlas([]);
const inYear = (year: string) => {
  const [start = 0, end = 0] = monthsOf(year) ?? [];
  return { period: { start, end } };
};

it('a part is not added to its whole of the same time, but to one of another time', () => {
  const whole = aPair('beijing', 'hebei', { value: 10, ...inYear('2020') });
  const part = aPair('beijing', 'baoding', { value: 4, ...inYear('2020') });
  expect(sumOfWholes([whole, part], gazetteer)).toBe(10);
  expect(sumOfWholes([whole, { ...part, ...inYear('2021') }], gazetteer)).toBe(14);
});

it('pairs without direction count records, which add up', () => {
  const pairs = [
    aPair('beijing', 'hebei', { value: 10, directed: false }),
    aPair('beijing', 'baoding', { value: 4, directed: false }),
  ];
  expect(sumOfWholes(pairs, gazetteer)).toBe(14);
});

it('a sum of both directions is a part of another, whichever way the places are named', () => {
  const both = { sum: { forth: aPair('a', 'b'), back: aPair('b', 'a') }, directed: false };
  const pairs = [
    aPair('beijing', 'hebei', { value: 10, ...both, ...inYear('2020') }),
    aPair('baoding', 'beijing', { value: 4, ...both, ...inYear('2020') }),
  ];
  expect(sumOfWholes(pairs, gazetteer)).toBe(10);
});
