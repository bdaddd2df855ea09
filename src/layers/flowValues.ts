import type { Feature, FeatureCollection, Point } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { pointAt, tangentAt, type Arc } from '../map/FlowArcLayer/arcGeometry';
import { pairIdOf, type PairFlow } from '../model/pairFlow';
import { MAP_THEMES, type ThemeName } from '../theme';
import type { DrawnCurve } from './flowDrawing';
import { inkOf, inkOfMarks, type AnchorList, type Ink } from './labelAnchors';
import { LABEL_FONT } from './labelFont';
import { unit as direction, type Vector } from './mercator';
import { parkSpots } from './parkSpots';
import { fromPixels, toPixels } from './svgProjection';

/** More amounts would be a table. */
const MOST = 16;
const SIZE = 11.5;
/** Pixels between a line and its amount. */
const GAP = 2;
/** Pixels from which on a line is broad. */
const BROAD = 4;
/** Where on its curve an amount may stand, the middle first. */
const PLACES = [0.5, 0.44, 0.56, 0.38, 0.62, 0.3, 0.7];
/** What the whole way along the line would cost, in the weight of ink. */
const MOVED = 100;
/** The zoom of the first look, a wall's a level more: what is apart there is so nearer by too. */
const zoomFor = (unit: number): number => 6.5 + Math.log2(unit);
/** Pixels along a line that an amount needs beside the circles at its ends. */
const ROOM = 34;

interface ValueInput {
  readonly drawn: readonly DrawnCurve[];
  /** Parks, which stand above the lines; null where none are shown. */
  readonly parks: FeatureCollection<Point> | null;
  readonly amountOf: (pair: PairFlow) => string;
  /** As in `FlowScale`. */
  readonly unit: number;
}

/** Amounts of the largest flows, each at the middle of its line, or where it hides least of what else is drawn. */
export function flowValues({ drawn, parks, amountOf, unit }: ValueInput): FeatureCollection<Point> {
  const trunks = drawn.filter(({ curve, pair }) => curve.share === 1 && !pair.unbroken);
  const largest = [...trunks].sort((a, b) => b.pair.value - a.pair.value).slice(0, MOST);
  const zoom = zoomFor(unit);
  const circles = drawn.flatMap(circlesOf);
  const beside = { circles, ink: inkOf(drawn, zoom) };
  const spots = parks ? parkSpots(parks, beside, unit, zoom) : [];
  const marks = inkOfMarks([...spots, ...circles], zoom);
  const lines = drawn.map((one) => ({ pair: one.pair, ink: inkOf([one], zoom) }));
  const features = largest.map((one, rank): Feature<Point> => {
    const arc = arcOf(one, zoom);
    const others = lines.filter(({ pair }) => pair !== one.pair).flatMap(({ ink }) => ink);
    const t = freest(arc, [...others, ...marks], unit);
    marks.push(...inkAt(pointAt(arc, t)));
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...fromPixels(pointAt(arc, t), zoom)] },
      properties: {
        id: pairIdOf(one.pair),
        text: amountOf(one.pair),
        rank,
        from: roomyFrom(arc, zoom),
        anchors: anchorsBeside(tangentAt(arc, t), one.width, unit),
      },
    };
  });
  return { type: 'FeatureCollection', features };
}

/** An amount that stands already: another one keeps away. */
const inkAt = ([x, y]: Vector): Ink[] => [{ x, y, weight: 1000 }];

/** The circles at the ends of a curve. */
const circlesOf = ({ curve, rimFrom, rimTo }: DrawnCurve) => [
  { point: curve.from, radius: rimFrom },
  { point: curve.to, radius: rimTo },
];

function arcOf({ curve, width, rimFrom, rimTo }: DrawnCurve, zoom: number): Arc {
  const [from, control, to] = [curve.from, curve.control, curve.to].map((point) =>
    toPixels(point, zoom),
  ) as [Vector, Vector, Vector];
  return { from, control, to, width, rimFrom, rimTo, head: curve.head };
}

/** Where on a curve an amount hides least, the middle unless it is worth moving. */
function freest(arc: Arc, ink: readonly Ink[], unit: number): number {
  const [wide, high] = [26 * unit, 9 * unit];
  const hidden = (t: number): number => {
    const [x, y] = pointAt(arc, t);
    const below = ink.filter((one) => Math.abs(one.x - x) < wide && Math.abs(one.y - y) < high);
    return below.reduce((sum, { weight }) => sum + weight, 0) + Math.abs(t - 0.5) * MOVED;
  };
  return PLACES.reduce((best, t) => (hidden(t) < hidden(best) ? t : best), PLACES[0] ?? 0.5);
}

/** The zoom from which a line is long enough for an amount beside it. */
function roomyFrom({ from, to, rimFrom, rimTo }: Arc, zoom: number): number {
  const long = Math.max(Math.hypot(to[0] - from[0], to[1] - from[1]), 1e-3);
  return Math.floor(zoom + Math.log2((rimFrom + rimTo + ROOM) / long));
}

/**
 * On a thin line itself, whose amount it then plainly is; beside a broad one, which it would hide: first on the right
 * of the travel, where lines bend to.
 */
function anchorsBeside(
  tangent: readonly [number, number],
  width: number,
  unit: number,
): AnchorList {
  // South is down: what lies to the right of the travel is a quarter turn clockwise on the screen.
  const [x, y] = direction([-tangent[1], tangent[0]]);
  const away = (width / 2 + GAP * unit) / (SIZE * unit);
  const beside = ([right, down]: Vector): AnchorList => [
    sideTowards(right, down),
    [right * away, down * away],
  ];
  const sides = [...beside([x, y]), ...beside([-x, -y])];
  return width < BROAD * unit ? ['center', [0, 0], ...sides] : [...sides, 'center', [0, 0]];
}

function sideTowards(right: number, down: number): Exclude<AnchorList[number], [number, number]> {
  const across = right > 0 ? 'left' : 'right';
  if (Math.abs(right) > 2.2 * Math.abs(down)) return across;
  const along = down > 0 ? 'top' : 'bottom';
  return Math.abs(down) > 2.2 * Math.abs(right) ? along : `${along}-${across}`;
}

/** Below the names of places, which take their room first. */
export const flowValueLayer = (theme: ThemeName, unit: number): LayerSpecification => ({
  id: 'flow-values',
  type: 'symbol',
  source: 'flow-values',
  filter: ['!', ['<', ['zoom'], ['get', 'from']]],
  layout: {
    'text-field': ['get', 'text'],
    'text-font': LABEL_FONT,
    'text-size': SIZE * unit,
    'text-variable-anchor-offset': ['get', 'anchors'],
    'text-justify': 'auto',
    'text-padding': 2,
    'text-max-width': 20,
    'symbol-sort-key': ['get', 'rank'],
  },
  paint: {
    'text-color': MAP_THEMES[theme].label,
    'text-halo-color': MAP_THEMES[theme].labelHalo,
    'text-halo-width': 1.8,
    'text-halo-blur': 0.3,
  },
});
