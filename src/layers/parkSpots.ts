import type { FeatureCollection, Point } from 'geojson';
import type { LngLat } from '../model/place';
import type { Ink } from './labelAnchors';
import { groupedParks, UNGROUPED_ZOOM } from './parkGroups';

/** Where the mark of a park or the circle of a group lies at a zoom. */
interface Spot {
  readonly point: LngLat;
  /** Pixels. */
  readonly radius: number;
}

/** The marks of parks as they stand at a zoom before names are written: from afar in groups that keep off circles and lines. */
export function parkSpots(
  parks: FeatureCollection<Point>,
  beside: { readonly circles: readonly Spot[]; readonly ink: readonly Ink[] },
  unit: number,
  zoom: number,
): Spot[] {
  const isFar = zoom < UNGROUPED_ZOOM;
  const marks = isFar ? groupedParks(parks, zoom, { ...beside, names: [], unit }) : parks;
  return marks.features.map(({ geometry, properties }): Spot => {
    const [lng = 0, lat = 0] = geometry.coordinates;
    const isGroup = properties?.point_count !== undefined;
    return { point: [lng, lat], radius: (isGroup ? 12 : 9) * unit };
  });
}
