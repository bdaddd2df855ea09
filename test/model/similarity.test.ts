import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cosine, jaccard, krugman, likenessOf, similaritiesOf } from '../../src/model/similarity';
import { aProfile } from '../fixtures/profile';

const amount = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 10);
/** Two structures over the same sectors, neither of them nothing at all. */
const pair = fc.integer({ min: 1, max: 12 }).chain((length) => {
  const structure = fc
    .array(amount, { minLength: length, maxLength: length })
    .filter((all) => all.some((value) => value > 0));
  return fc.tuple(structure, structure);
});
const INDICES = { cosine, krugman, jaccard };

describe('indices of likeness by hand', () => {
  it('are 1 and 0 for the same structure', () => {
    expect(cosine([1, 2, 2], [2, 4, 4])).toBeCloseTo(1, 12);
    expect(krugman([1, 2, 2], [2, 4, 4])).toBeCloseTo(0, 12);
    expect(jaccard([1, 2, 2], [2, 4, 4])).toBe(1);
  });

  it('are 0 and 2 where nothing is in common', () => {
    expect(cosine([3, 0], [0, 5])).toBe(0);
    expect(krugman([3, 0], [0, 5])).toBe(2);
    expect(jaccard([3, 0], [0, 5])).toBe(0);
  });

  it('follow their definitions between', () => {
    // (3·4 + 4·3) / (5 · 5)
    expect(cosine([3, 4], [4, 3])).toBeCloseTo(0.96, 12);
    // Shares 0.2 0.3 0.5 and 0.5 0.3 0.2: 0.3 + 0 + 0.3
    expect(krugman([2, 3, 5], [50, 30, 20])).toBeCloseTo(0.6, 12);
    // Both have one of three; what neither has does not count.
    expect(jaccard([1, 7, 0, 0], [2, 0, 1, 0])).toBeCloseTo(1 / 3, 12);
  });

  it('say nothing of nothing', () => {
    expect([cosine([0, 0], [1, 2]), krugman([1, 2], [0, 0]), jaccard([0], [0])]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe.each(Object.entries(INDICES))('%s', (name, index) => {
  const [same, most] = name === 'krugman' ? [0, 2] : [1, 1];

  it('is symmetric and keeps its bounds', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const value = index(a, b)!;
        expect(value).toBeCloseTo(index(b, a)!, 12);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('finds a structure the same as itself, whatever the size of the two', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 1000 }), ([a, b], size) => {
        expect(index(a, a)).toBeCloseTo(same, 9);
        const larger = b.map((value) => value * size);
        expect(index(a, larger)).toBeCloseTo(index(a, b)!, 9);
      }),
    );
  });

  it('does not depend on the order of the sectors', () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(index([...a].reverse(), [...b].reverse())).toBeCloseTo(index(a, b)!, 9);
      }),
    );
  });
});

describe('the likeness of two places', () => {
  const gaps = aProfile([
    [10, 20, 30, 40],
    [10, 20, 30, null],
    [10, 20, null, null],
  ]);

  it('rests on the sectors known of both, their shares taken of these together', () => {
    const { value, sectors } = likenessOf(gaps, 'krugman', 0, 1);
    expect(value).toBeCloseTo(0, 12);
    expect(sectors).toBe(3);
  });

  it('is refused over fewer than three sectors', () => {
    expect(likenessOf(gaps, 'cosine', 0, 2)).toEqual({ value: null, sectors: 2 });
  });

  it('is refused for a handful of companies', () => {
    const few = aProfile(
      [
        [1, 2, 3],
        [10, 20, 30],
      ],
      { basis: 'listed' },
    );
    expect(likenessOf(few, 'krugman', 0, 1).value).toBeNull();
    expect(likenessOf({ ...few, basis: 'value-added' }, 'krugman', 0, 1).value).not.toBeNull();
  });

  it('of records is one of presence alone, and needs two industries in each', () => {
    const records = aProfile(
      [
        [3, 1, 0],
        [9, 0, 2],
        [1, 0, 0],
      ],
      { basis: 'records', reference: null },
    );
    expect(similaritiesOf(records)).toEqual(['jaccard']);
    expect(likenessOf(records, 'jaccard', 0, 1)).toEqual({ value: 1 / 3, sectors: 3 });
    expect(likenessOf(records, 'jaccard', 0, 2).value).toBeNull();
    expect(similaritiesOf(gaps)).toEqual(['krugman', 'cosine']);
  });
});
