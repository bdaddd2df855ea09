import type { PlaceTotal } from '../model/placeTotals';
import { circleRadius } from './placeScale';

/**
 * Radius of every place's circle in pixels: area grows with gross, within a floor and a cap (rule R16).
 * `unit` as in `FlowScale`; `max`: the amount of the largest circle, without one the largest of these.
 */
export function placeRadii(
  totals: ReadonlyMap<string, Pick<PlaceTotal, 'gross'>>,
  unit: number,
  max = Math.max(...[...totals.values()].map(({ gross }) => gross), 1e-9),
): Map<string, number> {
  return new Map(
    [...totals].map(([id, { gross }]) => [id, circleRadius({ max, unit }, gross)] as const),
  );
}
