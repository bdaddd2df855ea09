import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { graticule } from '../../src/layers/graticule';
import { marshDashes } from '../../src/layers/wetland';

describe('the graticule', () => {
  it('has every whole degree within its box once, from edge to edge', () => {
    const { features } = graticule([112, 35, 122, 43.3]);
    const degrees = (kind: string): number[] =>
      features
        .filter(({ properties }) => properties.kind === kind)
        .map((one) => one.properties.degrees);
    expect(degrees('meridian')).toEqual([112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122]);
    expect(degrees('parallel')).toEqual([35, 36, 37, 38, 39, 40, 41, 42, 43]);
    expect(features[1]!.geometry.coordinates).toEqual([
      [113, 35],
      [113, 43.3],
    ]);
    expect(features.at(-1)!.geometry.coordinates).toEqual([
      [112, 43],
      [122, 43],
    ]);
  });

  it('has none where a box holds no whole degree', () => {
    expect(graticule([112.2, 35.1, 112.8, 35.9]).features).toEqual([]);
  });
});

describe('the marsh', () => {
  const text = readFileSync(new URL('../../data/geo/water.geojson', import.meta.url), 'utf8');
  const water = JSON.parse(text) as FeatureCollection<Polygon>;
  const wetlands = water.features.filter(({ properties }) => properties?.kind === 'wetland');

  it('covers the wetlands, Baiyangdian first, and no reservoir', () => {
    expect(wetlands.map(({ properties }) => properties?.id as string)).toContain('baiyangdian');
    expect(marshDashes(water).features).toHaveLength(wetlands.length);
  });

  it('is of level dashes within their shores, in rows that are set off', () => {
    for (const [index, { geometry }] of marshDashes(water).features.entries()) {
      expect(geometry.coordinates.length).toBeGreaterThan(5);
      for (const [start, end] of geometry.coordinates) {
        expect(start![1]).toBe(end![1]);
        expect(end![0]! - start![0]!).toBeCloseTo(0.022, 3);
        const middle = [(start![0]! + end![0]!) / 2, start![1]! + 1e-6];
        expect(booleanPointInPolygon(middle, wetlands[index]!)).toBe(true);
      }
    }
  });
});
