import type { Feature, Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { groupPoints } from '../../src/layers/groupPoints';

const at = (id: string, lng: number, lat = 39): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [lng, lat] },
  properties: { id },
});
/** Degrees of longitude that are so many pixels at a zoom. */
const degrees = (pixels: number, zoom: number): number => (pixels / (512 * 2 ** zoom)) * 360;

describe('points close to one another', () => {
  const near = [at('a', 116), at('b', 116 + degrees(20, 6)), at('c', 118)];

  it('are one group in their middle, the others as they are', () => {
    const [group, single] = groupPoints(near, 26, 7, 6.4);
    expect(group!.properties).toMatchObject({ point_count: 2, id: 'a b', opens_at: 7 });
    expect(group!.geometry.coordinates[0]).toBeCloseTo(116 + degrees(10, 6), 6);
    expect(single).toBe(near[2]);
  });

  it('part when looked at from nearer, and beyond the last zoom in any case', () => {
    expect(groupPoints(near, 26, 7, 7)).toHaveLength(3);
    expect(groupPoints(near, 1e6, 7, 8)).toEqual(near);
  });

  it('open at the zoom at which the group breaks up', () => {
    const closer = [at('a', 116), at('b', 116 + degrees(4, 5))];
    // 4 pixels at zoom 5 are 16 at 7 and 32 at 8.
    expect(groupPoints(closer, 26, 9, 5)[0]!.properties).toMatchObject({ opens_at: 8 });
  });

  it('are never lost', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      at(`p${index}`, 114 + (index % 9) * 0.3, 37 + index * 0.05),
    );
    for (let zoom = 5; zoom < 9; zoom++) {
      const counts = groupPoints(many, 26, 7, zoom).map(({ properties }) =>
        Number(properties?.point_count ?? 1),
      );
      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(60);
    }
  });
});
