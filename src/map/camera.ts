import type { Camera } from '../model/query';

/** Beijing, Tianjin and Hebei, west–south–east–north. */
export const REGION: [number, number, number, number] = [113.4, 36.0, 119.95, 42.65];

/** Low enough for the whole region on a telephone, also when it is held across. */
export const MIN_ZOOM = 4.3;
export const MAX_ZOOM = 13;

/** The camera, kept over the region; what lies outside is never drawn (see `frame` in the layers of the ground). */
export function clampCamera({ lng, lat, zoom }: Camera): Camera {
  const clamp = (value: number, low: number, high: number): number =>
    Math.min(high, Math.max(low, value));
  return {
    lng: clamp(lng, REGION[0], REGION[2]),
    lat: clamp(lat, REGION[1], REGION[3]),
    zoom: clamp(zoom, MIN_ZOOM, MAX_ZOOM),
  };
}

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
