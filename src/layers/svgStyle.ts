import type { Feature, Geometry, Point } from 'geojson';
import { add, rightOf, scale, subtract, unit, type Vector } from './mercator';
import { evaluate, type Surroundings } from './styleExpression';
import { radialOffset, type Label, type LabelAnchor } from './svgLabels';
import { PATH_ZOOM, pathOf, pathScale, toPixels } from './svgProjection';
import type { CircleShape, PathShape, PictureShape, Target } from './svgShapes';

/** A feature of a layer as the reader sees it, at a zoom. */
export interface Drawn<G extends Geometry = Geometry> {
  readonly feature: Feature<G>;
  readonly at: Surroundings;
  readonly target: Target | null;
  readonly key: string;
  /** As in the source of a style: pixels within which a line may be straightened. */
  readonly tolerance: number;
}

type Properties = Readonly<Record<string, unknown>>;

/** A layer of a MapLibre style: its properties may be expressions, which `evaluate` reads whatever their types. */
export interface StyleLayer {
  readonly id: string;
  readonly type: string;
  readonly source?: string;
  readonly filter?: unknown;
  readonly minzoom?: number;
  readonly maxzoom?: number;
  readonly paint?: Properties;
  readonly layout?: Properties;
}

const number = (value: unknown, at: Surroundings, otherwise: number): number =>
  value === undefined ? otherwise : Number(evaluate(value, at));
const word = (value: unknown, at: Surroundings, otherwise: string): string =>
  value === undefined ? otherwise : String(evaluate(value, at));
const offset = (value: unknown, at: Surroundings): Vector => {
  const [x = 0, y = 0] = value === undefined ? [] : (evaluate(value, at) as number[]);
  return [x, y];
};

const groundPath = ({ feature, at, tolerance }: Drawn): string =>
  pathOf(feature.geometry, tolerance / pathScale(Math.floor(at.zoom)));

const NO_LINE = {
  stroke: 'none',
  width: 0,
  strokeOpacity: 1,
  dash: null,
  cap: 'butt',
  join: 'miter',
} as const;

export function areaShape({ paint = {} }: StyleLayer, drawn: Drawn): PathShape {
  return {
    kind: 'path',
    d: groundPath(drawn),
    fill: word(paint['fill-color'], drawn.at, '#000'),
    fillOpacity: number(paint['fill-opacity'], drawn.at, 1),
    isCrisp: paint['fill-antialias'] === false,
    ...NO_LINE,
  };
}

/** Lines of which a blurred one is built up: enough that no step is seen. */
const BLUR_STEPS = 8;

/** One line; several for a blurred one, two for one with a gap. */
export function lineShapes({ paint = {}, layout = {} }: StyleLayer, drawn: Drawn): PathShape[] {
  const { at } = drawn;
  const width = number(paint['line-width'], at, 1);
  const gap = number(paint['line-gap-width'], at, 0);
  const blur = number(paint['line-blur'], at, 0);
  const dash = paint['line-dasharray'] as readonly number[] | undefined;
  const line: PathShape = {
    kind: 'path',
    d: groundPath(drawn),
    fill: 'none',
    fillOpacity: 1,
    isCrisp: false,
    stroke: word(paint['line-color'], at, '#000'),
    width,
    strokeOpacity: number(paint['line-opacity'], at, 1),
    dash: dash ? dash.map((one) => one * width).join(' ') : null,
    cap: word(layout['line-cap'], at, 'butt') as PathShape['cap'],
    join: word(layout['line-join'], at, 'miter') as PathShape['join'],
  };
  if (blur > 0) return blurred(line, blur);
  if (gap === 0) return [line];
  const aside = (gap + width) / 2 / pathScale(at.zoom);
  return [aside, -aside].map((by) => ({ ...line, d: parallel(drawn.feature.geometry, by) }));
}

/** MapLibre's blurred line fades evenly from its middle to its edges: thinner and thinner lines on one another do so too. */
function blurred(line: PathShape, blur: number): PathShape[] {
  const middle = Math.min(1, line.width / 2 / blur) * line.strokeOpacity;
  const strokeOpacity = 1 - (1 - middle) ** (1 / BLUR_STEPS);
  return Array.from({ length: BLUR_STEPS }, (_, step) => ({
    ...line,
    width: (line.width * (BLUR_STEPS - step)) / BLUR_STEPS,
    strokeOpacity,
  }));
}

