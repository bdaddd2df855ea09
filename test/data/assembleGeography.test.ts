import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assembleGeography } from '../../src/data/assembleGeography';
import type { Contents } from '../../src/data/contents';

const read = (name: string): never =>
  JSON.parse(readFileSync(new URL(`../../public/geo/${name}`, import.meta.url), 'utf8')) as never;

const boundaries = { 'boundaries.topojson': read('boundaries.topojson') };

describe('assembleGeography', () => {
  it('F-21: leaves names of seas and mountains no turning letters and no endless ones', () => {
    const feature = (name_zh: string, name_en: string) => ({
      type: 'Feature',
      properties: { name_zh, name_en, kind: 'sea' },
      geometry: { type: 'Point', coordinates: [119, 38] },
    });
    const features = [feature('\u202e海渤', 'W'.repeat(10_000)), feature('渤海', 'Bohai Sea')];
    const labels = { type: 'FeatureCollection', features };
    const { features: seen } = assembleGeography({
      ...boundaries,
      'labels.geojson': labels,
    } as unknown as Contents).labels;
    expect(seen[0]?.properties?.name_zh).toBe('海渤');
    expect(String(seen[0]?.properties?.name_en).length).toBeLessThanOrEqual(100);
    expect(seen[1]?.properties).toEqual(features[1]?.properties);
  });

  it('goes without what has not come', () => {
    expect(assembleGeography(boundaries as unknown as Contents).labels.features).toEqual([]);
  });
});
