import type { BBox, Feature, Geometry, Position } from 'geojson';
import type { TableSnapshot } from '../model/tableSnapshot';
import { contentsOf } from '../model/viewContents';
import { flowFeatures } from './flowFeatures';
import { clusterFeature, parkFeature, placeFeature } from './pointFeatures';
import { viewAbout } from './viewAbout';

/** The view as GeoJSON (RFC 7946): WGS-84, longitude first; what it is and rests on as a member of its own. */
export function viewGeoJson(snapshot: TableSnapshot): string {
  const { places, parks, clusters, sources } = contentsOf(snapshot);
  const { gazetteer } = snapshot.dataset;
  const features = [
    ...flowFeatures(snapshot),
    ...places.map(placeFeature),
    ...parks.map(parkFeature),
    ...clusters.map((cluster) => clusterFeature(cluster, gazetteer)),
  ];
  const head = { type: 'FeatureCollection', metadata: { ...viewAbout(snapshot), sources } };
  const bbox = boxOf(features);
  const start = JSON.stringify(bbox ? { ...head, bbox } : head).slice(0, -1);
  // A feature a line, for those who read, search or compare it as text.
  return `${start},"features":[\n${features.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`;
}

/** West, south, east, north of all that has a place; null where nothing has. */
function boxOf(features: readonly Feature<Geometry | null>[]): BBox | null {
  const points = features.flatMap(({ geometry }) => (geometry ? positionsOf(geometry) : []));
  const lng = points.map(([x = 0]) => x);
  const lat = points.map(([, y = 0]) => y);
  const least = (all: readonly number[]): number => all.reduce((a, b) => Math.min(a, b));
  const most = (all: readonly number[]): number => all.reduce((a, b) => Math.max(a, b));
  return points.length > 0 ? [least(lng), least(lat), most(lng), most(lat)] : null;
}

function positionsOf(geometry: Geometry): Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
    case 'MultiPoint':
      return geometry.coordinates;
    case 'MultiLineString':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}
