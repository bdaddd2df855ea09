import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampCamera, MAX_ZOOM, MIN_ZOOM, paddingWithin, REGION } from '../../src/map/camera';

const [west, south, east, north] = REGION;
const anywhere = fc.record({
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
  lat: fc.double({ min: -85, max: 85, noNaN: true }),
  zoom: fc.double({ min: 0, max: 24, noNaN: true }),
  pitch: fc.double({ min: 0, max: 85, noNaN: true }),
  bearing: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('the camera', () => {
  it('stays where it is over the region', () => {
    const beijing = { lng: 116.4, lat: 39.9, zoom: 7.25 };
    expect(clampCamera(beijing)).toEqual(beijing);
  });

  it('never leaves the region, and stays when asked twice', () => {
    fc.assert(
      fc.property(anywhere, (camera) => {
        const kept = clampCamera(camera);
        expect(kept.lng).toBeGreaterThanOrEqual(west);
        expect(kept.lng).toBeLessThanOrEqual(east);
        expect(kept.lat).toBeGreaterThanOrEqual(south);
        expect(kept.lat).toBeLessThanOrEqual(north);
        expect(kept.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
        expect(kept.zoom).toBeLessThanOrEqual(MAX_ZOOM);
        expect(kept.pitch ?? 0).toBeLessThanOrEqual(45);
        expect(clampCamera(kept)).toEqual(kept);
      }),
    );
  });

  it('says nothing of tilt and turn when there are none', () => {
    expect(clampCamera({ lng: 116.4, lat: 39.9, zoom: 7, pitch: 0, bearing: 0 })).toEqual({
      lng: 116.4,
      lat: 39.9,
      zoom: 7,
    });
  });

  it('sees all of Beijing, Tianjin and Hebei', () => {
    // The outermost points of the three, to a tenth of a degree outwards.
    expect(west).toBeLessThanOrEqual(113.5);
    expect(south).toBeLessThanOrEqual(36.1);
    expect(east).toBeGreaterThanOrEqual(119.8);
    expect(north).toBeGreaterThanOrEqual(42.6);
  });
});

describe('what a view keeps clear', () => {
  const padding = { top: 84, right: 380, bottom: 128, left: 344 };

  it('is what was asked for where there is room', () => {
    expect(paddingWithin(padding, 1280, 720)).toEqual(padding);
  });

  it('leaves room for what is shown in a window too small, and is never less than nothing', () => {
    const { top, right, bottom, left } = paddingWithin(padding, 390, 200);
    expect(left + right).toBeCloseTo(326);
    expect(top + bottom).toBeCloseTo(136);
    expect(Object.values(paddingWithin(padding, 0, 0))).toEqual([0, 0, 0, 0]);
  });
});
