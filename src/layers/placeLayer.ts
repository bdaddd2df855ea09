import { ScatterplotLayer } from '@deck.gl/layers';
import { toRgba } from './color';
import { beforeIdOf } from './layerOrder';
import { placeCircle, placeNodes, type PlaceInput, type PlaceNode } from './placeCircles';

/** Circles of the places that flows end at. */
export function placeLayer(input: PlaceInput): ScatterplotLayer<PlaceNode, { beforeId: string }> {
  return new ScatterplotLayer<PlaceNode, { beforeId: string }>({
    id: 'places',
    beforeId: beforeIdOf('places'),
    data: placeNodes(input),
    pickable: true,
    radiusUnits: 'pixels',
    lineWidthUnits: 'pixels',
    stroked: true,
    antialiasing: true,
    // Round and as large as on a flat map, however it is tilted: area stands for an amount, and flows end at the rim.
    billboard: true,
    getPosition: ({ place }) => [place.point?.[0] ?? 0, place.point?.[1] ?? 0],
    getRadius: ({ radius }) => radius,
    getFillColor: ({ place }) => toRgba(...placeCircle(place.id, input).fill),
    getLineColor: ({ place }) => toRgba(...placeCircle(place.id, input).line),
    getLineWidth: ({ place }) => placeCircle(place.id, input).lineWidth,
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
    updateTriggers: {
      getFillColor: [input.theme, input.focus],
      getLineColor: [input.theme, input.focus],
      getLineWidth: [input.theme, input.focus],
    },
  });
}
