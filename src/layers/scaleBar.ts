import type { Camera } from '../model/query';

/** Metres round the equator of WGS-84, which web mercator takes for a sphere; pixels of the world at zoom 0 (MapLibre). */
const EQUATOR = 2 * Math.PI * 6_378_137;
const WORLD = 512;

export interface ScaleBar {
  /** A round length: 1, 2 or 5 and noughts. */
  readonly metres: number;
  /** How long it is drawn, pixels. */
  readonly width: number;
}

const metresPerPixel = ({ lat, zoom }: Pick<Camera, 'lat' | 'zoom'>): number =>
  (EQUATOR * Math.cos((lat * Math.PI) / 180)) / (WORLD * 2 ** zoom);

/** The longest round length within so many pixels, true at the latitude of the map's middle. */
export function scaleBar(at: Pick<Camera, 'lat' | 'zoom'>, most: number): ScaleBar {
  const metre = metresPerPixel(at);
  const power = 10 ** Math.floor(Math.log10(most * metre));
  const digit = [5, 2, 1].find((one) => one * power <= most * metre) ?? 1;
  return { metres: digit * power, width: (digit * power) / metre };
}
