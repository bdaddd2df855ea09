import { describe, expect, it } from 'vitest';
import { drawnCurves } from '../../src/layers/flowDrawing';
import { layOutFlows } from '../../src/layers/flowLayout';
import { flowScaleOf } from '../../src/layers/flowScale';
import { flowValues } from '../../src/layers/flowValues';
import { inkOf, labelAnchors } from '../../src/layers/labelAnchors';
import { toPixels } from '../../src/layers/svgProjection';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { pairIdOf } from '../../src/model/pairFlow';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { viewOf } from '../../src/model/view';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();

function drawn(part: Partial<Query>) {
  const view = viewOf(dataset, { ...DEFAULT_QUERY, ...part });
  const { pairs } = aggregateFlows(dataset, view);
  const scale = flowScaleOf(dataset, view, 'fixed', 1, 6);
  const style = { theme: 'dark', scale, overview: 6, chosen: new Map() } as const;
  return drawnCurves(layOutFlows(pairs, dataset.gazetteer), pairs, style, new Map());
}
const amountOf = ({ value }: { value: number }): string => String(value);

describe('amounts on the map', () => {
  const curves = drawn({ topic: 'enterprise' });
  const { features } = flowValues({ drawn: curves, parks: null, amountOf, unit: 1 });

  it('are those of the largest flows, the largest first, each once', () => {
    const values = features.map(({ properties }) => Number(properties!.text));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(features.map(({ properties }) => properties!.id as string)).size).toBe(
      features.length,
    );
    const largest = Math.max(...curves.map(({ pair }) => pair.value));
    expect(values[0]).toBe(largest);
    expect(features.length).toBeLessThanOrEqual(16);
  });

  it('stand on the middle part of their own curve', () => {
    for (const { geometry, properties } of features) {
      const own = curves.find(
        ({ curve, pair }) => curve.share === 1 && pairIdOf(pair) === properties!.id,
      )!;
      const [lng = 0, lat = 0] = geometry.coordinates;
      const [x, y] = toPixels([lng, lat], 7);
      const near = Math.min(...inkOf([own], 7).map((one) => Math.hypot(one.x - x, one.y - y)));
      const long = Math.hypot(
        ...([0, 1] as const).map(
          (axis) => toPixels(own.curve.from, 7)[axis] - toPixels(own.curve.to, 7)[axis],
        ),
      );
      expect(near).toBeLessThan(long / 20 + 1);
    }
  });

  it('are none where nobody asks for them', () => {
    expect(flowValues({ drawn: [], parks: null, amountOf, unit: 1 }).features).toEqual([]);
  });
});

describe('the side of a name', () => {
  const box = {
    point: [116, 39] as const,
    away: 9,
    width: 30,
    height: 15,
    size: 13,
    isMinor: false,
    isSure: true,
  };
  const [x, y] = toPixels(box.point, 6);

  it('is right of the point where nothing is drawn', () => {
    expect(labelAnchors(box, [], 6).slice(0, 2)).toEqual(['left', [9 / 13, 0]]);
  });

  it('is away from what is drawn', () => {
    const east = [10, 20, 30].map((right) => ({ x: x + right, y, weight: 100 }));
    const west = [10, 20, 30].map((left) => ({ x: x - left, y, weight: 100 }));
    expect(labelAnchors(box, east, 6)[0]).toBe('right');
    expect(labelAnchors(box, [...east, ...west], 6)[0]).toBe('top');
    expect(labelAnchors(box, east, 6).filter((one) => typeof one === 'string')).toHaveLength(8);
  });
});
