import type { FeatureCollection, Point } from 'geojson';
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Gazetteer } from '../model/place';
import type { DrawnCurve } from './flowDrawing';
import { circleSpots } from './circleSpots';
import { inkOf, inkOfMarks, labelAnchors, type AnchorList, type LabelBox } from './labelAnchors';
import { parkSpots } from './parkSpots';
import { toPixels } from './svgProjection';

/** What names should not hide. */
export interface Surroundings {
  readonly flows: readonly DrawnCurve[];
  /** null where none are shown. */
  readonly parks: FeatureCollection<Point> | null;
}

/** Zooms for which the sides of names are chosen: at the first look on a small and on a large screen, nearer, and from 9 on. */
const ZOOMS = [5.3, 6.2, 7.6, 9.5] as const;

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

/** Chooses, for each of the zooms, the sides of a name beside its own circle: away from flows, parks and other circles. */
export function anchorChoice(
  gazetteer: Gazetteer,
  radii: ReadonlyMap<string, number>,
  { flows, parks }: Surroundings,
  unit: number,
): (id: string, box: LabelBox) => Record<string, AnchorList> {
  const circles = circleSpots(gazetteer, radii);
  const inks = ZOOMS.map((zoom) => {
    const ink = inkOf(flows, zoom);
    const spots = parks ? parkSpots(parks, { circles, ink }, unit, zoom) : [];
    return [...ink, ...inkOfMarks(spots, zoom)];
  });
  return (id, box) => {
    const others = circles.filter((one) => one.id !== id);
    return Object.fromEntries(
      ZOOMS.map((zoom, index) => [
        `anchors${index}`,
        labelAnchors(box, [...(inks[index] ?? []), ...inkOfMarks(others, zoom)], zoom),
      ]),
    );
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
