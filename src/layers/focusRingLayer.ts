import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { Dataset } from '../model/dataset';
import { standsFor, type LngLat } from '../model/place';
import type { Selection } from '../model/query';
import { placesOf } from '../model/whereIs';
import { MAP_THEMES, type ThemeName } from '../theme';

/** Pixels around a place that no flow ends at: its name stands on the spot. */
const LEAST_RADIUS = 13;
const GAP = 4;
const PARK_RADIUS = 15;

/**
 * Rings around the parks that are selected or pointed at, and around the places that the selection is at, or an event
 * or organisation that is pointed at in a list: a place that no flow ends at has no other mark. Flows and clusters have a highlight of their own.
 * `far`: marks of parks as they stand from afar; null from nearer by, where each stands at its point.
 */
export function focusRings(
  selected: Selection | null,
  hovered: Selection | null,
  dataset: Dataset,
  radii: ReadonlyMap<string, number>,
  unit: number,
  far: FeatureCollection<Point> | null = null,
): FeatureCollection<Point> {
  const { parksById, gazetteer } = dataset;
  const parks = [selected, hovered].flatMap((one) => (one?.type === 'park' ? [one.id] : []));
  const places = [
    selected && selected.type !== 'flow' && selected.type !== 'cluster' ? selected : null,
    hovered?.type === 'event' || hovered?.type === 'organisation' ? hovered : null,
  ].flatMap((one) => (one ? placesOf(one, dataset).flatMap((id) => standsFor(id, gazetteer)) : []));
  const features = [...new Set([...parks, ...places])].flatMap((id): Feature<Point>[] => {
    const park = parksById.get(id);
    const mark = park && far?.features.find(({ properties }) => isOf(properties, id));
    if (mark) return [ringAround(mark, id, unit)];
    const point = park?.point ?? gazetteer.get(id)?.point;
    if (!point) return [];
    const radius = park ? PARK_RADIUS * unit : (radii.get(id) ?? LEAST_RADIUS * unit) + GAP * unit;
    return [ringAt(point, { id, radius, isPark: park !== undefined })];
  });
  return { type: 'FeatureCollection', features };
}

/** Whether a mark stands for a park: alone, or as one of a group. */
const isOf = (properties: Feature['properties'], id: string): boolean =>
  String(properties?.id).split(' ').includes(id);

function ringAround({ geometry, properties }: Feature<Point>, id: string, unit: number) {
  const [lng = 0, lat = 0] = geometry.coordinates;
  const group = properties?.radius as number | undefined;
  const radius = group === undefined ? PARK_RADIUS * unit : group + GAP * unit;
  return ringAt([lng, lat], { id, radius, isPark: true });
}

const ringAt = (
  point: LngLat,
  properties: { readonly id: string; readonly radius: number; readonly isPark: boolean },
): Feature<Point> => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [...point] },
  properties,
});

export function focusRingLayers(theme: ThemeName, unit: number): LayerSpecification[] {
  const paint = {
    'circle-color': 'transparent',
    // As the circle inside it: the same size however the map is tilted.
    'circle-pitch-scale': 'viewport',
    'circle-stroke-color': MAP_THEMES[theme].focus,
    'circle-stroke-width': 2 * unit * MAP_THEMES[theme].weight,
  } as const;
  return [
    {
      id: 'place-ring',
      type: 'circle',
      source: 'focus-ring',
      filter: ['!', ['get', 'isPark']],
      paint: { ...paint, 'circle-radius': ['get', 'radius'] },
    },
    {
      id: 'park-ring',
      type: 'circle',
      source: 'focus-ring',
      filter: ['get', 'isPark'],
      paint: { ...paint, 'circle-radius': ['get', 'radius'] },
    },
  ];
}
