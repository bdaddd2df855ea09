import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { DataError } from '../model/dataError';
import type { Geography } from '../model/geography';
import { legibleLabel } from '../model/legible';
import type { Contents } from './contents';

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** The ground of the map, as far as it has come; throws DataError where the boundaries are damaged. */
export function assembleGeography(contents: Contents): Geography {
  return {
    ...boundariesOf(contents['boundaries.topojson']),
    context: contents['context.geojson'] ?? NOTHING,
    rivers: contents['rivers.geojson'] ?? NOTHING,
    water: contents['water.geojson'] ?? NOTHING,
    rail: contents['rail.geojson'] ?? NOTHING,
    labels: withLegibleNames(contents['labels.geojson'] ?? NOTHING),
    glow: contents['glow.geojson'] ?? NOTHING,
  };
}

/** Both renderers write these names as they come. */
const withLegibleNames = (labels: FeatureCollection): FeatureCollection => ({
  ...labels,
  features: labels.features.map((one) => ({
    ...one,
    properties: {
      ...one.properties,
      name_zh: legibleLabel(String(one.properties?.name_zh ?? '')),
      name_en: legibleLabel(String(one.properties?.name_en ?? '')),
    },
  })),
});

type Boundaries = Omit<Geography, 'context' | 'rivers' | 'water' | 'rail' | 'labels' | 'glow'>;

function boundariesOf(topology: Topology): Boundaries {
  try {
    return {
      provinces: partOf(topology, 'provinces'),
      xiongan: partOf(topology, 'xiongan'),
      countyLines: partOf(topology, 'countyLines'),
      cityLines: partOf(topology, 'cityLines'),
      provinceLines: partOf(topology, 'provinceLines'),
      outline: partOf(topology, 'outline'),
    };
  } catch (error) {
    throw new DataError('boundaries.topojson', 'wrong-form', (error as Error).message);
  }
}

function partOf<G extends Polygon | MultiPolygon | MultiLineString>(
  topology: Topology,
  name: string,
): FeatureCollection<G> {
  const object = topology.objects[name] as GeometryCollection;
  const part = feature(topology, object) as FeatureCollection | FeatureCollection['features'][0];
  const features = part.type === 'FeatureCollection' ? part.features : [part];
  return { type: 'FeatureCollection', features } as FeatureCollection<G>;
}
