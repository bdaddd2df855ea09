import { describe, expect, it } from 'vitest';
import { placeRadii } from '../../src/layers/placeRadii';
import { shownPlaces } from '../../src/layers/shownPlaces';
import type { PlaceTotal } from '../../src/model/placeTotals';
import { DEFAULT_QUERY } from '../../src/model/query';
import { shownBy } from '../../src/model/shown';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();

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

  it('grows with the region on the screen, within bounds, and is as large on a wall as before one', () => {
    const shown = shownBy(dataset, { ...DEFAULT_QUERY, topic: 'enterprise' });
    const largest = (overview: number, unit = 1): number =>
      Math.max(...shownPlaces(shown, unit, overview).circles.values());
    const radii = [3, 5, 5.25, 5.5, 6, 8].map((overview) => largest(overview));
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect([radii[0], radii[4], radii[5]]).toEqual([10, 20, 20]);
    expect(radii[1]).toBeLessThan(12.5);
    expect(largest(6.25, 2)).toBe(2 * largest(5.25));
  });

  it('is there for no place that no line ends at', () => {
    expect(placeRadii(totals({}), 1).size).toBe(0);
  });
});
