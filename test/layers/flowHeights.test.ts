import { describe, expect, it } from 'vitest';
import { flowHeights, TALLEST } from '../../src/layers/flowHeights';
import { layOutFlows, type FlowCurve } from '../../src/layers/flowLayout';
import { length, subtract, toMercator } from '../../src/layers/mercator';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { TOPICS } from '../../src/model/flow';
import type { LngLat } from '../../src/model/place';
import { DEFAULT_QUERY } from '../../src/model/query';
import { viewOf } from '../../src/model/view';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();
const curvesOf = (topic: (typeof TOPICS)[number]): FlowCurve[] => {
  const { pairs } = aggregateFlows(dataset, viewOf(dataset, { ...DEFAULT_QUERY, topic }));
  return layOutFlows(pairs, dataset.gazetteer);
};
const apart = (a: LngLat, b: LngLat): number => length(subtract(toMercator(b), toMercator(a)));
const chordOf = ({ from, to }: FlowCurve): number => apart(from, to);

describe('heights of raised flows', () => {
  it.each(TOPICS)('grow with the distance alone and stand on the ground at places: %s', (topic) => {
    const curves = curvesOf(topic);
    const heights = flowHeights(curves);
    curves.forEach((curve, index) => {
      const [from, control, to] = heights[index]!;
      if (curve.fromPlace !== null) expect(from).toBe(0);
      if (curve.toPlace !== null) expect(to).toBe(0);
      expect(Math.min(from, control, to)).toBeGreaterThanOrEqual(0);
      expect(Math.max(from, control / 2, to)).toBeLessThanOrEqual(TALLEST);
      if (curve.fromPlace !== null && curve.toPlace !== null)
        expect(control / chordOf(curve)).toBeCloseTo(2 * 0.18 * 512, 6);
    });
  });

  it('go on through a fork without a step or a kink', () => {
    let forks = 0;
    for (const topic of TOPICS) {
      const curves = curvesOf(topic);
      const heights = flowHeights(curves);
      curves.forEach((strand, index) => {
        const at = curves.findIndex((one) => one.share === 1 && one.pair === strand.pair);
        const trunk = curves[at];
        if (strand.share === 1 || !trunk) return;
        const isSpreading = strand.fromPlace === null;
        const [first, second] = isSpreading ? [trunk, strand] : [strand, trunk];
        const [[, before, upTo], [from, after]] = isSpreading
          ? [heights[at]!, heights[index]!]
          : [heights[index]!, heights[at]!];
        expect(from).toBeCloseTo(upTo, 9);
        if (after > 0 && before > 0)
          expect((after - from) / apart(second.from, second.control)).toBeCloseTo(
            (upTo - before) / apart(first.control, first.to),
            6,
          );
        forks++;
      });
    }
    expect(forks).toBeGreaterThan(10);
  });
});
