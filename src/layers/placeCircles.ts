import type { Gazetteer, Place } from '../model/place';
import { MAP_THEMES, type ThemeName } from '../theme';
import { bandWidth, openWidth, WHOLE_RING, type PlaceRing } from './placeRing';

export interface PlaceNode {
  readonly place: Place;
  /** Of the circle whose area stands for the gross. */
  readonly radius: number;
  readonly ring: PlaceRing;
}

export interface PlaceInput {
  readonly radii: ReadonlyMap<string, number>;
  /** Without one a ring is whole: nothing is split. */
  readonly rings?: ReadonlyMap<string, PlaceRing>;
  readonly gazetteer: Gazetteer;
  readonly theme: ThemeName;
  /** Places in focus; the others step back. null: none is. */
  readonly focus: ReadonlySet<string> | null;
  /** As in `FlowScale`. */
  readonly unit?: number;
}

/** Places with a circle, small above large: the order of picking and drawing. */
export function placeNodes({
  radii,
  rings,
  gazetteer,
}: Pick<PlaceInput, 'radii' | 'rings' | 'gazetteer'>): PlaceNode[] {
  return [...radii]
    .flatMap(([id, radius]) => {
      const place = gazetteer.get(id);
      return place?.point ? [{ place, radius, ring: rings?.get(id) ?? WHOLE_RING }] : [];
    })
    .sort((a, b) => b.radius - a.radius);
}

type Ink = readonly [css: string, alpha: number];

/** Inks and widths of a circle: pixels, colours with their alpha. */
export interface CircleLook {
  readonly fill: Ink;
  /** Of outgoing, of rings that are not split and of dots. */
  readonly line: Ink;
  /** Of incoming. */
  readonly pale: Ink;
  readonly disc: Ink;
  readonly band: number;
  readonly open: number;
  readonly unit: number;
}

/** How the circle of a place is drawn, whatever draws it. */
export function circleLook(
  { radius, place }: { readonly radius: number; readonly place?: Place },
  { theme, focus, unit = 1 }: Pick<PlaceInput, 'theme' | 'focus' | 'unit'>,
): CircleLook {
  const { node, nodeIn, nodeFill, nodeDisc, focus: focusColor, weight } = MAP_THEMES[theme];
  const isFocus = place !== undefined && (focus?.has(place.id) ?? false);
  const isQuiet = focus !== null && !isFocus;
  const alpha = isQuiet ? 0.35 : 1;
  return {
    fill: [nodeFill, isQuiet ? 0.3 : 0.92],
    line: [isFocus ? focusColor : node, alpha],
    pale: [nodeIn, alpha],
    disc: [nodeDisc, alpha],
    band: bandWidth(radius, unit, weight * (isFocus ? 1.25 : 1)),
    open: openWidth(unit, weight),
    unit,
  };
}
