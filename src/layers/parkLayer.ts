import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Language } from '../model/bilingual';
import { legibleLabel } from '../model/legible';
import type { Park } from '../model/park';
import { MAP_THEMES, type ThemeName } from '../theme';
import { LABEL_FONT } from './labelFont';
import { UNGROUPED_ZOOM } from './parkGroups';

/** Name of the picture of a kind of park (see `map/glyphImages`). */
const parkImage = (kind: string, theme: ThemeName): string => `park-${kind}-${theme}`;

export type ParkMark = Feature<
  Point,
  { id: string; icon: string; label: string; isProxy: boolean }
>;

/** Parks as marks, with the name of their picture. */
export function parkMarks(
  parks: readonly Park[],
  theme: ThemeName,
  language: Language,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: parks.map((park): ParkMark => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...park.point] },
      properties: {
        id: park.id,
        icon: parkImage(park.kind, theme),
        label: legibleLabel(park.name[language]),
        isProxy: park.position !== 'approximate' && park.position !== 'seat',
      },
    })),
  };
}

/** Groups with their counts, and single parks by the picture of their kind. */
export function parkLayers(
  theme: ThemeName,
  unit: number,
  isVisible: boolean,
): LayerSpecification[] {
  const visibility = isVisible ? 'visible' : 'none';
  const icon: SymbolLayerSpecification['layout'] = {
    'icon-image': ['get', 'icon'],
    'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.8 * unit, 9, 1.05 * unit],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  };
  const { mark, markGround } = MAP_THEMES[theme];
  return [
    {
      id: 'park-groups',
      type: 'circle',
      source: 'parks',
      maxzoom: UNGROUPED_ZOOM,
      filter: ['has', 'point_count'],
      layout: { visibility },
      paint: {
        'circle-color': markGround,
        // Small and thin: parks are where flows end, not what the map is about.
        'circle-opacity': 0.85,
        'circle-stroke-color': mark,
        'circle-stroke-width': 1,
        'circle-radius': ['get', 'radius'],
      },
    },
    {
      id: 'park-group-counts',
      type: 'symbol',
      source: 'parks',
      maxzoom: UNGROUPED_ZOOM,
      filter: ['has', 'point_count'],
      layout: {
        visibility,
        'text-field': ['to-string', ['get', 'point_count']],
        'text-font': LABEL_FONT,
        'text-size': 10 * unit,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': mark },
    },
    {
      id: 'parks',
      type: 'symbol',
      source: 'parks',
      maxzoom: UNGROUPED_ZOOM,
      filter: ['!', ['has', 'point_count']],
      layout: { visibility, ...icon },
    },
    {
      id: 'parks-near',
      type: 'symbol',
      source: 'parks-near',
      minzoom: UNGROUPED_ZOOM,
      layout: { visibility, ...icon },
      paint: {
        // A point that only stands for its county says so by fading where one could mistake it for an address.
        'icon-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          11,
          1,
          12.5,
          ['case', ['get', 'isProxy'], 0.25, 1],
        ],
      },
    },
    {
      id: 'park-labels',
      type: 'symbol',
      source: 'parks-near',
      minzoom: 8.8,
      layout: {
        visibility,
        'text-field': ['get', 'label'],
        'text-font': LABEL_FONT,
        'text-size': 11 * unit,
        'text-max-width': 9,
        'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
        'text-radial-offset': 1.1,
        'text-justify': 'auto',
        'text-padding': 4,
      },
      paint: {
        'text-color': MAP_THEMES[theme].labelQuiet,
        'text-halo-color': MAP_THEMES[theme].labelHalo,
        'text-halo-width': 1.4,
      },
    },
  ];
}
