import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Gazetteer } from '../model/place';
import type { DrawnCurve } from './flowDrawing';
import { circleSpots } from './circleSpots';
import { inkOfMarks, labelAnchors, type AnchorList, type LabelBox } from './labelAnchors';
import { keptInk, mainFlows } from './mainShafts';
import { parkSpots } from './parkSpots';
import { toPixels } from './svgProjection';

/** What names should not hide. */
export interface Surroundings {
  readonly flows: readonly DrawnCurve[];
  /** null where none are shown. */
  readonly parks: FeatureCollection<Point> | null;
  /** As in `FlowStyle`. */
  readonly overview: number;
}

/** Stretches of zoom for each of which the sides of names are chosen, and the zoom that stands for each. */
const LEVELS = [
  { from: 0, to: 6, zoom: 5.3 },
  { from: 6, to: 7, zoom: 6.2 },
  { from: 7, to: 9, zoom: 7.6 },
  { from: 9, to: Infinity, zoom: 9.5 },
] as const;

/** The first look counts: that of the whole region stands for its stretch. */
const zoomsFor = (overview: number): number[] =>
  LEVELS.map(({ from, to, zoom }) => (overview >= from && overview < to ? overview : zoom));

/** What `anchorChoice` says of a name: its sides by stretch, and the zoom from which on it has one. */
export type Chosen = Readonly<Record<string, AnchorList | number>>;

/**
 * As `text-variable-anchor-offset`: the choice for the zoom, from properties that `anchorChoice` gives. By whole zooms,
 * as MapLibre lays out text.
 */
export const CHOSEN_ANCHORS: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['get', 'anchors0'],
  6,
  ['get', 'anchors1'],
  7,
  ['get', 'anchors2'],
  9,
  ['get', 'anchors3'],
];

/**
 * Chooses, for each stretch, the sides of a name beside its own circle: away from flows, parks and other circles. A name
 * that has no side off the largest flows comes when one zooms in, unless one of them ends there.
 */
export function anchorChoice(
  gazetteer: Gazetteer,
  radii: ReadonlyMap<string, number>,
  { flows, parks, overview }: Surroundings,
  unit: number,
): (id: string, box: LabelBox) => Chosen {
  const circles = circleSpots(gazetteer, radii);
  const looks = zoomsFor(overview).map((zoom) => {
    const ink = keptInk(flows, zoom);
    const spots = parks ? parkSpots(parks, { circles, ink }, unit, zoom) : [];
    const rims = circles.flatMap((circle) =>
      inkOfMarks([circle], zoom).map((one) => ({ ...one, of: circle.id })),
    );
    return { zoom, ink: [...ink, ...inkOfMarks(spots, zoom), ...rims] };
  });
  const ends = new Set(mainFlows(flows).flatMap(({ curve }) => [curve.fromPlace, curve.toPlace]));
  return (id, box) => {
    const sides = looks.map(({ zoom, ink }, level) => {
      // From near by every name is said.
      const isSure = box.isSure || ends.has(id) || level === LEVELS.length - 1;
      return labelAnchors({ ...box, isSure }, ink, zoom, id);
    });
    const closed = sides.reduce((last, { length }, index) => (length > 0 ? last : index), -1);
    return {
      ...Object.fromEntries(sides.map((anchors, index) => [`anchors${index}`, anchors])),
      from: LEVELS[closed]?.to ?? 0,
    };
  };
}

/** When counties are named, a little nearer: parks stand for themselves there, many of them at the seat of their county. */
const COUNTY_ZOOM = 8.6;

/** As `text-variable-anchor-offset`: on the point of a county, where neither circle nor park stands there, else beside it. */
export function countyAnchors(
  gazetteer: Gazetteer,
  radii: ReadonlyMap<string, number>,
  parks: Surroundings['parks'],
  unit: number,
): (box: LabelBox) => AnchorList {
  const circles = circleSpots(gazetteer, radii);
  const marks = parks ? parkSpots(parks, { circles, ink: [] }, unit, COUNTY_ZOOM) : [];
  const ink = inkOfMarks([...circles, ...marks], COUNTY_ZOOM);
  return (box) => {
    const [x, y] = toPixels(box.point, COUNTY_ZOOM);
    const isFree = ink.every(
      (one) => Math.abs(one.x - x) > box.width / 2 || Math.abs(one.y - y) > box.height / 2,
    );
    return isFree ? ['center', [0, 0]] : labelAnchors(box, ink, COUNTY_ZOOM);
  };
}
