import type { LngLat } from '../model/place';

/** A point or direction in web mercator: the world is 1 wide, y grows to the north, so that pixels are square. */
export type Vector = readonly [x: number, y: number];

const { PI, log, tan, atan, exp } = Math;

export const toMercator = ([lng, lat]: LngLat): Vector => [
  lng / 360,
  log(tan(PI / 4 + (lat * PI) / 360)) / (2 * PI),
];

export const fromMercator = ([x, y]: Vector): LngLat => [
  x * 360,
  (atan(exp(y * 2 * PI)) * 360) / PI - 90,
];

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1]];
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1]];
export const scale = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by];
export const length = (a: Vector): number => Math.hypot(a[0], a[1]);
/** The direction turned a quarter to the right; as long as before. */
export const rightOf = (a: Vector): Vector => [a[1], -a[0]];

export function unit(a: Vector): Vector {
  const long = length(a);
  return long > 0 ? scale(a, 1 / long) : [1, 0];
}

/** The middle of some points; the origin when there are none. */
export function mean(points: readonly Vector[]): Vector {
  if (points.length === 0) return [0, 0];
  return scale(points.reduce(add, [0, 0]), 1 / points.length);
}
