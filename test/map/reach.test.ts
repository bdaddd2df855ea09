import { describe, expect, it } from 'vitest';
import { HOME } from '../../src/map/camera';
import { reachOf } from '../../src/map/reach';
import { aFlow, aPlace, anAtlas, PLACES } from '../fixtures/atlas';
import { gazetteerOf } from '../../src/model/dataset';

const far = aPlace('own:1', { level: 'site', point: [-0.12, 51.5] });
const farther = aPlace('own:2', { level: 'site', point: [8.54, 47.37] });
const near = aPlace('own:3', { level: 'site', point: [116.5, 39.5] });
const withFlow = (origin: string, destination: string) => ({
  ...anAtlas([aFlow('one', { origin, destination, kind: 'own' })]),
  gazetteer: gazetteerOf([...PLACES, far, farther, near], []),
});

describe('how far the map goes', () => {
  it('is the region, whatever the atlas itself knows, and for places of one’s own within it', () => {
    expect(reachOf(anAtlas([aFlow('one')]), 'all')).toBe(HOME);
    expect(reachOf(withFlow('own:3', 'beijing'), 'own')).toBe(HOME);
  });

  it('opens to places of one’s own beyond it, for their topic alone', () => {
    const atlas = withFlow('own:1', 'own:2');
    const { whole, limits, minZoom } = reachOf(atlas, 'own');
    const outermost = [-0.12, 47.37, 8.54, 51.5];
    whole.forEach((edge, side) => {
      const beyond = ((outermost[side] ?? 0) - edge) * (side < 2 ? 1 : -1);
      expect(beyond).toBeGreaterThan(0);
      expect(beyond).toBeLessThan(1.5);
    });
    expect(limits).toEqual([whole[0], HOME.limits[1], HOME.limits[2], whole[3]]);
    expect(minZoom).toBeLessThanOrEqual(HOME.minZoom);
    expect(reachOf(atlas, 'technology')).toBe(HOME);
  });

  it('holds both ends of a flow that leaves the region', () => {
    const { whole, minZoom } = reachOf(withFlow('beijing', 'own:1'), 'own');
    expect(whole[0]).toBeLessThan(-0.12);
    expect(whole[2]).toBeGreaterThan(116);
    expect(minZoom).toBeLessThan(1);
  });
});