/** A line so many units beside another. */
function parallel(geometry: Geometry, by: number): string {
  if (geometry.type !== 'LineString') return pathOf(geometry, 0);
  const points = geometry.coordinates.map(([lng = 0, lat = 0]) => toPixels([lng, lat], PATH_ZOOM));
  const moved = points.map((point, index) => {
    const way = subtract(points[index + 1] ?? point, points[index - 1] ?? point);
    return add(point, scale(rightOf(unit(way)), by));
  });
  return `M${moved.map((point) => point.map((value) => value.toFixed(1)).join(' ')).join('L')}`;
}

function pointOf({ feature, at }: Drawn<Point>, moved: Vector = [0, 0]): Vector {
  const [lng = 0, lat = 0] = feature.geometry.coordinates;
  return add(toPixels([lng, lat], at.zoom), moved);
}

export function circleShape({ paint = {} }: StyleLayer, drawn: Drawn<Point>): CircleShape {
  const { at, key, target } = drawn;
  const [x, y] = pointOf(drawn, offset(paint['circle-translate'], at));
  const width = number(paint['circle-stroke-width'], at, 0);
  return {
    kind: 'circle',
    key,
    target,
    x,
    y,
    // MapLibre's line lies outside of the radius, SVG's on it.
    radius: number(paint['circle-radius'], at, 5) + width / 2,
    fill: word(paint['circle-color'], at, '#000'),
    fillOpacity: number(paint['circle-opacity'], at, 1),
    stroke: word(paint['circle-stroke-color'], at, 'none'),
    strokeOpacity: 1,
    width,
  };
}

export function pictureShape(
  { paint = {}, layout = {} }: StyleLayer,
  drawn: Drawn<Point>,
): PictureShape {
  const { at, key, target } = drawn;
  const size = number(layout['icon-size'], at, 1);
  const moved = add(
    scale(offset(layout['icon-offset'], at), size),
    offset(paint['icon-translate'], at),
  );
  const [x, y] = pointOf(drawn, moved);
  return {
    kind: 'picture',
    key,
    target,
    x,
    y,
    scale: size,
    opacity: number(paint['icon-opacity'], at, 1),
    picture: word(layout['icon-image'], at, ''),
  };
}

export function labelOf({ paint = {}, layout = {} }: StyleLayer, drawn: Drawn<Point>): Label {
  const { at, key } = drawn;
  const size = number(layout['text-size'], at, 16);
  const [x, y] = pointOf(drawn, offset(paint['text-translate'], at));
  return {
    key,
    x,
    y,
    pieces: piecesOf(layout['text-field'], at).map(({ text, share }) => ({
      text,
      size: size * share,
    })),
    size,
    lineHeight: number(layout['text-line-height'], at, 1.2),
    maxWidth: number(layout['text-max-width'], at, 10),
    spacing: number(layout['text-letter-spacing'], at, 0),
    padding: number(layout['text-padding'], at, 2),
    anchors: anchorsOf(layout, at),
    mayOverlap: layout['text-allow-overlap'] === true,
    paint: {
      color: word(paint['text-color'], at, '#000'),
      opacity: number(paint['text-opacity'], at, 1),
      halo: word(paint['text-halo-color'], at, 'none'),
      haloWidth: number(paint['text-halo-width'], at, 0),
    },
  };
}

/** Where a label may lie: anchors with an offset each, or with one radial offset for all. */
function anchorsOf(layout: Properties, at: Surroundings): Label['anchors'] {
  const pairs = layout['text-variable-anchor-offset'];
  if (pairs !== undefined) {
    const list = evaluate(pairs, at) as unknown[];
    return list.flatMap((one, index) =>
      typeof one === 'string'
        ? [{ anchor: one as LabelAnchor, offset: list[index + 1] as [number, number] }]
        : [],
    );
  }
  const anchors = layout['text-variable-anchor'] as readonly LabelAnchor[] | undefined;
  const away = number(layout['text-radial-offset'], at, 0);
  return (anchors ?? ['center' as const]).map((anchor) => ({
    anchor,
    offset: radialOffset(anchor, away),
  }));
}

/** The text of a label: one piece, or those of `format` with their share of the size. */
function piecesOf(field: unknown, at: Surroundings): { text: string; share: number }[] {
  if (!Array.isArray(field) || field[0] !== 'format')
    return [{ text: word(field, at, ''), share: 1 }];
  return field
    .slice(1)
    .flatMap((part: unknown, index: number, all: readonly unknown[]) =>
      index % 2 === 0
        ? { text: word(part, at, ''), share: (all[index + 1] as FormatPart)['font-scale'] ?? 1 }
        : [],
    );
}

interface FormatPart {
  readonly 'font-scale'?: number;
}
