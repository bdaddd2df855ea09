import type { Gazetteer, Place } from '../model/place';
import { MAP_THEMES, type ThemeName } from '../theme';

export interface PlaceNode {
  readonly place: Place;
  readonly radius: number;
}

export interface PlaceInput {
  readonly radii: ReadonlyMap<string, number>;
  readonly gazetteer: Gazetteer;
  readonly theme: ThemeName;
  /** Places in focus; the others step back. null: none is. */
  readonly focus: ReadonlySet<string> | null;
}

/** Places with a circle, small above large: the order of picking and drawing. */
export function placeNodes({
  radii,
  gazetteer,
}: Pick<PlaceInput, 'radii' | 'gazetteer'>): PlaceNode[] {
  return [...radii]
    .flatMap(([id, radius]) => {
      const place = gazetteer.get(id);
      return place?.point ? [{ place, radius }] : [];
    })
    .sort((a, b) => b.radius - a.radius);
}

/** A circle: pixels, colours with their alpha. */
interface Circle {
  readonly fill: readonly [css: string, alpha: number];
  readonly line: readonly [css: string, alpha: number];
  readonly lineWidth: number;
}

/** How the circle of a place is drawn, whatever draws it. */
export function placeCircle(
  id: string,
  { theme, focus }: Pick<PlaceInput, 'theme' | 'focus'>,
): Circle {
  const { node, nodeFill, focus: focusColor, weight } = MAP_THEMES[theme];
  const isFocus = focus?.has(id) ?? false;
  const isQuiet = focus !== null && !isFocus;
  return {
    fill: [nodeFill, isQuiet ? 0.3 : 0.88],
    line: [isFocus ? focusColor : node, isQuiet ? 0.35 : 1],
    lineWidth: (isFocus ? 3 : 2) * weight,
  };
}
