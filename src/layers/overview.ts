import { toMercator } from './mercator';

/** Width of the world at zoom 0, in pixels (MapLibre). */
const WORLD = 512;

interface Window {
  readonly width: number;
  readonly height: number;
}

interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Pixels per width of the world at a zoom. */
export const pixelsPerWorld = (zoom: number): number => WORLD * 2 ** zoom;

/** The zoom at which all of `bounds` (west, south, east, north) lies within the padding of a window. */
export function fitZoom(
  [west, south, east, north]: readonly [number, number, number, number],
  { width, height }: Window,
  padding: Padding,
): number {
  const [left, bottom] = toMercator([west, south]);
  const [right, top] = toMercator([east, north]);
  // A window smaller than its padding shows something all the same.
  const wide = Math.max(1, width - padding.left - padding.right);
  const high = Math.max(1, height - padding.top - padding.bottom);
  return Math.log2(Math.min(wide / (right - left), high / (top - bottom)) / WORLD);
}

/**
 * Lines are laid out for the zoom that shows the whole region, whatever the reader looks at, so that none jumps while
 * he zooms. It goes in steps: a second line in the title must not bend every curve anew.
 */
export const overviewZoom = (...fitted: Parameters<typeof fitZoom>): number =>
  Math.floor(fitZoom(...fitted) * 4) / 4;
