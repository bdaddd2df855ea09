import { describe, expect, it } from 'vitest';
import { flowHeights, TALLEST } from '../../src/layers/flowHeights';
import { layOutFlows, type FlowCurve } from '../../src/layers/flowLayout';
import { length, subtract, toMercator } from '../../src/layers/mercator';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { TOPICS } from '../../src/model/flow';
import { DEFAULT_QUERY } from '../../src/model/query';
import { viewOf } from '../../src/model/view';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();
const curvesOf = (topic: (typeof TOPICS)[number]): FlowCurve[] => {
  const { pairs } = aggregateFlows(dataset, viewOf(dataset, { ...DEFAULT_QUERY, topic }));
  return layOutFlows(pairs, dataset.gazetteer);
};
const chordOf = ({ from, to }: FlowCurve): number =>
  length(subtract(toMercator(to), toMercator(from)));

const isSame = (a: FlowCurve['from'], b: FlowCurve['from']): boolean =>
  Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-9;

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
    const curves = TOPICS.flatMap(curvesOf);
    const heights = flowHeights(curves);
    const slope = (rise: number, a: FlowCurve['from'], b: FlowCurve['from']): number =>
      rise / length(subtract(toMercator(b), toMercator(a)));
    let forks = 0;
    curves.forEach((strand, index) => {
      if (strand.share === 1) return;
      const at = curves.findIndex(
        (one) =>
          one.share === 1 &&
          one.pair === strand.pair &&
          [one.from, one.to].some((end) => isSame(end, strand.from) || isSame(end, strand.to)),
      );
      if (at < 0) return;
      const trunk = curves[at]!;
      const [first, second] = strand.fromPlace === null ? [trunk, strand] : [strand, trunk];
      const [a, b] = strand.fromPlace === null ? [at, index] : [index, at];
      const [, before, upTo] = heights[a]!;
      const [from, after] = heights[b]!;
      expect(from).toBeCloseTo(upTo, 9);
      if (after > 0 && before > 0)
        expect(slope(after - from, second.from, second.control)).toBeCloseTo(
          slope(upTo - before, first.control, first.to),
          6,
        );
      forks++;
    });
    expect(forks).toBeGreaterThan(10);
  });
});
