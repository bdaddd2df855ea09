import { describe, expect, it } from 'vitest';
import { placeRadii } from '../../src/layers/placeRadii';
import type { PlaceTotal } from '../../src/model/placeTotals';

const totals = (grosses: Record<string, number>): Map<string, PlaceTotal> =>
  new Map(
    Object.entries(grosses).map(([id, gross]) => [
      id,
      { id, gross, outgoing: gross, incoming: 0, joint: 0 },
    ]),
  );

describe('the circle of a place', () => {
  it('has an area in proportion to what comes and goes', () => {
    const radii = placeRadii(totals({ large: 400, quarter: 100 }), 1);
    expect(radii.get('large')).toBe(20);
    expect(radii.get('quarter')).toBe(10);
  });

  it('stays visible for little, and for a place without a total', () => {
    const radii = placeRadii(totals({ large: 1e6, small: 1, jointOnly: 0 }), 1);
    expect([radii.get('small'), radii.get('jointOnly')]).toEqual([4, 4]);
    expect(placeRadii(totals({ jointOnly: 0 }), 1).get('jointOnly')).toBe(4);
  });

  it('grows with everything else on a wall', () => {
    expect(placeRadii(totals({ large: 1 }), 2).get('large')).toBe(40);
  });

  it('is there for no place that no line ends at', () => {
    expect(placeRadii(totals({}), 1).size).toBe(0);
  });
});
