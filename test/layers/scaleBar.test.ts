import { distance } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBar } from '../../src/layers/scaleBar';
import { fromPixels, toPixels } from '../../src/layers/svgProjection';

const camera = {
  lat: fc.double({ min: 35, max: 43, noNaN: true }),
  zoom: fc.double({ min: 4.3, max: 13, noNaN: true }),
};

describe('the scale bar', () => {
  it('is a round length, as long as fits', () => {
    fc.assert(
      fc.property(camera.lat, camera.zoom, (lat, zoom) => {
        const { metres, width } = scaleBar({ lat, zoom }, 110);
        expect([1, 2, 5]).toContain(Number(String(metres).replace(/0+$/, '')));
        expect(width).toBeLessThanOrEqual(110);
        expect(width).toBeGreaterThan(110 / 2.5 - 1e-6);
      }),
    );
  });

  it('is true at the latitude of the middle', () => {
    fc.assert(
      fc.property(camera.lat, camera.zoom, (lat, zoom) => {
        const { metres, width } = scaleBar({ lat, zoom }, 110);
        const [x, y] = toPixels([116, lat], zoom);
        const [west, east] = [
          fromPixels([x - width / 2, y], zoom),
          fromPixels([x + width / 2, y], zoom),
        ];
        // Turf takes the mean radius of the earth, web mercator that of its equator.
        const km = distance([...west], [...east]) * (6_378.137 / 6_371.0088);
        expect(km / (metres / 1000)).toBeCloseTo(1, 3);
      }),
    );
  });
});
