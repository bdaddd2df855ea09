import { describe, expect, it } from 'vitest';
import { delayBefore, MAX_RETRIES, retriesFor } from '../../src/data/backoff';
import { DataError } from '../../src/model/dataError';

const retries = [...Array(MAX_RETRIES).keys()];

describe('F-07 the pause before another try', () => {
  it('doubles up to eight seconds', () => {
    expect(retries.map((retry) => delayBefore(retry, () => 0))).toEqual([
      500, 1000, 2000, 4000, 8000, 8000,
    ]);
  });

  it('is by chance up to half shorter, never longer and never nothing', () => {
    for (const retry of retries) {
      const full = delayBefore(retry, () => 0);
      expect(delayBefore(retry, () => 0.5)).toBe(0.75 * full);
      expect(delayBefore(retry, () => 0.999)).toBeGreaterThan(0.5 * full);
    }
  });
});

describe('another try', () => {
  const tries = (reason: DataError['reason'], detail = ''): number =>
    retriesFor(new DataError('flows.json', reason, detail));

  it('is made where the next one may be luckier', () => {
    expect(tries('unreachable')).toBe(6);
    expect(['500', '503', '429', '408'].map((status) => tries('refused', status))).toEqual([
      6, 6, 6, 6,
    ]);
    expect(tries('cut-short')).toBe(2);
    expect(tries('other-edition')).toBe(1);
  });

  it('is not made where it would be the same again, or where the reader should say so', () => {
    expect(['404', '403', '401', '410'].map((status) => tries('refused', status))).toEqual([
      0, 0, 0, 0,
    ]);
    const reasons = ['offline', 'stalled', 'stopped', 'web-page', 'other-version', 'wrong-form'];
    expect(reasons.map((reason) => tries(reason as DataError['reason']))).toEqual([
      0, 0, 0, 0, 0, 0,
    ]);
  });
});
