import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { tieLines } from '../../src/layers/branchTieLayer';
import { clusterMarks } from '../../src/layers/clusterLayer';
import { drawnCurves } from '../../src/layers/flowDrawing';
import { layOutFlows } from '../../src/layers/flowLayout';
import { flowScaleOf } from '../../src/layers/flowScale';
import { placeLabels } from '../../src/layers/labelLayer';
import { LAYER_ORDER } from '../../src/layers/layerOrder';
import { mapStyle } from '../../src/layers/mapStyle';
import { groupedParks } from '../../src/layers/parkGroups';
import { parkMarks } from '../../src/layers/parkLayer';
import { placeRadii } from '../../src/layers/placeRadii';
import { cameraOver, toPixels } from '../../src/layers/svgProjection';
import { svgScene, type SceneLayer } from '../../src/layers/svgScene';
import type { FlowShape } from '../../src/layers/svgShapes';
import { GAP } from '../../src/map/FlowArcLayer/arcGeometry';
import { REGION } from '../../src/map/camera';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { pairIdOf } from '../../src/model/pairFlow';
import type { Geography } from '../../src/model/geography';
import { TOPICS } from '../../src/model/flow';
import { tiesOf } from '../../src/model/park';
import { placeTotals } from '../../src/model/placeTotals';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { viewOf } from '../../src/model/view';
import { MAP_THEMES, type ThemeName } from '../../src/theme';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();
const { gazetteer } = dataset;
const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };
const square: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [115, 38],
            [117, 38],
            [117, 40],
            [115, 38],
          ],
        ],
      },
      properties: { adcode: '110000', kind: 'land' },
    },
  ],
};
const geography = {
  provinces: square,
  xiongan: square,
  countyLines: nothing,
  cityLines: nothing,
  provinceLines: nothing,
  outline: square,
  context: square,
  rivers: nothing,
  water: square,
  rail: nothing,
  labels: nothing,
} as unknown as Geography;

interface Drawn {
  readonly layers: readonly SceneLayer[];
  readonly pairs: ReturnType<typeof aggregateFlows>['pairs'];
  readonly radii: ReadonlyMap<string, number>;
}

function draw(part: Partial<Query>, zoom: number, theme: ThemeName = 'dark'): Drawn {
  const query = { ...DEFAULT_QUERY, ...part };
  const view = viewOf(dataset, query);
  const { pairs } = aggregateFlows(dataset, view);
  const radii = placeRadii(placeTotals(pairs, gazetteer, true), 1);
  const parks = parkMarks(dataset.parks, theme, 'zh');
  const style = mapStyle({
    geography,
    theme,
    language: 'zh',
    unit: 1,
    fontUrl: 'labels.woff2',
    shows: { parks: true, ties: query.topic === 'cobuild', clusters: query.topic === 'clusters' },
    marks: {
      parks: groupedParks(parks, zoom, { circles: [], names: [], ink: [], unit: 1 }),
      'parks-near': parks,
      clusters: clusterMarks(dataset.clusters, gazetteer, dataset.industriesById, theme, new Set()),
      ties: tieLines(tiesOf(dataset.parks, dataset.parksById, gazetteer), 'all'),
      'place-labels': placeLabels(gazetteer, radii, 'zh', 1),
      'focus-ring': nothing,
    },
  });
  const overview = 5.25;
  const scale = flowScaleOf(dataset, view, 'fixed', 1, overview);
  const flowStyle = { theme, scale, overview, chosen: new Map() };
  const curves = layOutFlows(pairs, gazetteer, { overview, scale, rims: radii });
  const flows = drawnCurves(curves, pairs, flowStyle, radii);
  const places = { radii, gazetteer, theme, focus: null };
  return {
    layers: svgScene({ style, zoom, flows, flowsInFocus: [], strength: 1, places }),
    pairs,
    radii,
  };
}

const shapesOf = ({ layers }: Drawn, id: string) =>
  layers.find((one) => one.id === id)?.shapes ?? [];
const flowsOf = (drawn: Drawn): FlowShape[] =>
  shapesOf(drawn, 'flows').filter((shape) => shape.kind === 'flow');
