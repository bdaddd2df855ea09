import type { StyleSpecification } from 'maplibre-gl';
import type { StyleLayerId } from './layerOrder';

/** Another ground for the map than the one that the atlas draws. */
export interface MapGround {
  /** Another for every other ground. */
  readonly key: string;
  /** The map's style with this ground below it. */
  readonly under: (style: StyleSpecification) => StyleSpecification;
}

/** Everything that lies or reaches beyond the region, and what fades it out. */
const BEYOND = new Set<string>([
  'ground',
  'coast-glow',
  'neighbours',
  'neighbour-lines',
  'coast',
  'region-glow',
  'graticule',
  'water',
  'marsh',
  'rivers',
  'rail',
  'frame',
  'far-graticule',
  'context-labels',
] satisfies StyleLayerId[]);

/** None: the region lies on whatever the page around is painted with. */
export const CLEAR_GROUND: MapGround = {
  key: 'clear',
  under: (style) => ({
    ...style,
    layers: style.layers.filter(({ id }) => !BEYOND.has(id)),
  }),
};
