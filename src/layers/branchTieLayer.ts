import type { FeatureCollection, LineString } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Tie } from '../model/park';
import { MAP_THEMES, type ThemeName } from '../theme';
import { add, fromMercator, length, mean, rightOf, scale, subtract, toMercator } from './mercator';

const STEPS = 16;
/** A slight bend keeps ties of one park from lying on each other and on the roads between. */
const BEND = 0.06;

/** Ties between parks and their branches as slightly bent lines. */
export function tieLines(ties: readonly Tie[]): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: ties.map(({ parent, branch }) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: bent(parent.point, branch.point) },
      properties: {
        id: branch.id,
        parent: parent.id,
        isPlanned: branch.status === 'planned',
      },
    })),
  };
}

function bent(from: Tie['parent']['point'], to: Tie['parent']['point']): [number, number][] {
  const [a, b] = [toMercator(from), toMercator(to)];
  const chord = subtract(b, a);
  const control = add(
    mean([a, b]),
    scale(rightOf(chord), BEND * Math.min(1, 0.05 / (length(chord) + 1e-9))),
  );
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    const point = add(
      add(scale(a, (1 - t) * (1 - t)), scale(control, 2 * t * (1 - t))),
      scale(b, t * t),
    );
    return [...fromMercator(point)] as [number, number];
  });
}

/** How ties are shown: `faint` while something else is in focus. */
export type TieStrength = 'full' | 'faint' | 'none';

/** A thin double line: never an arrow, never wider for more. */
export function tieLayers(theme: ThemeName, strength: TieStrength): LayerSpecification[] {
  const { tie, hebei } = MAP_THEMES[theme];
  const visibility = strength === 'none' ? 'none' : 'visible';
  const opacity = strength === 'faint' ? 0.25 : 1;
  return [
    {
      id: 'ties-halo',
      type: 'line',
      source: 'ties',
      layout: { visibility, 'line-cap': 'butt' },
      paint: { 'line-color': hebei, 'line-width': 6, 'line-opacity': 0.8 * opacity },
    },
    {
      id: 'ties',
      type: 'line',
      source: 'ties',
      layout: { visibility, 'line-cap': 'butt' },
      paint: {
        'line-color': tie,
        'line-width': 1.1,
        'line-gap-width': 1.8,
        'line-opacity': opacity,
      },
    },
  ];
}