const pairIn = ({ target }: FlowShape): string =>
  target.type === 'card' && target.selection.type === 'flow' ? pairIdOf(target.selection) : '';
const numbersIn = (path: string): number[] => (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
const distance = (
  [ax = 0, ay = 0]: readonly number[],
  [bx = 0, by = 0]: readonly number[],
): number => Math.hypot(ax - bx, ay - by);

const SLOW = { timeout: 60_000 };

describe('the SVG map', SLOW, () => {
  it.each(TOPICS)('draws every pair of a view, in the order of the layers: %s', (topic) => {
    const drawn = draw({ topic }, 6.2);
    expect(new Set(flowsOf(drawn).map(pairIn))).toEqual(new Set(drawn.pairs.map(pairIdOf)));
    const order = LAYER_ORDER.map(([id]) => id);
    const ids = drawn.layers.map(({ id }) => id);
    expect(ids).toEqual(order.filter((id) => ids.includes(id)));
    expect(JSON.stringify(drawn.layers)).not.toMatch(/NaN|Infinity|null,null/);
  });

  it('has a number for everything, in every theme and at every zoom', () => {
    for (const theme of Object.keys(MAP_THEMES) as ThemeName[])
      for (const zoom of [5, 7.4, 7.5, 8.9, 13])
        for (const topic of ['cobuild', 'clusters'] as const) {
          const { layers } = draw({ topic }, zoom, theme);
          let odd = 0;
          const text = JSON.stringify(layers, (_, value: unknown) => {
            if (typeof value === 'number' && !Number.isFinite(value)) odd++;
            return value;
          });
          expect(odd, `${theme} ${topic} ${zoom}`).toBe(0);
          expect(text).not.toMatch(/NaN|undefined|Infinity/);
        }
  });

  it('shows every park once, alone or in a group', () => {
    for (const zoom of [5, 6, 7, 8, 12]) {
      const drawn = draw({ topic: 'cobuild' }, zoom);
      const single = [...shapesOf(drawn, 'parks'), ...shapesOf(drawn, 'parks-near')];
      const grouped = shapesOf(drawn, 'park-groups').flatMap((shape) =>
        shape.kind === 'circle' && shape.target?.type === 'group' ? shape.target.count : [],
      );
      expect(single.length + grouped.reduce((sum, one) => sum + one, 0), `zoom ${zoom}`).toBe(
        dataset.parks.length,
      );
    }
  });

  it('shows a mark for every cluster', () => {
    const ids = shapesOf(draw({ topic: 'clusters' }, 6), 'clusters').flatMap((shape) =>
      'target' in shape &&
      shape.target?.type === 'card' &&
      shape.target.selection.type === 'cluster'
        ? shape.target.selection.id
        : [],
    );
    expect(new Set(ids)).toEqual(new Set(dataset.clusters.map(({ id }) => id)));
  });

  it('lets no label lie on another', () => {
    const { layers } = draw({ topic: 'enterprise' }, 9);
    const texts = layers.flatMap(({ id, shapes }) =>
      id === 'park-group-counts' ? [] : shapes.filter((shape) => shape.kind === 'text'),
    );
    expect(texts.length).toBeGreaterThan(20);
    const boxes = texts.flatMap(({ lines, anchor }) =>
      lines.map(({ text, size, x, y }) => {
        const width = Array.from(text).length * size * 0.9;
        const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
        return [left, y - 0.8 * size, left + width, y] as const;
      }),
    );
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1))
        expect(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]).toBe(false);
  });
});

