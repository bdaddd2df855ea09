import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Geography } from '../model/geography';
import { MAP_THEMES, type ThemeName } from '../theme';

/** Sources of the ground, one per part of the geography. */
export function boundarySources(geography: Geography): Record<string, SourceSpecification> {
  // A glow along every creek of the coast would look like fur: it follows a simpler line.
  const soft = (data: FeatureCollection): SourceSpecification => ({
    type: 'geojson',
    data,
    tolerance: 12,
  });
  const exact = Object.fromEntries(
    Object.entries(geography).map(([name, data]: [string, GeoJSON.FeatureCollection]) => [
      name,
      { type: 'geojson', data, tolerance: 0.2 },
    ]),
  );
  return {
    ...exact,
    'coast-soft': soft(geography.context),
    'outline-soft': soft(geography.outline),
  };
}

/** Sea, land, borders of three weights, schematic water and rail: everything that recedes behind the flows. */
export function boundaryLayers(theme: ThemeName): LayerSpecification[] {
  const c = MAP_THEMES[theme];
  const { weight, softness } = c;
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': c.sea } },
    {
      id: 'coast-glow',
      type: 'line',
      source: 'coast-soft',
      filter: ['==', ['get', 'kind'], 'coast'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': c.coast,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 10, 9, 34],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 5, 10, 9, 34],
        'line-opacity': softness.coast,
      },
    },
    {
      id: 'neighbours',
      type: 'fill',
      source: 'context',
      filter: ['==', ['get', 'kind'], 'land'],
      paint: { 'fill-color': c.neighbours, 'fill-antialias': false },
    },
    {
      id: 'neighbour-lines',
      type: 'line',
      source: 'context',
      filter: ['==', ['get', 'kind'], 'neighbour-border'],
      paint: { 'line-color': c.neighbourLine, 'line-width': 1 },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'context',
      filter: ['==', ['get', 'kind'], 'coast'],
      paint: { 'line-color': c.coast, 'line-width': 0.8 * weight },
    },
    {
      id: 'region-glow',
      type: 'line',
      source: 'outline-soft',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': c.glow,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 14, 9, 40],
        'line-blur': ['interpolate', ['linear'], ['zoom'], 5, 12, 9, 36],
        'line-opacity': softness.region,
      },
    },
    {
      id: 'region',
      type: 'fill',
      source: 'provinces',
      paint: {
        'fill-color': [
          'match',
          ['get', 'adcode'],
          '110000',
          c.beijing,
          '120000',
          c.tianjin,
          c.hebei,
        ],
        'fill-antialias': false,
      },
    },
    { id: 'water', type: 'fill', source: 'water', paint: { 'fill-color': c.water } },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': c.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.5, 9, 1.4],
        'line-opacity': 0.8,
      },
    },
    {
      id: 'rail',
      type: 'line',
      source: 'rail',
      minzoom: 8.5,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': c.rail, 'line-width': 1.2, 'line-dasharray': [6, 2] },
    },
    {
      id: 'county-lines',
      type: 'line',
      source: 'countyLines',
      paint: {
        'line-color': c.countyLine,
        'line-width': 0.5 * weight,
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 5.5, 0.35, 7.5, 1],
      },
    },
    {
      id: 'city-lines',
      type: 'line',
      source: 'cityLines',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.cityLine, 'line-width': 1.2 * weight },
    },
    {
      id: 'province-lines',
      type: 'line',
      source: 'provinceLines',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.provinceLine, 'line-width': 2 * weight },
    },
    {
      id: 'outline',
      type: 'line',
      source: 'outline',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.outline, 'line-width': 1.6 * weight },
    },
    {
      id: 'xiongan',
      type: 'line',
      source: 'xiongan',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': c.provinceLine, 'line-width': 1.2 * weight, 'line-dasharray': [3, 2] },
    },
  ];
}
