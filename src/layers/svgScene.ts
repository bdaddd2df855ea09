import type { Feature, FeatureCollection, Point } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { DrawnCurve } from './flowDrawing';
import { LAYER_ORDER, type LayerId } from './layerOrder';
import { nodeParts } from './nodeParts';
import { circleLook, placeNodes, type PlaceInput } from './placeCircles';
import { evaluate } from './styleExpression';
import { flowShapes } from './svgFlows';
import { placedLabels } from './svgLabels';
import { toPixels } from './svgProjection';
import type { NodeShape, Shape, Target } from './svgShapes';
import {
  areaShape,
  circleShape,
  labelOf,
  lineShapes,
  pictureShape,
  type Drawn,
  type StyleLayer,
} from './svgStyle';

/** The shapes of a layer, from below to above. */
export interface SceneLayer {
  readonly id: LayerId;
  readonly shapes: readonly Shape[];
}

interface SceneInput {
  /** The style that MapLibre is given: the two maps cannot drift apart. */
  readonly style: StyleSpecification;
  readonly zoom: number;
  readonly flows: readonly DrawnCurve[];
  readonly flowsInFocus: readonly DrawnCurve[];
  readonly strength: number;
  readonly places: PlaceInput;
}

/**
 * The whole map as plain shapes in the order of `LAYER_ORDER`, for a renderer without WebGL: paths in units of
 * `pathScale`, all else in pixels at the zoom, east and south of the origin of `svgProjection`.
 */
export function svgScene({ style, zoom, ...deck }: SceneInput): SceneLayer[] {
  const { theme } = deck.places;
  const texts = labelShapes(style, zoom);
  return LAYER_ORDER.flatMap(([id]): SceneLayer[] => {
    if (id === 'flows')
      return [{ id, shapes: flowShapes({ ...deck, drawn: deck.flows, theme, zoom }) }];
    if (id === 'flows-in-focus')
      return [{ id, shapes: flowShapes({ drawn: deck.flowsInFocus, strength: 1, theme, zoom }) }];
    if (id === 'places') return [{ id, shapes: placeShapes(deck.places, zoom) }];
    const layer = layersOf(style).find((one) => one.id === id);
    const shapes = layer && isShown(layer, zoom) ? layerShapes(layer, style, zoom) : [];
    const all = [...shapes, ...(texts.get(id) ?? [])];
    return all.length > 0 ? [{ id, shapes: all }] : [];
  });
}

/** The colour behind everything. */
export function groundColor(style: StyleSpecification): string {
  const layer = layersOf(style).find(({ type }) => type === 'background');
  const color = layer?.paint?.['background-color'];
  return typeof color === 'string' ? color : 'none';
}

// Their types are those of every expression there is: too many for the compiler's patience.
const layersOf = (style: StyleSpecification): readonly StyleLayer[] => style.layers;

const isShown = (layer: StyleLayer, zoom: number): boolean =>
  zoom >= (layer.minzoom ?? 0) &&
  zoom < (layer.maxzoom ?? 24) &&
  layer.layout?.visibility !== 'none';

function layerShapes(layer: StyleLayer, style: StyleSpecification, zoom: number): Shape[] {
  const drawn = featuresOf(layer, style, zoom);
  switch (layer.type) {
    case 'fill':
      return drawn.map((one) => areaShape(layer, one));
    case 'line':
      return drawn.flatMap((one) => lineShapes(layer, one));
    case 'circle':
      return drawn.filter(isPoint).map((one) => circleShape(layer, one));
    case 'symbol':
      return layer.layout?.['icon-image'] === undefined
        ? []
        : stacked(layer, drawn.filter(isPoint)).map((one) => pictureShape(layer, one));
    default:
      return [];
  }
}

