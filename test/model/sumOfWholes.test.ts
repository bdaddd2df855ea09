import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mayShareTime, monthsOf } from '../../src/model/period';
import { isWithin } from '../../src/model/place';
import { sumOfWholes, wholesAmong } from '../../src/model/sumOfWholes';
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

it('finds the same wholes as a look at every two pairs', () => {
  const place = fc.constantFrom(...gazetteer.keys());
  const pair = fc
    .tuple(
      place,
      place,
      fc.constantFrom('2020', '2021', ''),
      fc.constantFrom('one', 'both', 'none'),
    )
    .map(([from, to, year, sort]) =>
      aPair(from, to, {
        ...(year === '' ? { period: null } : inYear(year)),
        directed: sort === 'one',
        ...(sort === 'both' ? { sum: { forth: aPair('a', 'b'), back: aPair('b', 'a') } } : {}),
      }),
    );
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 30 }), (pairs) => {
      const lies = (a: string, b: string, other: (typeof pairs)[number]): boolean =>
        isWithin(a, other.origin, gazetteer) && isWithin(b, other.destination, gazetteer);
      const naive = pairs.filter(
        (one) =>
          (!one.directed && one.sum === null) ||
          !pairs.some(
            (other) =>
              other !== one &&
              mayShareTime(one, other) &&
              (lies(one.origin, one.destination, other) ||
                (one.sum !== null && lies(one.destination, one.origin, other))),
          ),
      );
      expect(wholesAmong(pairs, gazetteer)).toEqual(naive);
    }),
  );
});
