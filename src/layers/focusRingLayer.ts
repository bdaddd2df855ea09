import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Dataset } from '../model/dataset';
import { standsFor } from '../model/place';
import type { Selection } from '../model/query';
import { MAP_THEMES, type ThemeName } from '../theme';
import { ASIDE } from './parkLayer';

/** Where a ring marks the park or the cluster in focus; places and flows have their own highlight. */
export function focusRings(
  { parksById, clusters, gazetteer }: Dataset,
  selections: readonly (Selection | null)[],
): FeatureCollection<Point> {
  const features = selections.flatMap((selection): Feature<Point>[] => {
    if (selection?.type === 'park') {
      const point = parksById.get(selection.id)?.point;
      return point ? [ring(point, 'park')] : [];
    }
    if (selection?.type !== 'cluster') return [];
    const cluster = clusters.find(({ id }) => id === selection.id);
    return (cluster?.places ?? [])
      .flatMap((place) => standsFor(place, gazetteer))
      .flatMap((place) => {
        const point = gazetteer.get(place)?.point;
        return point ? [ring(point, 'cluster')] : [];
      });
  });
  return { type: 'FeatureCollection', features };
}

const ring = (point: readonly [number, number], of: 'park' | 'cluster'): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...point] },
  properties: { of },
});

export function focusRingLayers(theme: ThemeName, unit: number): LayerSpecification[] {
  const paint = {
    'circle-color': 'transparent',
    'circle-stroke-color': MAP_THEMES[theme].focus,
    'circle-stroke-width': 2 * unit,
  };
  return [
    {
      id: 'park-ring',
      type: 'circle',
      source: 'focus-ring',
      filter: ['==', ['get', 'of'], 'park'],
      paint: { ...paint, 'circle-radius': 15 * unit, 'circle-translate': ASIDE },
    },
    {
      id: 'cluster-ring',
      type: 'circle',
      source: 'focus-ring',
      filter: ['==', ['get', 'of'], 'cluster'],
      paint: { ...paint, 'circle-radius': 10 * unit },
    },
  ];
}
