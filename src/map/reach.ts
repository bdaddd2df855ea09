import type { Dataset } from '../model/dataset';
import type { Topic } from '../model/flow';
import { isOwn } from '../model/import/importedTable';
import { standsFor, type LngLat } from '../model/place';
import type { Bounds, Reach } from '../model/reach';
import { selectEnds } from '../model/selectRows';
import { boundsOf, HOME, MIN_ZOOM } from './camera';

/** Degrees that the smallest table is shown with: a single point has no extent. */
const LEAST = 0.02;
/** Of the extent, that is kept round it on each side: the outermost places have circles and names. */
const EDGE = 0.12;

/**
 * How far the map of a topic goes. It opens beyond the region only where records of the topic end at places of the
 * reader's own that lie there: then to all places of the topic.
 */
export function reachOf({ flows, gazetteer }: Dataset, topic: Topic): Reach {
  const ids = selectEnds(flows, topic);
  const isBeyond = [...ids].some((id) => isOwn(id) && isOutside(gazetteer.get(id)?.point));
  if (!isBeyond) return HOME;
  const points = [...ids]
    .flatMap((id) => standsFor(id, gazetteer))
    .flatMap((id) => {
      const point = gazetteer.get(id)?.point;
      return point ? [point] : [];
    });
  const whole = widened(boundsOf(points) ?? HOME.whole);
  // The search still leads to places of the region.
  const limits = boundsOf([...cornersOf(whole), ...cornersOf(HOME.limits)]) ?? whole;
  return { whole, limits, minZoom: Math.min(MIN_ZOOM, zoomFor(whole)) };
}

const cornersOf = ([west, south, east, north]: Bounds): LngLat[] => [
  [west, south],
  [east, north],
];

function isOutside(point: LngLat | null | undefined): boolean {
  const [west, south, east, north] = HOME.limits;
  return !!point && (point[0] < west || point[0] > east || point[1] < south || point[1] > north);
}

function widened([west, south, east, north]: Bounds): Bounds {
  const edge = (size: number): number => size * EDGE + Math.max(0, LEAST - size) / 2;
  const [x, y] = [edge(east - west), edge(north - south)];
  return [west - x, south - y, east + x, north + y];
}

/** Low enough for all of it on a telephone; the world is 512 pixels wide at zoom 0. */
function zoomFor([west, south, east, north]: Bounds): number {
  const share = Math.max((east - west) / 360, (north - south) / 180);
  return Math.max(0, Math.log2(160 / 512 / share));
}
