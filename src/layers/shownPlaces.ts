import { placeFigures } from '../model/placeFigures';
import type { Shown } from '../model/shown';
import { placeRadii } from './placeRadii';
import { outerRadii, placeRings, type PlaceRing } from './placeRing';
import { placeScaleOf, type PlaceScale } from './placeScale';

interface ShownPlaces {
  /** Radius of the circle of each place, by its gross: pixels. */
  readonly circles: ReadonlyMap<string, number>;
  readonly rings: ReadonlyMap<string, PlaceRing>;
  /** Radius of all that is drawn of a place: lines and names keep off it. */
  readonly rims: ReadonlyMap<string, number>;
}

/** The circles of what is shown. `unit` as in `FlowScale`, `overview` as in `FlowStyle`; `shared`: a scale for several maps. */
export function shownPlaces(
  {
    dataset,
    view,
    flowView,
    pairs,
    query,
  }: Pick<Shown, 'dataset' | 'view' | 'flowView' | 'pairs' | 'query'>,
  unit: number,
  overview: number,
  shared?: PlaceScale,
): ShownPlaces {
  const figures = placeFigures(dataset, view, flowView, pairs);
  const scale = shared ?? placeScaleOf(dataset, view, flowView, query.scale, unit, overview);
  const rings = placeRings(figures, scale);
  const circles = placeRadii(figures, unit, scale);
  return { circles, rings, rims: outerRadii(circles, rings) };
}
