import { describe, expect, it } from 'vitest';
import { shownShare, visibleFlows } from '../../src/model/visibleFlows';
import { anAtlas, aPair } from '../fixtures/atlas';

const { gazetteer } = anAtlas([]);
const pairs = [
  aPair('beijing', 'hebei', { value: 6 }),
  aPair('beijing', 'tianjin', { value: 3 }),
  aPair('tianjin', 'beijing', { value: 1 }),
];

describe('the pairs that are drawn', () => {
  it('reach the threshold and are no more than asked for', () => {
    const values = (min: number | null, top: number | null): number[] =>
      visibleFlows(pairs, { min, top }).map(({ value }) => value);
    expect(values(null, null)).toEqual([6, 3, 1]);
    expect(values(3, null)).toEqual([6, 3]);
    expect(values(null, 1)).toEqual([6]);
    expect(values(7, 60)).toEqual([]);
  });
});

describe('the share of the drawn pairs', () => {
  const share = (shown: number, all = pairs): number | null =>
    shownShare(all.slice(0, shown), all, gazetteer, true);

  it('is that of the sum of all', () => {
    expect([share(1), share(2), share(3)]).toEqual([0.6, 0.9, 1]);
  });

  it('does not count a part beside its whole', () => {
    expect(share(1, [...pairs, aPair('beijing', 'baoding', { value: 5 })])).toBe(0.6);
  });

  it('leaves out, on both sides, what a filter cannot place', () => {
    const unbroken = aPair('beijing', 'handan', { value: 90, unbroken: true });
    expect(
      shownShare([unbroken, ...pairs.slice(0, 1)], [unbroken, ...pairs], gazetteer, true),
    ).toBe(0.6);
  });

  it('is not known where nothing can be summed', () => {
    expect(shownShare(pairs, pairs, gazetteer, false)).toBeNull();
    expect(share(0, [])).toBeNull();
    const [forth, back] = [aPair('beijing', 'hebei'), aPair('hebei', 'beijing')];
    const net = aPair('beijing', 'hebei', { net: { forth, back } });
    const half = aPair('beijing', 'hebei', { sum: { forth, back: null } });
    const change = aPair('beijing', 'hebei', { change: { now: forth, then: forth } });
    for (const pair of [net, half, change]) expect(share(1, [pair])).toBeNull();
    expect(share(1, [aPair('beijing', 'hebei', { sum: { forth, back } })])).toBe(1);
  });
});
