import { ScatterplotLayer } from '@deck.gl/layers';
import type { Gazetteer, Place } from '../model/place';
import { MAP_THEMES, type ThemeName } from '../theme';
import { toRgba } from './color';
import { beforeIdOf } from './layerOrder';

interface Node {
  readonly place: Place;
  readonly radius: number;
}

interface PlaceLayerInput {
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
}: Pick<PlaceLayerInput, 'radii' | 'gazetteer'>): Node[] {
  return [...radii]
    .flatMap(([id, radius]) => {
      const place = gazetteer.get(id);
      return place?.point ? [{ place, radius }] : [];
    })
    .sort((a, b) => b.radius - a.radius);
}

/** Circles of the places that flows end at. */
export function placeLayer(input: PlaceLayerInput): ScatterplotLayer<Node, { beforeId: string }> {
  const { node, nodeFill, focus: focusColor, weight } = MAP_THEMES[input.theme];
  const isQuiet = (id: string): boolean => input.focus !== null && !input.focus.has(id);
  return new ScatterplotLayer<Node, { beforeId: string }>({
    id: 'places',
    beforeId: beforeIdOf('places'),
    data: placeNodes(input),
    pickable: true,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    stroked: true,
    antialiasing: true,
    getPosition: ({ place }) => [place.point?.[0] ?? 0, place.point?.[1] ?? 0],
    getRadius: ({ radius }) => radius,
    getFillColor: ({ place }) => toRgba(nodeFill, isQuiet(place.id) ? 0.3 : 0.88),
    getLineColor: ({ place }) =>
      toRgba(input.focus?.has(place.id) ? focusColor : node, isQuiet(place.id) ? 0.35 : 1),
    getLineWidth: ({ place }) => (input.focus?.has(place.id) ? 3 : 2) * weight,
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
    updateTriggers: {
      getFillColor: [input.theme, input.focus],
      getLineColor: [input.theme, input.focus],
      getLineWidth: [input.theme, input.focus],
    },
  });
}
