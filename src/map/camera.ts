import type { LngLat } from '../model/place';
import { cameraOf, type Camera } from '../model/query';
import type { Bounds, Reach } from '../model/reach';

/** Tilt of the map at which arcs stand at their full height, and the most there is (rule R21): degrees. */
export const FULL_TILT = 45;

/** Beijing, Tianjin and Hebei. */
export const REGION: Bounds = [113.4, 36.0, 119.95, 42.65];

/** Low enough for the whole region on a telephone, also when it is held across. */
export const MIN_ZOOM = 4.3;
export const MAX_ZOOM = 13;

export const HOME: Reach = { whole: REGION, limits: REGION, minZoom: MIN_ZOOM };

/** The camera, kept over the region; what lies outside is never drawn (see `frame` in the layers of the ground). */
export function clampCamera(
  { lng, lat, zoom, pitch = 0, bearing = 0 }: Camera,
  { limits, minZoom }: Reach = HOME,
): Camera {
  const clamp = (value: number, low: number, high: number): number =>
    Math.min(high, Math.max(low, value));
  return cameraOf({
    lng: clamp(lng, limits[0], limits[2]),
    lat: clamp(lat, limits[1], limits[3]),
    zoom: clamp(zoom, minZoom, MAX_ZOOM),
    pitch: clamp(pitch, 0, FULL_TILT),
    bearing: clamp(bearing, -180, 180),
  });
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Pixels that any view keeps for what it shows. */
const LEAST_ROOM = 64;

/** What is near grows when the map is tilted, and arcs rise: it takes a little more distance to see as much. */
export const tiltedZoom = (zoom: number, pitch: number, { minZoom }: Reach = HOME): number =>
  Math.max(minZoom, zoom - (0.45 * pitch) / FULL_TILT);

/** What to keep clear in a window that may be too small for it: MapLibre refuses to fit anything into less than nothing. */
export function paddingWithin(padding: Padding, width: number, height: number): Padding {
  const across = shrink(padding.left, padding.right, width - LEAST_ROOM);
  const down = shrink(padding.top, padding.bottom, height - LEAST_ROOM);
  return { left: across[0], right: across[1], top: down[0], bottom: down[1] };
}

function shrink(one: number, other: number, most: number): readonly [number, number] {
  const by = Math.min(1, Math.max(0, most) / Math.max(1, one + other));
  return [one * by, other * by];
}

/** A place among its neighbours, with the names of counties (see the layer `county-labels`). */
export const CLOSE_ZOOM = 8.4;

/** Room that is left beside an open card; what comes up from below takes up to 62 % of the height. */
export function besideCard(padding: Padding, isSheet: boolean, height: number): Padding {
  return {
    ...padding,
    bottom: isSheet ? Math.max(padding.bottom, height * 0.62 + 24) : padding.bottom,
  };
}

/** West–south–east–north of some points; null for none. */
export function boundsOf(points: readonly LngLat[]): Bounds | null {
  if (points.length === 0) return null;
  const [lngs, lats] = [points.map(([lng]) => lng), points.map(([, lat]) => lat)];
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Degrees: what is seen at least of a place from near by, and beyond the ends of what is larger. */
const NEAR = 0.9;
const BEYOND = 0.12;

/** Bounds with some of their surroundings. */
export function withSurroundings([west, south, east, north]: Bounds): Bounds {
  const across = Math.max(BEYOND, (NEAR - (east - west)) / 2);
  const up = Math.max(BEYOND, (NEAR - (north - south)) / 2);
  return [west - across, south - up, east + across, north + up];
}

/** How a camera moves by itself: quickly off, gently to a stop; where no motion is wanted it jumps. Milliseconds. */
export const GLIDE = { duration: 300, easing: (t: number): number => 1 - (1 - t) ** 3 } as const;
/** Further ways, and tilting, take longer and begin gently too. */
export const SWING = {
  duration: 700,
  easing: (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2),
} as const;

/** How a map is tilted and turned, and what changes it. */
export interface Attitude {
  /** Degrees, as in `Camera`. */
  readonly pitch: number;
  readonly bearing: number;
  /** Between flat and tilted as far as it goes. */
  tilt(): void;
  /** Flat again, and north up. */
  straighten(): void;
}

/** What the buttons and the address bar ask of a map, whatever draws it. */
export interface MapControls {
  zoomBy(steps: number): void;
  /** By so many pixels, to the right and down. */
  panBy(right: number, down: number): void;
  showRegion(): void;
  /** Where a link or a step through the browser's history looks; null: at the whole region. */
  lookAt(camera: Camera | null): void;
  /** Moves so that all of them are in view beside the card; not further away from one alone than the reader is. */
  showPoints(points: readonly LngLat[], isSheet: boolean): void;
  /** Of a map that can be tilted. */
  readonly attitude?: Attitude;
}
