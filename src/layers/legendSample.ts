import type { Feature, Geometry, LineString, Point } from 'geojson';
import type { Legend, LegendEntry } from '../model/legend';
import { PLAIN, type Figure, type PairFlow } from '../model/pairFlow';
import type { TieState } from '../model/tieRecords';
import { MAP_THEMES } from '../theme';
import { counterpartLayers, starEnd, starLine } from './counterpartLayer';
import { tieLayers } from './branchTieLayer';
import { drawnCurves } from './flowDrawing';
import { floorValue, type FlowScale } from './flowScale';
import type { FlowStyle } from './flowStyle';
import { at, FORK, legendCurves, LENGTH, MARGIN } from './legendCurves';
import { flowShapes } from './svgFlows';
import { PATH_ZOOM } from './svgProjection';
import type { CircleShape, PictureShape, Shape } from './svgShapes';
import { circleShape, lineShapes, type Drawn } from './svgStyle';

/** A mark of the legend: pixels, from its left edge, up and down from its middle. */
export interface LegendSample {
  readonly shapes: readonly Shape[];
  readonly width: number;
  readonly height: number;
}

const LEAST_HEIGHT = 18;
/** Of the largest width, for lines that stand for no amount: well seen, and of middle tone. */
const SHARE = 0.45;

/** A mark, by the very functions that draw the map: widths, heads, dashes, halos and tones are the map's. */
export function legendSample(entry: LegendEntry, legend: Legend, style: FlowStyle): LegendSample {
  const { unit } = style.scale;
  switch (entry.type) {
    case 'tie':
      return { shapes: tieShapes(style), width: LENGTH * unit, height: LEAST_HEIGHT * unit };
    case 'counterpart':
      return {
        shapes: starShapes(entry.state, style),
        width: LENGTH * unit,
        height: LEAST_HEIGHT * unit,
      };
    case 'park':
      return badge(pictureShape(`park-${entry.kind}-${style.theme}`, unit), unit);
    case 'family':
      return badge(dot(MAP_THEMES[style.theme].families[entry.family], unit), unit);
    default:
      return lineSample(entry, legend, style);
  }
}

type LineEntry = Exclude<LegendEntry, { readonly type: 'tie' | 'counterpart' | 'park' | 'family' }>;

function lineSample(entry: LineEntry, { look, years }: Legend, style: FlowStyle): LegendSample {
  const value = valueOf(entry, style.scale);
  const pair: PairFlow = {
    ...PAIR,
    ...look,
    topic: entry.type === 'topic' ? entry.topic : look.topic,
    directed: look.directed && entry.type !== 'topic',
    plan: look.plan || entry.type === 'planned',
    unbroken: entry.type === 'faint',
    value: Math.abs(value),
    sum: entry.type === 'half' ? { forth: figureOf(value), back: null } : null,
    change: years && { now: figureOf(value), then: figureOf(0) },
  };
  const drawn = drawnCurves(
    legendCurves(entry.type, style.scale.unit, pair.directed),
    [pair],
    style,
    new Map(),
  );
  const shapes = flowShapes({ drawn, theme: style.theme, strength: 1, zoom: PATH_ZOOM });
  const widest = Math.max(...shapes.map(({ width }) => width));
  const reach = entry.type === 'joint' ? 2 * (FORK + 4) : 2 * widest + 2 * MARGIN;
  return {
    shapes,
    width: LENGTH * style.scale.unit,
    height: Math.max(LEAST_HEIGHT * style.scale.unit, reach),
  };
}

/** A pair that no record tells of: only how it looks counts. */
const PAIR: PairFlow = {
  origin: '',
  destination: '',
  topic: 'enterprise',
  directed: true,
  value: 0,
  bound: null,
  period: null,
  plan: false,
  industry: null,
  unbroken: false,
  rows: [],
  setAside: [],
  partsOf: [],
  ...PLAIN,
};

const figureOf = (value: number): Figure => ({ value, bound: null, period: null, rows: [] });

/** Of a comparison with its sign. */
function valueOf(entry: LineEntry, scale: FlowScale): number {
  if (entry.type === 'amount') return entry.value;
  if (entry.type === 'at-most') return (Math.sign(entry.value) * floorValue(scale)) / 2;
  return scale.max * (scale.type === 'linear' ? SHARE : SHARE * SHARE);
}

function tieShapes({ theme, scale: { unit } }: FlowStyle): Shape[] {
  const end = (LENGTH - 12) * unit;
  const line: Feature<LineString> = {
    type: 'Feature',
    geometry: { type: 'LineString', coordinates: [at(MARGIN, 0), at(end, 0)].map((to) => [...to]) },
    properties: { opacity: 1 },
  };
  return [
    ...tieLayers(theme, true).flatMap((layer) => lineShapes(layer, drawnOf(line))),
    { ...pictureShape(`park-branch-park-${theme}`, unit), x: end },
  ];
}

/** A line of the star of counterparts, from the rim of the one to that of the other. */
function starShapes(state: TieState, { theme, scale: { unit } }: FlowStyle): Shape[] {
  const [from, to] = [at(8 * unit, 0), at((LENGTH - 8) * unit, 0)];
  const line = starLine(from, to, state, 'line');
  const ends = [
    starEnd(from, 'subject', unit, { id: 'from' }),
    starEnd(to, state, unit, { id: 'to' }),
  ];
  return counterpartLayers(theme, unit)
    .filter(({ id }) => id === `counterparts-${state}` || id === 'counterpart-ends')
    .flatMap((layer): Shape[] =>
      layer.type === 'line'
        ? lineShapes(layer, drawnOf(line))
        : ends.map((end) => circleShape(layer, drawnOf(end as Feature<Point>))),
    );
}

/** As the SVG map is given it, where pixels of the legend are pixels of the map. */
const drawnOf = <G extends Geometry>(feature: Feature<G>): Drawn<G> => ({
  feature,
  at: {
    zoom: PATH_ZOOM,
    properties: feature.properties ?? {},
    geometryType: feature.geometry.type,
  },
  ...{ target: null, key: String(feature.properties?.id ?? 'tie'), tolerance: 0 },
});

const pictureShape = (picture: string, unit: number): PictureShape => ({
  ...{ kind: 'picture', key: picture, target: null, picture },
  ...{ x: 0, y: 0, scale: 0.8 * unit, opacity: 1 },
});

const dot = (fill: string, unit: number): CircleShape => ({
  ...{ kind: 'circle', key: fill, target: null, x: 0, y: 0, radius: 6 * unit },
  ...{ fill, fillOpacity: 1, stroke: 'none', strokeOpacity: 1, width: 0 },
});

/** A mark of a point, in the middle of its own square. */
const badge = (shape: PictureShape | CircleShape, unit: number): LegendSample => ({
  shapes: [{ ...shape, x: (LEAST_HEIGHT * unit) / 2 }],
  width: LEAST_HEIGHT * unit,
  height: LEAST_HEIGHT * unit,
});
