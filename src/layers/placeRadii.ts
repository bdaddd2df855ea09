import type { PlaceTotal } from '../model/placeTotals';
import { circleRadius, MAX_RADIUS, type PlaceScale } from './placeScale';

/**
 * Radius of every place's circle in pixels: area grows with gross, within a floor and a cap (rule R16).
 * `unit` as in `FlowScale`. Without a scale the largest of these has the largest circle.
 */
export function placeRadii(
  totals: ReadonlyMap<string, Pick<PlaceTotal, 'gross'>>,
  unit: number,
  { max, cap }: Pick<PlaceScale, 'max' | 'cap'> = { max: largestOf(totals), cap: MAX_RADIUS },
): Map<string, number> {
  const scale = { max, cap, unit };
  return new Map([...totals].map(([id, { gross }]) => [id, circleRadius(scale, gross)] as const));
}

const largestOf = (totals: ReadonlyMap<string, Pick<PlaceTotal, 'gross'>>): number =>
  Math.max(...[...totals.values()].map(({ gross }) => gross), 1e-9);
