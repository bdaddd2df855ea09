import { zoomIdentity, type ZoomTransform } from 'd3';
import { fromPixels, toPixels } from '../layers/svgProjection';
import type { Camera } from '../model/query';

/** Pixels. */
interface Window {
  readonly width: number;
  readonly height: number;
}

/** d3 thinks in pixels at zoom 0. */
export function transformOf({ lng, lat, zoom }: Camera, { width, height }: Window): ZoomTransform {
  const [x, y] = toPixels([lng, lat], 0);
  const k = 2 ** zoom;
  return zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k);
}

export function cameraOf({ x, y, k }: ZoomTransform, { width, height }: Window): Camera {
  const [lng, lat] = fromPixels([(width / 2 - x) / k, (height / 2 - y) / k], 0);
  return { lng, lat, zoom: Math.log2(k) };
}
