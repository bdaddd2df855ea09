import type { FeatureCollection, Polygon } from 'geojson';
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { MAP_THEMES, type ThemeName } from '../theme';

/** West, south, east, north of what is shown: beyond it no ground is drawn, so that no national boundary comes into view. */
export const SHOWN = [112, 35, 122, 43.3] as const;
/** Degrees from each of these edges inwards over which the ground fades. */
const FADE = [1.3, 0.9, 1.8, 0.6] as const;
const FADE_STEPS = 24;

/** A cover over everything outside of what is shown, and bands inside its edge that let more and more through. */
function cover(): FeatureCollection<Polygon> {
  const inset = (step: number): [number, number][] => {
    const [west, south, east, north] = SHOWN.map((edge, side) => {
      const inwards = side < 2 ? 1 : -1;
      return edge + (inwards * (FADE[side] ?? 0) * step) / FADE_STEPS;
    }) as [number, number, number, number];
    return [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ];
  };
  const world: [number, number][] = [
    [-180, -85],
    [180, -85],
    [180, 85],
    [-180, 85],
    [-180, -85],
  ];
  const bands = Array.from({ length: FADE_STEPS + 1 }, (_, step) => {
    const outer = step === 0 ? world : inset(step - 1);
    return {
      type: 'Feature' as const,
      geometry: { type: 'Polygon' as const, coordinates: [outer, inset(step).reverse()] },
      properties: { cover: (1 - step / (FADE_STEPS + 1)) ** 1.5 },
    };
  });
  return { type: 'FeatureCollection', features: bands };
}

export const frameSource = (): SourceSpecification => ({ type: 'geojson', data: cover() });

export const frameLayer = (theme: ThemeName): LayerSpecification => ({
  id: 'frame',
  type: 'fill',
  source: 'frame',
  paint: {
    'fill-color': MAP_THEMES[theme].frame,
    'fill-opacity': ['get', 'cover'],
    'fill-antialias': false,
  },
});
