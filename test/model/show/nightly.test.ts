import { expect, it } from 'vitest';
import { isReloadDue } from '../../../src/model/show/nightly';

it('begins anew at three at night, once, and never under somebody’s hands', () => {
  const at = (hour: number): Date => new Date(2026, 10, 24, hour, 10);
  const [HOUR, MINUTE] = [3_600_000, 60_000];
  expect(isReloadDue(at(3), 20 * HOUR, HOUR)).toBe(true);
  expect(isReloadDue(at(3), 5 * MINUTE, 5 * MINUTE)).toBe(false);
  expect(isReloadDue(at(3), 20 * HOUR, MINUTE)).toBe(false);
  expect(isReloadDue(at(4), 20 * HOUR, HOUR)).toBe(false);
});
