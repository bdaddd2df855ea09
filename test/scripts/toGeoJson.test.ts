import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { toClusterFeatures, toParkFeatures } from '../../scripts/toGeoJson';
import { gazetteerOf } from '../../src/model/dataset';
import { clusterFeatures, parkFeatures } from '../../src/model/schema';
import { aCluster, aPark, aPlace } from '../fixtures/atlas';

describe('parks and clusters in a GIS program', () => {
  it('a park is a point with plain properties, longitude first', () => {
    const note = { zh: '示意', en: 'symbolic' };
    const park = aPark('park', { point: [115.5, 38.9], positionNote: note, sources: ['a', 'b'] });
    const features = toParkFeatures([park]);
    expect(parse(parkFeatures, features)).toEqual(features);
    expect(features.features[0]).toMatchObject({
      id: 'park',
      geometry: { type: 'Point', coordinates: [115.5, 38.9] },
      properties: {
        name_zh: 'park',
        description_zh: '',
        position_note_en: 'symbolic',
        sources: ['a', 'b'],
      },
    });
  });

  it('a cluster is one feature with a point for each of its places, members of a joint place too', () => {
    const places = [
      aPlace('a', { point: [1, 1] }),
      aPlace('b', { point: [2, 2] }),
      aPlace('c', { point: [3, 3] }),
      aPlace('b-and-c', { level: 'joint', members: ['b', 'c'], point: null }),
    ];
    const cluster = aCluster('cluster', {
      places: ['a', 'b-and-c'],
      batch: { zh: '首批', en: 'first' },
    });
    const features = toClusterFeatures([cluster], gazetteerOf(places, []));
    expect(parse(clusterFeatures, features)).toEqual(features);
    expect(features.features).toHaveLength(1);
    expect(features.features[0]).toMatchObject({
      geometry: {
        coordinates: [
          [1, 1],
          [2, 2],
          [3, 3],
        ],
      },
      properties: { places: ['a', 'b-and-c'], batch_zh: '首批' },
    });
  });
});
