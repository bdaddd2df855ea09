import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { MAP_THEMES, type ThemeName } from '../theme';
import { graticule } from './graticule';

type Box = readonly [west: number, south: number, east: number, north: number];

/** Degrees from one line to the next. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30];
/** Lines across what is shown, at most. */
const LINES = 8;
/** How far the lines go on beyond it, in its own size: who pans sees them still. */
const BEYOND = 4;

/** The only ground beyond the region: lines of latitude and longitude around a reader's own places, no boundary. */
export function farGraticule([west, south, east, north]: Box): FeatureCollection {
  const size = Math.max(east - west, north - south);
  const step = STEPS.find((one) => size / one <= LINES) ?? 45;
  const beyond = size * BEYOND;
  return graticule(
    [
      Math.max(-180, west - beyond),
      Math.max(-85, south - beyond),
      Math.min(180, east + beyond),
      Math.min(85, north + beyond),
    ],
    step,
  );
}

export const farGraticuleLayer = (theme: ThemeName): LayerSpecification => ({
  id: 'far-graticule',
  type: 'line',
  source: 'far-graticule',
  paint: {
    'line-color': MAP_THEMES[theme].cityLine,
    'line-width': 0.6 * MAP_THEMES[theme].weight,
    'line-opacity': 0.55,
  },
});
