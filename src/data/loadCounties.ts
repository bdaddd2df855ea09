import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import type { FileStore } from './fileStore';

/** The counties with their borders, of the file that the map is drawn from; null where it has not come. */
export function loadCounties(store: FileStore): FeatureCollection<Polygon | MultiPolygon> | null {
  const topology = store.contents()?.contents['boundaries.topojson'];
  const counties = topology?.objects.counties as GeometryCollection | undefined;
  return topology && counties
    ? (feature(topology, counties) as FeatureCollection<Polygon | MultiPolygon>)
    : null;
}
