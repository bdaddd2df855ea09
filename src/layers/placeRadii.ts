import type { PlaceTotal } from '../model/placeTotals';

const MAX_RADIUS = 20;
const MIN_RADIUS = 4;

/** Radius of every place's circle in pixels: area grows with gross, within a floor and a cap (rule R16). `unit` as in `FlowScale`. */
export function placeRadii(
  totals: ReadonlyMap<string, PlaceTotal>,
  unit: number,
): Map<string, number> {
  const largest = Math.max(...[...totals.values()].map(({ gross }) => gross), 1e-9);
  return new Map(
    [...totals].map(([id, { gross }]) => [
      id,
      Math.max(MIN_RADIUS, Math.sqrt(gross / largest) * MAX_RADIUS) * unit,
    ]),
  );
}
