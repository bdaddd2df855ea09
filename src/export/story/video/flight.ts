import { interpolateZoom } from 'd3';
import { fromPixels, toPixels } from '../../../layers/svgProjection';
import { SWING } from '../../../map/camera';
import type { Camera } from '../../../model/query';

/**
 * The way of a camera from one place to another, from 0 to 1: off and to a stop gently, and as straight as eyes follow it
 * (van Wijk and Nuij 2003). `width`: pixels of the stage.
 */
export function flight(from: Camera, to: Camera, width: number): (t: number) => Camera {
  const viewOf = ({ lng, lat, zoom }: Camera): [number, number, number] => [
    ...toPixels([lng, lat], 0),
    width / 2 ** zoom,
  ];
  const way = interpolateZoom(viewOf(from), viewOf(to));
  return (t) => {
    if (t >= 1) return to;
    const [x, y, wide] = way(SWING.easing(t));
    const [lng, lat] = fromPixels([x, y], 0);
    return { lng, lat, zoom: Math.log2(width / wide) };
  };
}

export const isSameView = (one: Camera, other: Camera): boolean =>
  one.lng === other.lng && one.lat === other.lat && one.zoom === other.zoom;
