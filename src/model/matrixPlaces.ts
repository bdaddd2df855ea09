import type { PlaceOrder } from './matrixLook';
import type { Gazetteer, Place } from './place';
import type { RollUp } from './query';
import type { Names } from './sortRows';

/** A row or a column. */
export interface MatrixPlace {
  readonly id: string;
  /** Joint, outside the region, or not of the level that the matrix is for: stands apart, and is never split. */
  readonly isApart: boolean;
}

/** Places that a matrix has whether anything is known of them or not; none where places stand as they are reported. */
export function frameOf(level: RollUp, gazetteer: Gazetteer): string[] {
  if (level === 'reported') return [];
  const places = [...gazetteer.values()];
  const provinces = places.filter((place) => place.level === 'province');
  if (level === 'province') return provinces.map(({ id }) => id);
  const cities = places.filter((place) => place.level === 'city');
  // Beijing and Tianjin are cities and provinces in one.
  const whole = provinces.filter(({ id }) => cities.every(({ parent }) => parent !== id));
  return [...whole, ...cities].map(({ id }) => id);
}

const isSum = (place: Place | undefined): boolean => (place?.members.length ?? 0) > 1;

export function matrixPlaces(
  ids: Iterable<string>,
  frame: readonly string[],
  gazetteer: Gazetteer,
): MatrixPlace[] {
  const isApart = (id: string): boolean => {
    const place = gazetteer.get(id);
    if (isSum(place) || place?.level === 'outside') return true;
    return frame.length > 0 && !frame.includes(id);
  };
  return [...new Set(ids)].map((id) => ({ id, isApart: isApart(id) }));
}

/** Those that stand apart come last in every order. */
export function orderPlaces(
  places: readonly MatrixPlace[],
  order: PlaceOrder,
  amounts: ReadonlyMap<string, number>,
  names: Pick<Names, 'place' | 'compare'>,
  gazetteer: Gazetteer,
): MatrixPlace[] {
  const positions = new Map([...gazetteer.keys()].map((id, at) => [id, at]));
  const byDivision = (a: string, b: string): number =>
    comparePaths(pathOf(a, positions, gazetteer), pathOf(b, positions, gazetteer));
  const compare = (a: string, b: string): number => {
    if (order === 'amount')
      return (amounts.get(b) ?? 0) - (amounts.get(a) ?? 0) || byDivision(a, b);
    if (order === 'name') return names.compare(names.place(a), names.place(b)) || byDivision(a, b);
    return byDivision(a, b);
  };
  return [...places].sort((a, b) => Number(a.isApart) - Number(b.isApart) || compare(a.id, b.id));
}

/** From the outermost place inwards, each by where it stands in the list of places: a county follows its city. */
function pathOf(
  id: string,
  positions: ReadonlyMap<string, number>,
  gazetteer: Gazetteer,
): number[] {
  const path: number[] = [];
  for (let at: string | null = id; at !== null; at = gazetteer.get(at)?.parent ?? null)
    path.unshift(positions.get(at) ?? positions.size);
  return path;
}

function comparePaths(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
