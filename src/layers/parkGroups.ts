import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LngLat } from '../model/place';
import { freeSpots, type Box, type Disc } from './freeSpots';
import { groupPoints } from './groupPoints';
import type { Ink } from './labelAnchors';
import { fromPixels, toPixels } from './svgProjection';

/** Parks closer than this many pixels are shown as one group while zoomed out. */
const GROUP_RADIUS = 26;
/** Groups break up at this zoom. */
export const UNGROUPED_ZOOM = 7.5;
/** How much further one looks into a group that is opened. */
const BEYOND = 0.3;
/** Pixels between the middle of a mark and its edge. */
const PICTURE_RADIUS = 8;
const SMALL = { count: 2, radius: 7.5 };
const LARGE = { count: 12, radius: 10.5 };

/** What marks keep off. */
interface Surroundings {
  /** The circles of places: pixels. */
  readonly circles: readonly { readonly point: LngLat; readonly radius: number }[];
  /** Names, as they stand at the zoom. */
  readonly names: readonly Box[];
  /** Lines, as `inkOf` weighs them at the zoom. */
  readonly ink: readonly Ink[];
  /** As in `FlowScale`. */
  readonly unit: number;
}

/** Pixels; without the line around it. */
const groupRadius = (count: number, unit: number): number => {
  const share = (count - SMALL.count) / (LARGE.count - SMALL.count);
  const grown = (LARGE.radius - SMALL.radius) * Math.min(1, Math.max(0, share));
  return (SMALL.radius + grown) * unit;
};

/**
 * Marks of parks seen from afar: single parks, and groups with `point_count`, `radius` (pixels) and `opens_at`, the
 * zoom that shows them broken up. They are grouped for the whole zoom below, and stand where at the zoom, and from
 * nearer by, they hide neither the circle nor the name of a place, nor each other: as near to their parks as can be.
 */
export function groupedParks(
  parks: FeatureCollection<Point>,
  zoom: number,
  { circles, names, ink, unit }: Surroundings,
): FeatureCollection<Point> {
  const last = Math.floor(UNGROUPED_ZOOM);
  const groups = groupPoints(parks.features, GROUP_RADIUS * unit, last, zoom);
  const wanted = groups.map((group): Disc => {
    const [lng = 0, lat = 0] = group.geometry.coordinates;
    const [x, y] = toPixels([lng, lat], zoom);
    const count = Number(group.properties?.point_count ?? 1);
    const radius = count > 1 ? groupRadius(count, unit) + 0.5 : PICTURE_RADIUS * unit;
    return { x, y, radius };
  });
  const discs = circles.map(({ point, radius }): Disc => {
    const [x, y] = toPixels(point, zoom);
    return { x, y, radius };
  });
  const spots = freeSpots(wanted, { discs, boxes: names, ink }, unit);
  const features = groups.map((group, index): Feature<Point> => {
    const { x, y } = spots[index] ?? { x: 0, y: 0 };
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...fromPixels([x, y], zoom)] },
      properties: { ...group.properties, ...ofGroup(group, unit) },
    };
  });
  return { type: 'FeatureCollection', features };
}

function ofGroup({ properties }: Feature, unit: number): Feature['properties'] {
  const { point_count: count, opens_at: opensAt } = properties ?? {};
  if (count === undefined) return {};
  const opens = Math.min(Number(opensAt), UNGROUPED_ZOOM) + BEYOND;
  return { radius: groupRadius(Number(count), unit), opens_at: opens };
}
