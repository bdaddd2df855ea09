import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  floorValue,
  flowScaleOf,
  isBelowFloor,
  legendSamples,
  MIN_WIDTH,
  stepOf,
  widthOf,
  type FlowScale,
} from '../../src/layers/flowScale';
import { UNFILTERED } from '../../src/model/flowFilter';
import type { View } from '../../src/model/aggregateFlows';
import { DEFAULT_QUERY } from '../../src/model/query';
import { viewOf } from '../../src/model/view';
import { aFlow, anAtlas, aPlace, during, runningTotal } from '../fixtures/atlas';

const CAP = 12;
const linear: FlowScale = { type: 'linear', max: 1200, cap: CAP, unit: 1 };
const squareRoot: FlowScale = { type: 'square-root', max: 144, cap: CAP, unit: 1 };
const type = fc.constantFrom<FlowScale['type']>('linear', 'square-root');
const amount = fc.double({ min: 1e-3, max: 1e7, noNaN: true });
const scale = fc.record({
  type,
  max: amount,
  cap: fc.constantFrom(8, 9.5, CAP),
  unit: fc.constantFrom(1, 1.5, 2),
});

describe('the width of a flow', () => {
  it('is in proportion to the figure: through zero, not between the least and the largest', () => {
    expect(widthOf(linear, 1200)).toBe(CAP);
    expect(widthOf(linear, 600)).toBe(CAP / 2);
    expect(widthOf(linear, 400)).toBe(CAP / 3);
  });

  it('goes by the square root for counts of records', () => {
    expect(widthOf(squareRoot, 144)).toBe(CAP);
    expect(widthOf(squareRoot, 36)).toBe(CAP / 2);
  });

  it('is never below the floor nor above the cap, and never less for more', () => {
    fc.assert(
      fc.property(scale, amount, amount, (one, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((value) => widthOf(one, value));
        expect(less!).toBeGreaterThanOrEqual(MIN_WIDTH * one.unit);
        expect(more!).toBeLessThanOrEqual(one.cap * one.unit);
        expect(less!).toBeLessThanOrEqual(more!);
      }),
    );
  });

  it('is told to be at the floor for just those figures that are drawn wider than they are', () => {
    for (const one of [linear, squareRoot]) {
      const floor = floorValue(one);
      expect(widthOf(one, floor)).toBeCloseTo(MIN_WIDTH);
      expect(isBelowFloor(one, floor * 1.001)).toBe(false);
      expect(isBelowFloor(one, floor * 0.999)).toBe(true);
      expect(widthOf(one, floor * 0.5)).toBe(MIN_WIDTH);
    }
  });

  it('grows with everything else on a wall', () => {
    expect(widthOf({ ...linear, unit: 2 }, 600)).toBe(CAP);
  });

  it('is the floor where there is nothing to compare with', () => {
    expect(widthOf({ ...linear, max: 0 }, 5)).toBe(MIN_WIDTH);
    expect(widthOf(linear, NaN)).toBe(MIN_WIDTH);
  });
});

describe('the step of lightness', () => {
  it('goes from 0 to 4 with the width', () => {
    expect([1, 241, 481, 721, 961, 1200].map((value) => stepOf(linear, value))).toEqual([
      0, 1, 2, 3, 4, 4,
    ]);
  });
});

describe('the samples of the legend', () => {
  it('are round, true, largest first, told apart by eye, at most four', () => {
    fc.assert(
      fc.property(scale, (one) => {
        const samples = legendSamples(one);
        expect(samples.length).toBeLessThanOrEqual(4);
        const widths = samples.map((value) => widthOf(one, value));
        samples.forEach((value, index) => {
          expect(value).toBeLessThanOrEqual(one.max);
          const [digits = ''] = value.toExponential(6).split('e');
          expect([1, 2, 5]).toContain(Number(digits));
          expect(isBelowFloor(one, value)).toBe(false);
          const share = value / one.max;
          const exact = (one.type === 'linear' ? share : Math.sqrt(share)) * one.cap * one.unit;
          expect(widths[index]).toBeCloseTo(exact, 9);
          if (index > 0)
            expect(widths[index - 1]! - widths[index]!).toBeGreaterThanOrEqual(
              (one.cap / 6) * one.unit - 1e-9,
            );
        });
      }),
    );
  });

  it('are one at least, for whatever is drawn', () => {
    fc.assert(
      fc.property(
        scale.filter(({ type, max }) => type === 'linear' || max >= 1),
        (one) => legendSamples(one).length > 0,
      ),
    );
    expect(legendSamples({ ...linear, max: 0 })).toEqual([]);
  });

  it('are whole records where records are counted', () => {
    expect(legendSamples({ type: 'square-root', max: 3, cap: CAP, unit: 1 })).toEqual([2, 1]);
  });
});

