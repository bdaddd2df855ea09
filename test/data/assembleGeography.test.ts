import type { FeatureCollection } from 'geojson';
import { expect, it } from 'vitest';
import { assembleGeography } from '../../src/data/assembleGeography';
import type { Contents } from '../../src/data/contents';
import { legibleName } from '../../src/model/legible';
import { readBuilt } from '../fixtures/builtFiles';

it('names of the ground are clipped and unturned before either map writes them, and the others are as they were', () => {
  const built = readBuilt('labels.geojson') as FeatureCollection;
  const [first, ...others] = built.features;
  const endless = { ...first?.properties, name_zh: '海'.repeat(10_000), name_en: 'Sea\u202e' };
  const labels = { ...built, features: [{ ...first, properties: endless }, ...others] };
  const contents = {
    'boundaries.topojson': readBuilt('boundaries.topojson'),
    'labels.geojson': labels,
  } as unknown as Contents;
  const [clipped, ...kept] = assembleGeography(contents).labels.features;
  expect(clipped?.properties).toMatchObject({
    kind: first?.properties?.kind as string,
    name_zh: legibleName(endless.name_zh),
    name_en: 'Sea',
  });
  expect(kept).toEqual(others);
});
