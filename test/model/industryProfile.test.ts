import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locationQuotient, sectorShare } from '../../src/model/industryProfile';
import { aProfile } from '../fixtures/profile';

describe('the location quotient', () => {
  // All together: 40 of 100 in s0, 60 in s1.
  const two = aProfile([
    [30, 20],
    [10, 40],
  ]);

  it('is the share of the place over the share of the reference', () => {
    expect(sectorShare(two, 0, 0)).toBe(0.6);
    expect(locationQuotient(two, 0, 0)).toBeCloseTo(0.6 / 0.4, 12);
    expect(locationQuotient(two, 0, 1)).toBeCloseTo(0.4 / 0.6, 12);
    expect(locationQuotient(two, 1, 0)).toBeCloseTo(0.2 / 0.4, 12);
  });

  it('takes the printed total, also where it holds more than the printed sectors', () => {
    const printed = aProfile([[30, 20]], {
      totals: [100],
      reference: { of: 'nation', values: [200, 300], total: 1000 },
    });
    expect(locationQuotient(printed, 0, 0)).toBeCloseTo(0.3 / 0.2, 12);
  });

  it('is nothing where one of its four figures is', () => {
    expect(locationQuotient(aProfile([[null, 20]]), 0, 0)).toBeNull();
    expect(locationQuotient(aProfile([[1, 2]], { totals: [null] }), 0, 0)).toBeNull();
    expect(locationQuotient(aProfile([[0, 2]]), 0, 0)).toBeNull();
    expect(locationQuotient(aProfile([[1, 2]], { reference: null }), 0, 0)).toBeNull();
    expect(locationQuotient(two, 0, 7)).toBeNull();
  });

  it('is not computed from fewer than ten companies', () => {
    const companies = aProfile(
      [
        [4, 5],
        [40, 50],
      ],
      { basis: 'listed' },
    );
    expect(locationQuotient(companies, 0, 0)).toBeNull();
    expect(locationQuotient(companies, 1, 0)).not.toBeNull();
  });

  it('averages to 1 over the sectors, weighted by the reference, and knows no size', () => {
    const figures = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(figures, figures, fc.integer({ min: 2, max: 50 }), (a, b, size) => {
        const profile = aProfile([a, b]);
        const { values, total } = profile.reference!;
        const weighted = a.map(
          (_, at) => locationQuotient(profile, 0, at)! * (values[at]! / total!),
        );
        expect(weighted.reduce((sum, value) => sum + value)).toBeCloseTo(1, 9);
        const scaled = aProfile([a.map((x) => x * size), b.map((x) => x * size)]);
        expect(locationQuotient(scaled, 0, 1)).toBeCloseTo(locationQuotient(profile, 0, 1)!, 9);
      }),
    );
  });
});
