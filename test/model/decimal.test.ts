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

it('a sum of years says no more digits than the years did', async () => {
  const period = { mode: 'span', from: 2013, to: 2021 } as const;
  const { pairs } = shownBy(await loadBuilt(), {
    ...DEFAULT_QUERY,
    ...{ topic: 'technology', measure: 'contract-value', basis: 'actual', period },
  });
  expect(pairs.map(({ value }) => value)).toContain(421.6);
  for (const { value } of pairs) expect(String(value).length).toBeLessThan(12);
});
