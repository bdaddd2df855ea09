import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decimal } from '../../src/model/decimal';
import { DEFAULT_QUERY } from '../../src/model/query';
import { shownBy } from '../../src/model/shown';
import { loadBuilt } from '../fixtures/builtFiles';

it('leaves of a sum what its parts were written with', () => {
  expect(decimal(995.9 - 843.2)).toBe(152.7);
  expect(decimal(71.2 + 350.4)).toBe(421.6);
  expect(decimal(6900)).toBe(6900);
});

it('keeps twelve digits as a text of the number has them', () => {
  const near = fc
    .tuple(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 14 }))
    .chain(([digits, power]) => {
      const number = digits / 10 ** power;
      return fc.constantFrom(...[0, 1, -1, 5].map((ulps) => number * (1 + ulps * 2 ** -52)));
    });
  const halves = fc.integer({ min: 1e11, max: 1e12 }).map((digits) => (digits + 0.5) / 1e9);
  const numbers = fc.oneof(near, halves, fc.double({ noNaN: true, noDefaultInfinity: true }));
  fc.assert(
    fc.property(numbers, (value) => {
      const told = Number.isInteger(value) ? value : Number(value.toPrecision(12));
      expect(decimal(value)).toBe(told);
    }),
    { numRuns: 2000 },
  );
});

it('a sum of years says no more digits than the years did', async () => {
  const period = { mode: 'span', from: 2013, to: 2021 } as const;
  const { pairs } = shownBy(await loadBuilt(), {
    ...DEFAULT_QUERY,
    ...{ topic: 'technology', measure: 'contract-value', basis: 'actual', period },
  });
  expect(pairs.map(({ value }) => value)).toContain(421.6);
  for (const { value } of pairs) expect(String(value).length).toBeLessThan(12);
});
