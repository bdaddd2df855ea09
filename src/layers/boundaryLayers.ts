import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import type { Geography } from '../model/geography';
import { MAP_THEMES, type ThemeName } from '../theme';
import { SHOWN } from './frameLayer';
import { graticule } from './graticule';
import { marshDashes } from './wetland';

/** Sources of the ground, one per part of the geography, and what is made of them here. */
export function boundarySources(geography: Geography): Record<string, SourceSpecification> {
  const parts: Record<string, FeatureCollection> = {
    ...geography,
    marsh: marshDashes(geography.water),
    graticule: graticule(SHOWN),
  };
  return Object.fromEntries(
    Object.entries(parts).map(([name, data]) => [
      name,
      { type: 'geojson', data, tolerance: name === 'glow' ? 1 : 0.2 },
    ]),
  );
}

/** Drawn by hand, from afar: nearer by, where they would be taken for the true course, they fade. */
const FAR = 9;
const fading = (opacity: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  FAR - 0.7,
  opacity,
  FAR,
  0,
];

/** Sea, land, borders of three weights, schematic water and rail: everything that recedes behind the flows. */
export function boundaryLayers(theme: ThemeName): LayerSpecification[] {
  const c = MAP_THEMES[theme];
  const { weight, softness } = c;
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': c.sea } },
    glowLayer('coast-glow', c.coastGlow, softness.coast),
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
    glowLayer('region-glow', c.glow, softness.region),
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
    {
      id: 'graticule',
      type: 'line',
      source: 'graticule',
      paint: { 'line-color': c.graticule, 'line-width': 0.6 * weight },
    },
    {
      id: 'water',
      type: 'fill',
      source: 'water',
      maxzoom: 12,
      paint: {
        'fill-color': c.water,
        'fill-opacity': ['interpolate', ['linear'], ['zoom'], 11, 1, 12, 0],
      },
    },
    {
      id: 'marsh',
      type: 'line',
      source: 'marsh',
      minzoom: 6.8,
      maxzoom: 11.5,
      paint: {
        'line-color': c.marsh,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.7, 11, 1.4],
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      maxzoom: FAR,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': c.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 0.5, 9, 1.4],
        'line-opacity': fading(0.8),
      },
    },
    {
      id: 'rail',
      type: 'line',
      source: 'rail',
      minzoom: 6.2,
      maxzoom: FAR,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': c.rail,
        'line-width': ['interpolate', ['linear'], ['zoom'], 6.2, 0.6, 9, 1.1],
        'line-dasharray': [7, 2.5],
        'line-opacity': fading(0.8),
      },
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

/** Flat bands, stronger towards the edge. */
const glowLayer = (
  id: 'coast-glow' | 'region-glow',
  color: string,
  strength: number,
): LayerSpecification => ({
  id,
  type: 'fill',
  source: 'glow',
  filter: ['==', ['get', 'kind'], id],
  layout: { visibility: strength > 0 ? 'visible' : 'none' },
  paint: {
    'fill-color': color,
    'fill-opacity': ['*', strength, ['get', 'strength']],
    'fill-antialias': false,
  },
});
