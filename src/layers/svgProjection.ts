import type { Geometry, Position } from 'geojson';
import type { LngLat } from '../model/place';
import type { Camera } from '../model/query';
import { fromMercator, subtract, toMercator, type Vector } from './mercator';

/** Width of the world at zoom 0, in pixels (MapLibre). */
const TILE = 512;
/** Coordinates of paths are pixels at this zoom: short numbers, and exact enough to magnify. */
export const PATH_ZOOM = 10;
/** Where coordinates begin: in the region, so that they stay small. */
const ORIGIN = toMercator([116.7, 39.3]);

/** Pixels per unit of a path at a zoom. */
export const pathScale = (zoom: number): number => 2 ** (zoom - PATH_ZOOM);

/** East and south of the origin in pixels at a zoom. */
export function toPixels(point: LngLat, zoom: number): Vector {
  const [x, y] = subtract(toMercator(point), ORIGIN);
  const world = TILE * 2 ** zoom;
  return [x * world, -y * world];
}

export function fromPixels([x, y]: Vector, zoom: number): LngLat {
  const world = TILE * 2 ** zoom;
  return fromMercator([ORIGIN[0] + x / world, ORIGIN[1] - y / world]);
}

interface Window {
  readonly width: number;
  readonly height: number;
}

/** The camera that shows all of `bounds` (west, south, east, north) within the padding of a window. */
export function cameraOver(
  [west, south, east, north]: readonly [number, number, number, number],
  { width, height }: Window,
  padding: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  },
  maxZoom = Infinity,
): Camera {
  const [left, bottom] = toPixels([west, south], 0);
  const [right, top] = toPixels([east, north], 0);
  // A window smaller than its padding shows something all the same.
  const [wide, high] = [
    width - padding.left - padding.right,
    height - padding.top - padding.bottom,
  ];
  const scale = Math.min(
    Math.max(wide, 1) / (right - left),
    Math.max(high, 1) / (bottom - top),
    2 ** maxZoom,
  );
  const middle: Vector = [
    (left + right) / 2 + (padding.right - padding.left) / 2 / scale,
    (top + bottom) / 2 + (padding.bottom - padding.top) / 2 / scale,
  ];
  const [lng, lat] = fromPixels(middle, 0);
  return { lng, lat, zoom: Math.log2(scale) };
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
function simplify(points: readonly Vector[], tolerance: number): readonly Vector[] {
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