/** Labels of all layers: those above come first and take their room, as MapLibre has it. */
function labelShapes(style: StyleSpecification, zoom: number): Map<LayerId, Shape[]> {
  const taken: Parameters<typeof placedLabels>[1] = [];
  const found = new Map<LayerId, Shape[]>();
  for (const layer of [...layersOf(style)].reverse()) {
    if (layer.type !== 'symbol' || layer.layout?.['text-field'] === undefined) continue;
    if (!isShown(layer, zoom)) continue;
    const drawn = sorted(layer, featuresOf(layer, style, zoom).filter(isPoint));
    const labels = drawn.map((one) => labelOf(layer, one));
    found.set(layer.id as LayerId, placedLabels(labels, taken));
  }
  return found;
}

const isPoint = (drawn: Drawn): drawn is Drawn<Point> => drawn.feature.geometry.type === 'Point';

function sorted<T extends Drawn>(layer: StyleLayer, drawn: readonly T[]): T[] {
  const key = layer.type === 'symbol' ? layer.layout?.['symbol-sort-key'] : undefined;
  if (key === undefined) return [...drawn];
  const rank = ({ at }: T): number => Number(evaluate(key, at));
  return [...drawn].sort((a, b) => rank(a) - rank(b));
}

/** As MapLibre lays marks on one another: by their rank, else the southern above, of equals the first. */
function stacked(layer: StyleLayer, drawn: readonly Drawn<Point>[]): Drawn<Point>[] {
  const latitude = ({ feature }: Drawn<Point>): number => feature.geometry.coordinates[1] ?? 0;
  const southLast = [...drawn].reverse().sort((a, b) => latitude(b) - latitude(a));
  const hasRank = layer.type === 'symbol' && layer.layout?.['symbol-sort-key'] !== undefined;
  return hasRank ? sorted(layer, drawn) : southLast;
}

/** The features of a layer that its filter lets through, with what its expressions may ask for. */
function featuresOf(layer: StyleLayer, style: StyleSpecification, zoom: number): Drawn[] {
  const { source: id = '', filter } = layer;
  const source = style.sources[id];
  if (source?.type !== 'geojson') return [];
  const { tolerance = 0.375 } = source;
  const { features } = source.data as FeatureCollection;
  return features.flatMap((feature, index) => {
    const properties = feature.properties ?? {};
    const geometryType = feature.geometry.type.replace('Multi', '');
    const at = { zoom, properties, geometryType };
    if (filter !== undefined && evaluate(filter, at) !== true) return [];
    const key = `${layer.id} ${String(properties.id ?? '')} ${index}`;
    return { feature, at, key, tolerance, target: targetOf(layer.id, feature) };
  });
}

function targetOf(layer: string, { geometry, properties }: Feature): Target | null {
  const id = String(properties?.id ?? '');
  if (layer === 'clusters') return { type: 'card', selection: { type: 'cluster', id } };
  if (layer === 'parks' || layer === 'parks-near')
    return { type: 'card', selection: { type: 'park', id } };
  if (layer === 'counterpart-ends') return endTarget(properties?.type, id);
  if (layer !== 'park-groups' || geometry.type !== 'Point') return null;
  const [lng = 0, lat = 0] = geometry.coordinates;
  return {
    type: 'group',
    at: [lng, lat],
    zoom: Number(properties?.opens_at),
    count: Number(properties?.point_count),
  };
}

/** The end at the subject's own side leads nowhere. */
const endTarget = (type: unknown, id: string): Target | null =>
  type === 'park' || type === 'cluster' ? { type: 'card', selection: { type, id } } : null;

const placeShapes = (input: PlaceInput, zoom: number): NodeShape[] =>
  placeNodes(input).map((node) => {
    const { place, radius, ring } = node;
    const [x, y] = toPixels(place.point ?? [0, 0], zoom);
    return {
      kind: 'node',
      key: `places ${place.id}`,
      target: { type: 'card', selection: { type: 'place', id: place.id } },
      x,
      y,
      radius: Math.max(radius, ring.disc),
      parts: nodeParts(radius, ring, circleLook(node, input)),
    };
  });
