import type { Geometry, Position } from 'geojson';
import type { LngLat } from '../model/place';
import type { Camera } from '../model/query';
import { fromMercator, subtract, toMercator, type Vector } from './mercator';
import { fitZoom, pixelsPerWorld } from './overview';

/** Coordinates of paths are pixels at this zoom: short numbers, and exact enough to magnify. */
export const PATH_ZOOM = 10;
/** Where coordinates begin: in the region, so that they stay small. */
const ORIGIN = toMercator([116.7, 39.3]);

/** Pixels per unit of a path at a zoom. */
export const pathScale = (zoom: number): number => 2 ** (zoom - PATH_ZOOM);

/** East and south of the origin in pixels at a zoom. */
export function toPixels(point: LngLat, zoom: number): Vector {
  const [x, y] = subtract(toMercator(point), ORIGIN);
  const world = pixelsPerWorld(zoom);
  return [x * world, -y * world];
}

export function fromPixels([x, y]: Vector, zoom: number): LngLat {
  const world = pixelsPerWorld(zoom);
  return fromMercator([ORIGIN[0] + x / world, ORIGIN[1] - y / world]);
}

/** The camera that shows all of `bounds` (west, south, east, north) within the padding of a window. */
export function cameraOver(
  bounds: Parameters<typeof fitZoom>[0],
  window: Parameters<typeof fitZoom>[1],
  padding: Parameters<typeof fitZoom>[2],
  maxZoom = Infinity,
): Camera {
  const [west, south, east, north] = bounds;
  const [left, bottom] = toPixels([west, south], 0);
  const [right, top] = toPixels([east, north], 0);
  const zoom = Math.min(fitZoom(bounds, window, padding), maxZoom);
  const scale = 2 ** zoom;
  const middle: Vector = [
    (left + right) / 2 + (padding.right - padding.left) / 2 / scale,
    (top + bottom) / 2 + (padding.bottom - padding.top) / 2 / scale,
  ];
  const [lng, lat] = fromPixels(middle, 0);
  return { lng, lat, zoom };
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));

const paths = new WeakMap<Geometry, Map<number, string>>();

/**
 * Lines and areas as path data in units of `PATH_ZOOM`, points left out; remembered, for the ground never changes.
 * `tolerance`: units within which a line may be straightened.
 */
export function pathOf(geometry: Geometry, tolerance: number): string {
  const known = paths.get(geometry) ?? new Map<number, string>();
  paths.set(geometry, known);
  const path = known.get(tolerance) ?? drawPath(geometry, tolerance);
  known.set(tolerance, path);
  return path;
}

function drawPath(geometry: Geometry, tolerance: number): string {
  const line = (positions: readonly Position[]): string =>
    `M${simplify(
      positions.map(([lng = 0, lat = 0]) => toPixels([lng, lat], PATH_ZOOM)),
      tolerance,
    )
      .map((point) => point.map((value) => round(value)).join(' '))
      .join('L')}`;
  const area = (rings: readonly Position[][]): string =>
    rings.map((ring) => `${line(ring)}Z`).join('');
  switch (geometry.type) {
    case 'LineString':
      return line(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.map(line).join('');
    case 'Polygon':
      return area(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.map(area).join('');
    default:
      return '';
  }
}

/** Leaves out what lies within the tolerance of a straighter line (Douglas and Peucker). */
export function simplify(points: readonly Vector[], tolerance: number): readonly Vector[] {
  const keep = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span;
    let [furthest, most] = [first, tolerance];
    for (let index = first + 1; index < last; index++) {
      const off = distanceToSegment(points[index], points[first], points[last]);
      if (off > most) [furthest, most] = [index, off];
    }
    if (furthest === first) continue;
    keep.add(furthest);
    spans.push([first, furthest], [furthest, last]);
  }
  return points.filter((_, index) => keep.has(index));
}

function distanceToSegment(
  [x, y]: Vector = [0, 0],
  [ax, ay]: Vector = [0, 0],
  [bx, by]: Vector = [0, 0],
): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = dx || dy ? ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy) : 0;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
