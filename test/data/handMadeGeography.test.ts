import { readFileSync } from 'node:fs';
import {
  bearing,
  booleanClockwise,
  booleanPointInPolygon,
  booleanWithin,
  coordAll,
  distance,
  kinks,
  lineString,
  polygon,
} from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiPolygon,
  Polygon,
  Position,
} from 'geojson';
import { describe, expect, it } from 'vitest';
import { buildBoundaries, countyPolygons } from '../../scripts/boundaries';

const { boundaries, context } = buildBoundaries();
const counties = countyPolygons(boundaries);
const ofKind = (kind: string): Feature =>
  context.features.find((one) => one.properties.kind === kind)!;
const land = ofKind('land') as Feature<MultiPolygon>;
const coast = coordAll(ofKind('coast'));
const COAST_TOLERANCE_KM = 3;
const toCoastKm = (at: Position): number => Math.min(...coast.map((point) => distance(at, point)));

type HandMade = { id: string; name_zh: string; kind: string };
const readHandMade = (name: string): Feature<Polygon | LineString, HandMade>[] => {
  const text = readFileSync(new URL(`../../data/geo/${name}.geojson`, import.meta.url), 'utf8');
  return (JSON.parse(text) as FeatureCollection<Polygon | LineString, HandMade>).features;
};
const rivers = readHandMade('rivers');
const water = readHandMade('water');
const rail = readHandMade('rail');
const stations = rail.filter(({ properties }) => properties.kind === 'rail-station');

describe('hand-made geography', () => {
  it.each(['rivers', 'water', 'rail', 'labels'])(
    '%s: valid, few points, within the box, sourced',
    (name) => {
      const features = readHandMade(name);
      expect(new Set(features.map(({ id }) => id)).size).toBe(features.length);
      for (const one of features) {
        const points = coordAll(one);
        const label = `${name} ${one.properties.id}`;
        expect(one.id, label).toBe(one.properties.id);
        for (const key of [
          'name_zh',
          'name_en',
          'kind',
          'note_zh',
          'note_en',
          'source_zh',
          'source_en',
        ])
          expect(one.properties, label).toHaveProperty(key, expect.stringMatching(/./));
        expect(points.length, label).toBeLessThanOrEqual(20);
        expect(
          points.every(([lon, lat]) => lon! > 110 && lon! < 124 && lat! > 34 && lat! < 44.5),
          label,
        ).toBe(true);
      }
    },
  );

  it('has lakes that close, turn left and do not cross themselves', () => {
    for (const lake of water as Feature<Polygon, HandMade>[]) {
      const ring = lake.geometry.coordinates[0]!;
      expect(ring.at(-1)).toEqual(ring[0]);
      expect(booleanClockwise(lineString(ring)), lake.properties.id).toBe(false);
      expect(kinks(lake).features, lake.properties.id).toEqual([]);
    }
  });

  it('keeps Baiyangdian within Anxin County', () => {
    const anxin = counties.get('130632')!;
    const lake = water.find(({ id }) => id === 'baiyangdian')!;
    const [rings] = anxin.geometry.coordinates;
    expect(anxin.geometry.coordinates).toHaveLength(1);
    expect(booleanWithin(lake, polygon(rings!))).toBe(true);
  });

  it('lets every river end in another, in a lake or at the coast, and none run out to sea', () => {
    for (const river of rivers) {
      const course = coordAll(river);
      const others = new Set(
        [...rivers, ...water]
          .filter((one) => one !== river)
          .flatMap((one) => coordAll(one))
          .map(String),
      );
      const mouth = course.at(-1)!;
      expect(
        others.has(String(mouth)) || toCoastKm(mouth) < COAST_TOLERANCE_KM,
        river.properties.id,
      ).toBe(true);
      const atSea = course.filter(
        (at) => !booleanPointInPolygon(at, land) && toCoastKm(at) > COAST_TOLERANCE_KM,
      );
      expect(atSea, river.properties.id).toEqual([]);
    }
  });

  it('runs its railways exactly through their stations, without sharp turns', () => {
    const lines = rail.filter(({ properties }) => properties.kind === 'rail-line');
    const points = new Set(lines.flatMap((line) => coordAll(line)).map(String));
    expect(stations).toHaveLength(39);
    expect(stations.filter((station) => !points.has(String(coordAll(station)[0])))).toEqual([]);
    for (const line of lines) {
      const course = coordAll(line);
      const bearings = course.slice(1).map((end, index) => bearing(course[index]!, end));
      const turns = bearings.slice(1).map((next, index) => Math.abs(next - bearings[index]!));
      const sharpest = Math.max(...turns.map((turn) => Math.min(turn, 360 - turn)));
      expect(sharpest, line.properties.id).toBeLessThan(50);
    }
  });
});
