import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { looseObject, literal, type BaseIssue, type BaseSchema } from 'valibot';
import type { Geography } from '../model/geography';
import { fetchJson } from './fetchJson';

type JsonOf<T> = BaseSchema<unknown, T, BaseIssue<unknown>>;

// The files are built and hashed with the app; the loader only makes sure that it got the right sort of file.
const topologyFile = looseObject({ type: literal('Topology') }) as unknown as JsonOf<Topology>;
const collectionFile = looseObject({
  type: literal('FeatureCollection'),
}) as unknown as JsonOf<FeatureCollection>;

/** Loads the ground of the map from `base` (a folder's address ending in a slash). Throws DataError. */
export async function loadGeography(base: string): Promise<Geography> {
  const collection = (file: string): Promise<FeatureCollection> =>
    fetchJson(base, file, collectionFile);
  const [boundaries, context, rivers, water, rail, labels] = await Promise.all([
    fetchJson(base, 'boundaries.topojson', topologyFile),
    collection('context.geojson'),
    collection('rivers.geojson'),
    collection('water.geojson'),
    collection('rail.geojson'),
    collection('labels.geojson'),
  ]);
  const partOf = <G extends Polygon | MultiPolygon | MultiLineString>(
    name: string,
  ): FeatureCollection<G> => {
    const object = boundaries.objects[name] as GeometryCollection;
    const part = feature(boundaries, object) as
      FeatureCollection | FeatureCollection['features'][0];
    const features = part.type === 'FeatureCollection' ? part.features : [part];
    return { type: 'FeatureCollection', features } as FeatureCollection<G>;
  };
  return {
    provinces: partOf('provinces'),
    xiongan: partOf('xiongan'),
    countyLines: partOf('countyLines'),
    cityLines: partOf('cityLines'),
    provinceLines: partOf('provinceLines'),
    outline: partOf('outline'),
    context,
    rivers,
    water,
    rail,
    labels,
  };
}
