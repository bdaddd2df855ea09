import type { Dataset } from './dataset';
import { POSITIONS, type Place, type PositionKind } from './place';

/** How points were found: of parks, and of all other places that have one. */
export function countPositions(
  dataset: Dataset,
): { readonly kind: PositionKind; readonly places: number; readonly parks: number }[] {
  const places = [...dataset.gazetteer.values()];
  return POSITIONS.map((kind) => {
    const own = places.filter(({ position }) => position === kind);
    const parks = own.filter(({ id }) => dataset.parksById.has(id)).length;
    return { kind, places: own.length - parks, parks };
  });
}

/** Parks and places that are not drawn where they are, in the order of the gazetteer. */
export const proxiesOf = (dataset: Dataset): Place[] =>
  [...dataset.gazetteer.values()].filter(
    ({ position }) => position === 'seat-proxy' || position === 'symbolic',
  );
