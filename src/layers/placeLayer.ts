import { PlaceNodeLayer, RING_INKS } from '../map/PlaceNodeLayer/PlaceNodeLayer';
import { toRgba } from './color';
import { beforeIdOf } from './layerOrder';
import { circleLook, placeNodes, type PlaceInput, type PlaceNode } from './placeCircles';
import { dotsAround, type RingInk } from './placeRing';

const INK: Readonly<Record<RingInk, number>> = {
  whole: RING_INKS.line,
  out: RING_INKS.line,
  in: RING_INKS.pale,
  open: RING_INKS.open,
};

/** Circles of the places that flows end at. */
export function placeLayer(input: PlaceInput): PlaceNodeLayer<PlaceNode> {
  const { theme, focus, unit = 1 } = input;
  const look = (node: PlaceNode) => circleLook(node, input);
  return new PlaceNodeLayer<PlaceNode>({
    id: 'places',
    beforeId: beforeIdOf('places'),
    data: placeNodes(input),
    pickable: true,
    getPosition: ({ place }) => [place.point?.[0] ?? 0, place.point?.[1] ?? 0],
    getRadius: ({ radius, ring }) => Math.max(radius, ring.disc),
    getFillColor: (node) => toRgba(...look(node).fill),
    getLineColor: (node) => toRgba(...look(node).line),
    getPaleColor: (node) => toRgba(...look(node).pale),
    getDiscColor: (node) => toRgba(...look(node).disc),
    getRing: (node) => [node.radius, look(node).band, node.ring.disc, node.ring.share * Math.PI],
    getSides: ({ ring, ...node }) => [
      INK[ring.right],
      INK[ring.left],
      look({ ring, ...node }).open,
      dotsAround(node.radius, unit),
    ],
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
    updateTriggers: {
      getFillColor: [theme, focus],
      getLineColor: [theme, focus],
      getPaleColor: [theme, focus],
      getDiscColor: [theme, focus],
      getRing: [theme, focus],
      getSides: [theme],
    },
  });
}
