import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LngLat } from '../model/place';
import { groupPoints } from './groupPoints';
import { GROUP_RADIUS, UNGROUPED_ZOOM } from './parkLayer';

/** Where the mark of a park or the circle of a group lies at a zoom. */
interface Spot {
  readonly point: LngLat;
  /** Pixels, like `shift`: to the north-west of its point, negative. */
  readonly radius: number;
  readonly shift: number;
}

/** The marks of parks as they stand at a zoom: grouped from afar, aside of their point as `ASIDE` has it. */
export function parkSpots(parks: FeatureCollection<Point>, unit: number, zoom: number): Spot[] {
  const far = zoom < UNGROUPED_ZOOM;
  const marks = far
    ? groupPoints(parks.features, GROUP_RADIUS, Math.floor(UNGROUPED_ZOOM), zoom)
    : parks.features;
  return marks.map(({ geometry, properties }: Feature<Point>): Spot => {
    const [lng = 0, lat = 0] = geometry.coordinates;
    const isGroup = properties?.point_count !== undefined;
    return { point: [lng, lat], radius: (isGroup ? 12 : 9) * unit, shift: far ? -12 : 0 };
  });
}
