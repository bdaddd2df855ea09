import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PairFlow } from '../../src/model/pairFlow';
import type { Top } from '../../src/model/query';
import { MOST, shownShare, visibleFlows, withChosen } from '../../src/model/visibleFlows';
import { anAtlas, aPair, aPlace } from '../fixtures/atlas';

const { gazetteer } = anAtlas([]);
const pairs = [
  aPair('beijing', 'hebei', { value: 6 }),
  aPair('beijing', 'tianjin', { value: 3 }),
  aPair('tianjin', 'beijing', { value: 1 }),
];

/** So many places that have nothing to do with one another, and a line from the first to each, largest first. */
const places = new Map(
  Array.from({ length: 201 }, (_, index) => [`p${index}`, aPlace(`p${index}`)] as const),
);
const lines = (values: readonly number[], own: Partial<PairFlow> = {}): PairFlow[] =>
  [...values]
    .sort((a, b) => b - a)
    .map((value, index) => aPair('p0', `p${index + 1}`, { value, ...own }));
const valuesOf = (drawn: readonly PairFlow[]): number[] => drawn.map(({ value }) => value);
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

describe('the pairs that are drawn', () => {
  it('reach the threshold and are no more than asked for', () => {
    const values = (min: number | null, top: Top): number[] =>
      valuesOf(visibleFlows(pairs, { min, top }, gazetteer, true));
    expect(values(null, null)).toEqual([6, 3, 1]);
    expect(values(3, null)).toEqual([6, 3]);
    expect(values(null, 1)).toEqual([6]);
    expect(values(7, 60)).toEqual([]);
    expect(values(3, 'most')).toEqual([6, 3]);
  });

  const most = (all: readonly PairFlow[], isAdditive = true, min: number | null = null) =>
    visibleFlows(all, { min, top: 'most' }, places, isAdditive);

  it('are all of a dozen: so few are no hairball, whatever they carry', () => {
    expect(most(lines([1000, ...Array<number>(11).fill(1)]))).toHaveLength(12);
    expect(most(lines([1000, 9, ...Array<number>(10).fill(3), 2, 1]))).toHaveLength(12);
  });

  it('are the largest that together carry 80 %, at least 12, at most 60, of equal ones all or none', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(amounts, (values) => {
        const all = lines(values);
        const drawn = most(all);
        expect(drawn).toEqual(all.slice(0, drawn.length));
        expect(drawn.length).toBeLessThanOrEqual(MOST.lines);
        if (drawn.length === all.length || drawn.length === MOST.lines) return;
        expect(drawn.length).toBeGreaterThanOrEqual(MOST.least);
        expect(sum(valuesOf(drawn))).toBeGreaterThanOrEqual(MOST.share * sum(values) - 1e-6);
        const least = drawn[drawn.length - 1]!.value;
        expect(all[drawn.length]!.value).toBeLessThan(least);
        // No more than needed: without those that are as small as the last it would be too little.
        const larger = valuesOf(drawn).filter((value) => value > least);
        expect(larger.length < MOST.least || sum(larger) < MOST.share * sum(values) + 1e-6).toBe(
          true,
        );
      }),
    );
  });

  it('count a part not again with its whole', () => {
    const of = (id: string, parent: string | null) => [id, aPlace(id, { parent })] as const;
    const nested = new Map([
      of('p0', null),
      ...Array.from({ length: 40 }, (_, index) => of(`p${index + 1}`, null)),
      ...Array.from({ length: 20 }, (_, index) => of(`part${index}`, 'p1')),
    ]);
    const whole = aPair('p0', 'p1', { value: 1000 });
    const parts = Array.from({ length: 20 }, (_, index) =>
      aPair('p0', `part${index}`, { value: 900 - index }),
    );
    const others = Array.from({ length: 30 }, (_, index) =>
      aPair('p0', `p${index + 2}`, { value: 100 - index }),
    );
    const drawn = visibleFlows(
      [whole, ...parts, ...others],
      { min: null, top: 'most' },
      nested,
      true,
    );
    // The parts carry nothing that the whole does not: others are drawn until 80 % of whole and others are reached.
    const total = 1000 + sum(valuesOf(others));
    const carried = 1000 + sum(valuesOf(drawn.filter((pair) => others.includes(pair))));
    expect(carried).toBeGreaterThanOrEqual(0.8 * total);
    expect(carried - drawn[drawn.length - 1]!.value).toBeLessThan(0.8 * total);
    expect(shownShare(drawn, [whole, ...parts, ...others], nested, true)).toBeCloseTo(
      carried / total,
    );
  });

  it('are the 60 largest where nothing can be summed: other measures, differences, sums half known, what is below nothing', () => {
    const many = lines(Array.from({ length: 100 }, (_, index) => 1000 / (index + 1)));
    expect(most(many).length).toBeLessThan(40);
    expect(most(many, false)).toEqual(many.slice(0, 60));
    const figure = { value: 2, bound: null, period: null, rows: [0] };
    const both = { forth: figure, back: figure };
    const without = [
      { net: both },
      { change: { now: figure, then: figure } },
      { directed: false, sum: { ...both, back: null } },
    ];
    for (const one of without)
      expect(most(many.map((pair) => ({ ...pair, ...one })))).toEqual(
        many.slice(0, 60).map((pair) => ({ ...pair, ...one })),
      );
    const sums = many.map((pair) => ({ ...pair, directed: false, sum: both }));
    expect(most(sums)).toHaveLength(most(many).length);
    expect(most([...many.slice(0, 99), { ...many[99]!, value: -1 }])).toHaveLength(60);
  });

  it('leave the room that is left to what a filter cannot place, which is in no sum', () => {
    const faint = lines(Array<number>(100).fill(500), { unbroken: true }).map((pair) => ({
      ...pair,
      origin: 'p200',
    }));
    const placed = lines([90, ...Array<number>(20).fill(1)]);
    const drawn = most([...faint, ...placed]);
    expect(drawn.filter(({ unbroken }) => !unbroken)).toHaveLength(21);
    expect(drawn).toHaveLength(60);
  });

  it('are joined by what the reader has chosen, unless it stays below the threshold', () => {
    const [first, second, third] = pairs as [PairFlow, PairFlow, PairFlow];
    const drawn = [first];
    expect(withChosen(drawn, null, null)).toBe(drawn);
    expect(withChosen(drawn, first, null)).toBe(drawn);
    expect(withChosen(drawn, second, 3)).toEqual([first, second]);
    expect(withChosen(drawn, third, 3)).toBe(drawn);
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
