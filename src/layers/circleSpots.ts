import type { Gazetteer, LngLat } from '../model/place';

/** The circles of places, where they stand. */
export const circleSpots = (
  gazetteer: Gazetteer,
  radii: ReadonlyMap<string, number>,
): { readonly id: string; readonly point: LngLat; readonly radius: number }[] =>
  [...radii].flatMap(([id, radius]) => {
    const point = gazetteer.get(id)?.point;
    return point ? [{ id, point, radius }] : [];
  });