describe('the scale of a view', () => {
  const atlas = anAtlas([
    aFlow('2013', { value: 70, ...during('2013') }),
    aFlow('2024', { value: 800, ...during('2024') }),
    aFlow('2025', { value: 500, ...during('2025') }),
    aFlow('steel', { value: 90, industry: 'steel', destination: 'tianjin', ...during('2025') }),
    aFlow('ict', {
      value: 950,
      industry: 'ict',
      origin: 'hebei',
      destination: 'tianjin',
      ...during('2025'),
    }),
    aFlow('total', { value: 9000, ...runningTotal('2013', '2025') }),
  ]);
  const view: View = {
    topic: 'technology',
    measure: 'contract-value',
    basis: 'actual',
    period: { mode: 'latest' },
    ...UNFILTERED,
  };
  const year = (at: number) => ({ mode: 'span', from: at, to: at }) as const;
  const maxOf = (own: Partial<View>, choice: 'fixed' | 'auto' = 'fixed'): number =>
    flowScaleOf(atlas, { ...view, ...own }, choice, 1, 6).max;

  it('is one for all years and all industries, so that two pictures can be compared', () => {
    const steel = new Set(['steel']);
    const all = [
      maxOf({}),
      maxOf({ period: year(2013) }),
      maxOf({ period: year(2025) }),
      maxOf({ industries: steel }),
      maxOf({ industries: steel, period: year(2025) }),
    ];
    expect(all).toEqual([950, 950, 950, 950, 950]);
  });

  it('is another one for sums of years and for running totals', () => {
    expect(maxOf({ period: { mode: 'span', from: null, to: null } })).toBe(1370);
    expect(maxOf({ period: { mode: 'cumulative' } })).toBe(9000);
  });

  it('is fitted to what the filters leave when the reader says so', () => {
    expect(maxOf({ period: year(2013) }, 'auto')).toBe(70);
    expect(maxOf({ industries: new Set(['steel']), period: year(2025) }, 'auto')).toBe(90);
  });

  it('goes by the square root where records are counted', () => {
    const all = { topic: 'all', measure: null, basis: null } as const;
    const counted = flowScaleOf(
      atlas,
      { ...view, ...all, period: { mode: 'span', from: null, to: null } },
      'fixed',
      1,
      9,
    );
    expect(counted).toEqual({ type: 'square-root', max: 4, cap: 8, unit: 1 });
  });
});

describe('the widest line of a view', () => {
  const at = (id: string, lng: number, lat: number) =>
    [id, aPlace(id, { point: [lng, lat] })] as const;
  const flows = [
    aFlow('far', { destination: 'hebei', value: 90, ...during('2025') }),
    aFlow('near', { destination: 'tianjin', value: 4, ...during('2013') }),
  ];
  const points = [at('beijing', 116.4, 39.9), at('tianjin', 116.7, 39.9), at('hebei', 116.4, 38.2)];
  const atlas = { ...anAtlas(flows), gazetteer: new Map(points) };
  const view = viewOf(atlas, { ...DEFAULT_QUERY, measure: 'contract-value' });
  const capAt = (overview: number, unit = 1, choice: 'fixed' | 'auto' = 'fixed', own = view) =>
    flowScaleOf(atlas, own, choice, unit, overview).cap;

  it('is 12 % of the shortest distance at the overview, in halves, between 8 and 12 pixels', () => {
    // 0.3 degrees of longitude: 0.3 / 360 of 512 · 2^zoom pixels.
    expect(capAt(6)).toBe(8);
    expect((0.3 / 360) * 512 * 2 ** 7.5 * 0.12).toBeCloseTo(9.27, 2);
    expect(capAt(7.5)).toBe(9);
    expect(capAt(9)).toBe(CAP);
  });

  it('is counted in the pixels of a wall, where everything grows', () => {
    expect(capAt(8.5, 2)).toBe(capAt(7.5));
  });

  it('is one for all times and filters, or fitted to what they leave', () => {
    const of2025 = { ...view, period: { mode: 'span', from: 2025, to: 2025 } } as const;
    expect(capAt(7.5, 1, 'fixed', of2025)).toBe(9);
    expect(capAt(7.5, 1, 'auto', of2025)).toBe(CAP);
  });
});

describe('F-13 a scale of odd figures', () => {
  const figure = fc.oneof(
    fc.constantFrom(0, 1e-9, 1, 1e12, 1e308, Number.MIN_VALUE),
    fc.double({ min: 0, max: 1e12, noNaN: true }),
  );

  it('gives widths, steps and samples that can be drawn, whatever the figures', () => {
    fc.assert(
      fc.property(type, figure, figure, (of, max, value) => {
        const one: FlowScale = { type: of, max, cap: CAP, unit: 1 };
        expect(widthOf(one, value)).toBeGreaterThanOrEqual(MIN_WIDTH);
        expect(widthOf(one, value)).toBeLessThanOrEqual(CAP);
        expect([0, 1, 2, 3, 4]).toContain(stepOf(one, value));
        expect(floorValue(one)).toBeGreaterThanOrEqual(0);
        for (const sample of legendSamples(one)) expect(Number.isFinite(sample)).toBe(true);
        expect(legendSamples(one).length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it.each([[[]], [[0]], [[0, 0]], [[7]], [[7, 7, 7]]])(
    'stands on the figures %j alone',
    (values: number[]) => {
      const ends = ['tianjin', 'hebei', 'baoding'];
      const atlas = anAtlas(
        values.map((value, index) => aFlow(`f${index}`, { destination: ends[index]!, value })),
      );
      const view = viewOf(atlas, { ...DEFAULT_QUERY, measure: 'contract-value' });
      for (const choice of ['fixed', 'auto'] as const) {
        const found = flowScaleOf(atlas, view, choice, 1, 6);
        expect(found.max).toBe(Math.max(0, ...values));
        for (const value of values)
          expect(widthOf(found, value)).toBe(value > 0 ? found.cap : MIN_WIDTH);
      }
    },
  );
});
