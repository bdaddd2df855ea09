import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { farGraticule } from '../../src/layers/farGraticule';

const box = fc
  .tuple(
    fc.double({ min: -179, max: 178, noNaN: true }),
    fc.double({ min: -80, max: 79, noNaN: true }),
    fc.double({ min: 0.02, max: 300, noNaN: true }),
    fc.double({ min: 0.02, max: 150, noNaN: true }),
  )
  .map(
    ([west, south, wide, high]) =>
      [west, south, Math.min(180, west + wide), Math.min(84, south + high)] as const,
  );

describe('lines around places beyond the region', () => {
  it('are few, on the world, at round degrees, and nothing but lines', () => {
    fc.assert(
      fc.property(box, (bounds) => {
        const { features } = farGraticule(bounds);
        expect(features.length).toBeGreaterThan(1);
        expect(features.length).toBeLessThan(180);
        for (const { geometry, properties } of features) {
          if (geometry.type !== 'LineString') throw new Error(geometry.type);
          for (const [lng = 0, lat = 0] of geometry.coordinates) {
            expect(Math.abs(lng)).toBeLessThanOrEqual(180);
            expect(Math.abs(lat)).toBeLessThanOrEqual(85);
          }
          expect(Number(properties?.degrees)).toBeCloseTo(
            Number(Number(properties?.degrees).toFixed(2)),
            9,
          );
        }
      }),
    );
  });
});
