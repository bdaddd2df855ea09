import { describe, expect, it } from 'vitest';
import { drawnCurves } from '../../src/layers/flowDrawing';
import { flowLayer } from '../../src/layers/flowLayer';
import { layOutFlows } from '../../src/layers/flowLayout';
import { flowStyleOf } from '../../src/layers/flowStyleOf';
import { placeRadii } from '../../src/layers/placeRadii';
import { flowShapes } from '../../src/layers/svgFlows';
import { toPixels } from '../../src/layers/svgProjection';
import type { FlowShape } from '../../src/layers/svgShapes';
import {
  HEAD,
  partsOf,
  pointAt,
  tangentAt,
  type Arc,
} from '../../src/map/FlowArcLayer/arcGeometry';
import { shownBy } from '../../src/model/shown';
import { decodeQuery } from '../../src/state/urlState';
import { loadBuilt } from '../fixtures/builtFiles';

type Point = readonly [x: number, y: number];

const dataset = await loadBuilt();
const SEGMENTS = 24;

/** What a flow of the WebGL map looks like on the screen: middle of its shaft, corners of its head. */
interface Drawn {
  readonly shaft: readonly Point[];
  readonly head: readonly Point[];
  readonly width: number;
}

type Attributes = Readonly<Record<string, { readonly value: ArrayLike<number> }>>;

/** The steps of the vertex shader, from the typed arrays that it is given. */
function shaderDraws(attributes: Attributes, index: number, zoom: number): Drawn {
  const at = (name: string, part: number, size: number): number =>
    attributes[name]?.value[index * size + part] ?? NaN;
  const point = (name: string): Point => {
    const [x, y] = toPixels([at(name, 0, 3), at(name, 1, 3)], zoom);
    return [x, -y];
  };
  const arc: Arc = {
    from: point('getSourcePosition'),
    control: point('getControlPosition'),
    to: point('getTargetPosition'),
    rimFrom: at('getEnds', 0, 4),
    rimTo: at('getEnds', 1, 4),
    width: at('getWidth', 0, 1),
    head: at('getStyle', 1, 3) > 0.5,
  };
  const { shaft, tip, axis, headLength } = partsOf(arc);
  const shifted = (t: number): Point => {
    const [x, y] = pointAt(shaft, t);
    const [dx, dy] = tangentAt(shaft, t);
    const long = Math.hypot(dx, dy);
    const shift = at('getEnds', 2, 4) * (1 - t) ** 2 + at('getEnds', 3, 4) * t * t;
    return [x + (dy / long) * shift, -(y - (dx / long) * shift)];
  };
  return {
    shaft: Array.from({ length: SEGMENTS }, (_, step) => shifted(step / (SEGMENTS - 1))),
    head: headLength > 0 ? headAt([tip[0], -tip[1]], [axis[0], -axis[1]], headLength) : [],
    width: arc.width,
  };
}

function headAt([tx, ty]: Point, [ax, ay]: Point, length: number): Point[] {
  const [bx, by] = [tx - ax * length, ty - ay * length];
  const half = (length * HEAD.width) / HEAD.length / 2;
  return [
    [bx + ay * half, by - ax * half],
    [tx, ty],
    [bx - ay * half, by + ax * half],
  ];
}

const pointsIn = (path: string): Point[] => {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, index): Point[] =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? NaN]] : [],
  );
};

/** Points along the shaft of an SVG path: a quadratic curve or a chain of lines. */
function shaftOf({ shaft }: FlowShape): Point[] {
  const points = pointsIn(shaft);
  if (!shaft.includes('Q')) return points;
  const [from, control, to] = points as [Point, Point, Point];
  const arc = { from, control, to, rimFrom: 0, rimTo: 0, width: 0, head: false };
  return Array.from({ length: SEGMENTS }, (_, step) => pointAt(arc, step / (SEGMENTS - 1)));
}

const furthest = (one: readonly Point[], other: readonly Point[]): number =>
  Math.max(
    0,
    ...one.map(([x, y], index) => {
      const [a, b] = other[index] ?? [NaN, NaN];
      return Math.hypot(x - a, y - b);
    }),
  );

describe('the WebGL map and its twin in SVG', () => {
  it.each(['technology', 'enterprise', 'cobuild', 'all', 'context'])(
    'draw every flow within a pixel of one another, from afar and from near: %s',
    (topic) => {
      const shown = shownBy(dataset, decodeQuery(`?topic=${topic}`).query);
      const { pairs } = shown;
      const rims = placeRadii(shown.totals, 1);
      const style = flowStyleOf(shown, 'dark', 1, 6);
      const { overview, scale } = style;
      const curves = layOutFlows(pairs, dataset.gazetteer, { overview, scale, rims });
      const layer = flowLayer({
        ...{ id: 'flows', pairs, curves, style, rims },
        ...{ strength: 1, hitWidth: 14, pickable: true },
      });
      const data = layer.props.data as { length: number; attributes: Attributes };
      const drawn = drawnCurves(curves, pairs, style, rims);
      expect(data.length).toBe(curves.length);
      for (const zoom of [5.6, 7.2, 10]) {
        const shapes = flowShapes({ drawn, theme: 'dark', strength: 1, zoom });
        expect(shapes).toHaveLength(data.length);
        for (const [index, shape] of shapes.entries()) {
          const webgl = shaderDraws(data.attributes, index, zoom);
          const where = `${shape.key} at ${zoom}`;
          expect(furthest(webgl.shaft, shaftOf(shape)), where).toBeLessThan(1);
          const head = shape.head === null ? [] : pointsIn(shape.head);
          expect(head, where).toHaveLength(webgl.head.length);
          expect(furthest(webgl.head, sameWay(head, webgl.head)), where).toBeLessThan(1);
          expect(shape.width).toBeCloseTo(webgl.width, 2);
        }
      }
    },
  );
});

/** A triangle may be told from either of its sides. */
const sameWay = (head: readonly Point[], like: readonly Point[]): readonly Point[] =>
  furthest(like, head) < furthest(like, [...head].reverse()) ? head : [...head].reverse();
