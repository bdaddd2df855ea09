import type { FeatureCollection, MultiLineString } from 'geojson';
import type { Geography } from '../model/geography';
import type { LngLat } from '../model/place';
import { cameraOver, pathOf, pathScale, round, toPixels } from './svgProjection';

/** A point of a reader's table that may not be meant where it lies. */
export interface DoubtPoint {
  readonly number: number;
  readonly name: string;
  readonly point: LngLat;
}

/** Lines of the ground in units of their own, how to lay them out, and numbered marks in pixels. */
export interface DoubtScene {
  readonly transform: string;
  readonly cities: string;
  readonly provinces: string;
  readonly outline: string;
  readonly marks: readonly (DoubtPoint & { readonly x: number; readonly y: number })[];
}

/** Beijing, Tianjin and Hebei. */
const REGION = [113.4, 36, 119.9, 42.7] as const;
const PADDING = { top: 14, right: 14, bottom: 14, left: 14 };
/** Units of a path within which a line may be straightened: the map is no larger than a stamp. */
const TOLERANCE = 4;

/** The region and doubtful points on one small map. */
export function doubtScene(
  { cityLines, provinceLines, outline }: Geography,
  points: readonly DoubtPoint[],
  width: number,
  height: number,
): DoubtScene {
  const lng = [REGION[0], REGION[2], ...points.map(({ point: [x] }) => x)];
  const lat = [REGION[1], REGION[3], ...points.map(({ point: [, y] }) => y)];
  const bounds = [Math.min(...lng), Math.min(...lat), Math.max(...lng), Math.max(...lat)] as const;
  const camera = cameraOver(bounds, { width, height }, PADDING);
  const [x, y] = toPixels([camera.lng, camera.lat], camera.zoom);
  const [left, top] = [width / 2 - x, height / 2 - y];
  return {
    transform: `translate(${round(left)} ${round(top)}) scale(${pathScale(camera.zoom)})`,
    ...{ cities: linesOf(cityLines), provinces: linesOf(provinceLines), outline: linesOf(outline) },
    marks: points.map((one) => {
      const [east, south] = toPixels(one.point, camera.zoom);
      return { ...one, x: round(left + east), y: round(top + south) };
    }),
  };
}

const linesOf = ({ features }: FeatureCollection<MultiLineString>): string =>
  features.map(({ geometry }) => pathOf(geometry, TOLERANCE)).join('');
