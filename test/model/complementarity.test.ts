import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { industriesOf, rankLikeness, widestGaps } from '../../src/model/complementarity';
import { likenessOf } from '../../src/model/similarity';
import { aProfile } from '../fixtures/profile';

const profile = aProfile([
  [50, 30, 20],
  [48, 32, 20],
  [10, 20, 70],
  [45, 30, 25],
  [0, 10, 90],
]);

describe('who overlaps and who complements', () => {
  it('names the most alike first, and the least alike first', () => {
    const { alike, unlike, untold } = rankLikeness(profile, 'krugman', 0);
    expect(alike.map(({ other }) => other)).toEqual([1, 3]);
    expect(unlike.map(({ other }) => other)).toEqual([4, 2]);
    expect(alike[0]?.value).toBeCloseTo(0.04, 12);
    expect(untold).toBe(0);
  });

  it('ranks all pairs where no place is chosen', () => {
    const { alike, unlike } = rankLikeness(profile, 'cosine', null);
    expect(alike[0]).toMatchObject({ one: 0, other: 1, sectors: 3 });
    expect(unlike[0]).toMatchObject({ other: 4 });
    expect([alike.length, unlike.length]).toEqual([3, 3]);
  });

  it('counts those of the same value that it does not name, and those of whom too little is known', () => {
    const apart = aProfile(
      [
        [1, 1, 0, 0, 0, 0],
        ...Array.from({ length: 8 }, () => [0, 0, 1, 1, 0, 0]),
        [1, 0, 0, 0, 0, 0],
      ],
      { basis: 'records', reference: null },
    );
    const { alike, unlike, tied, untold } = rankLikeness(apart, 'jaccard', 0);
    expect([alike.length, unlike.length, tied, untold]).toEqual([0, 3, 5, 1]);
  });

  it('never names a place in both lists, and calls nobody alike who is less so than one called unlike', () => {
    const row = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 9 }), (rows) => {
        const some = aProfile(rows);
        const { alike, unlike, untold } = rankLikeness(some, 'krugman', 0);
        const named = [...alike, ...unlike].map(({ other }) => other);
        expect(new Set(named).size).toBe(named.length);
        const [nearest, farthest] = [alike, unlike].map((list) => list.map(({ value }) => value));
        expect(Math.max(...nearest!, 0)).toBeLessThanOrEqual(Math.min(...farthest!, 2));
        const known = rows.flatMap((_, other) => {
          const { value } = likenessOf(some, 'krugman', 0, other);
          return other === 0 || value === null ? [] : [value];
        });
        expect(known.length + untold).toBe(rows.length - 1);
        if (nearest!.length > 0) expect(nearest![0]).toBe(Math.min(...known));
      }),
    );
  });
});

describe('in what two places differ', () => {
  it('is where the share of each is most above that of the other', () => {
    const { one, other } = widestGaps(profile, 0, 2);
    expect([one?.sector, other?.sector]).toEqual([0, 2]);
    expect(one?.difference).toBeCloseTo(0.4, 12);
    expect(other?.difference).toBeCloseTo(-0.5, 12);
    expect(widestGaps(profile, 0, 0)).toEqual({ one: null, other: null });
  });

  it('is which industries only one has', () => {
    const records = aProfile(
      [
        [1, 2, 0, 0],
        [3, 0, 1, 0],
      ],
      { basis: 'records', reference: null },
    );
    expect(industriesOf(records, 0, 1)).toEqual({ both: [0], one: [1], other: [2] });
  });
});