describe('a flow of the SVG map', SLOW, () => {
  it('ends at the rims of its places, its head along the end of its curve', () => {
    fc.assert(
      fc.property(fc.double({ min: 6, max: 12, noNaN: true }), (zoom) => {
        const drawn = draw({ topic: 'enterprise' }, zoom);
        for (const flow of flowsOf(drawn)) {
          if (!flow.shaft.includes('Q') || flow.head === null) continue;
          if (flow.target.type !== 'card' || flow.target.selection.type !== 'flow') continue;
          const { origin, destination } = flow.target.selection;
          const [from, to] = [gazetteer.get(origin), gazetteer.get(destination)];
          if (!from?.point || !to?.point) continue;
          const [ax = 0, ay = 0, bx = 0, by = 0, tx = 0, ty = 0] = numbersIn(flow.shaft);
          const start = distance([ax, ay], toPixels(from.point, zoom));
          expect(start).toBeCloseTo((drawn.radii.get(origin) ?? 2) + GAP, 0);
          const [leftX = 0, leftY = 0, tipX = 0, tipY = 0, rightX = 0, rightY = 0] = numbersIn(
            flow.head,
          );
          const tip = distance([tipX, tipY], toPixels(to.point, zoom));
          expect(tip).toBeCloseTo((drawn.radii.get(destination) ?? 2) + GAP, 0);
          // The head begins where the shaft ends and points on as the shaft did.
          expect(distance([(leftX + rightX) / 2, (leftY + rightY) / 2], [tx, ty])).toBeLessThan(
            0.05,
          );
          const [turn, ahead] = [Math.atan2(ty - by, tx - bx), Math.atan2(tipY - ty, tipX - tx)];
          const off = Math.abs(Math.atan2(Math.sin(turn - ahead), Math.cos(turn - ahead)));
          expect(off).toBeLessThan(0.35);
        }
      }),
      { numRuns: 4 },
    );
  });

  it('forks for a joint figure: as many strands as members, lines side by side at the fork', () => {
    const drawn = draw({ topic: 'technology' }, 7);
    const joint = drawn.pairs.find(({ destination }) => destination === 'tianjin-hebei')!;
    const own = flowsOf(drawn).filter((flow) => pairIn(flow) === pairIdOf(joint));
    expect(own).toHaveLength(3);
    const strands = own.filter(({ shaft }) => !shaft.includes('Q'));
    expect(strands).toHaveLength(2);
    expect(strands.every(({ head }) => head !== null)).toBe(true);
    const trunk = own.find(({ shaft }) => shaft.includes('Q'))!;
    expect(trunk.head).toBeNull();
    const [one, other] = strands.map(({ shaft }) => numbersIn(shaft).slice(0, 2));
    expect(distance(one!, other!)).toBeCloseTo(trunk.width / 2, 1);
  });

  it('dashes plans and dots what is below the scale', () => {
    const { pairs, layers } = draw({ topic: 'cobuild' }, 7);
    const dashes = new Set(
      layers
        .flatMap(({ shapes }) => shapes)
        .flatMap((shape) => (shape.kind === 'flow' ? [shape.dash] : [])),
    );
    expect(pairs.length).toBeGreaterThan(0);
    expect(dashes.size).toBeGreaterThan(0);
    for (const dash of dashes)
      if (dash !== null)
        expect(
          dash
            .split(' ')
            .map(Number)
            .every((part) => part > 0),
        ).toBe(true);
  });
});

describe('the camera over the whole region', () => {
  it('holds it within the padding of any window, also of one smaller than its padding', () => {
    const size = fc.integer({ min: 0, max: 5000 });
    fc.assert(
      fc.property(size, size, (width, height) => {
        const padding = { top: 76, right: 320, bottom: 44, left: 344 };
        const { lng, lat, zoom } = cameraOver(REGION, { width, height }, padding);
        expect([lng, lat, zoom].every(Number.isFinite)).toBe(true);
        if (width < 700 || height < 200) return;
        const [x, y] = toPixels([lng, lat], zoom);
        const corner = (point: readonly [number, number]) => {
          const [right, down] = toPixels(point, zoom);
          return [right - x + width / 2, down - y + height / 2] as const;
        };
        const [west, south, east, north] = REGION;
        const [left, top] = corner([west, north]);
        const [right, bottom] = corner([east, south]);
        expect(left).toBeGreaterThanOrEqual(padding.left - 0.01);
        expect(top).toBeGreaterThanOrEqual(padding.top - 0.01);
        expect(right).toBeLessThanOrEqual(width - padding.right + 0.01);
        expect(bottom).toBeLessThanOrEqual(height - padding.bottom + 0.01);
      }),
    );
  });
});
