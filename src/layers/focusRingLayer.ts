import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Park } from '../model/park';
import type { Selection } from '../model/query';
import { MAP_THEMES, type ThemeName } from '../theme';
import { ASIDE } from './parkLayer';

/** Where a ring marks the parks in focus; places, flows and clusters have a highlight of their own. */
export function focusRings(
  selections: readonly (Selection | null)[],
  parksById: ReadonlyMap<string, Park>,
): FeatureCollection<Point> {
  const features = selections.flatMap((selection): Feature<Point>[] => {
    const park = selection?.type === 'park' ? parksById.get(selection.id) : undefined;
    return park
      ? [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [...park.point] },
            properties: { id: park.id },
          },
        ]
      : [];
  });
  return { type: 'FeatureCollection', features };
}

export const focusRingLayer = (theme: ThemeName, unit: number): LayerSpecification => ({
  id: 'park-ring',
  type: 'circle',
  source: 'focus-ring',
  paint: {
    'circle-color': 'transparent',
    'circle-radius': 15 * unit,
    'circle-stroke-color': MAP_THEMES[theme].focus,
    'circle-stroke-width': 2 * unit * MAP_THEMES[theme].weight,
    'circle-translate': ASIDE,
  },
});
