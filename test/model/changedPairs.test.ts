import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateFlows, type View } from '../../src/model/aggregateFlows';
import { inYear } from '../../src/model/comparison';
import type { Flow } from '../../src/model/flow';
import { UNFILTERED } from '../../src/model/flowFilter';
import { flowScaleOf } from '../../src/layers/flowScale';
import { comparableYears } from '../../src/model/likeRows';
import { pairIdOf, signedChange } from '../../src/model/pairFlow';
import { placeTotals } from '../../src/model/placeTotals';
import { tableRows } from '../../src/model/tableRows';
import { aFlow, anAtlas, during, idsOf } from '../fixtures/atlas';

const VIEW: View = {
  ...UNFILTERED,
  ...{ topic: 'technology', measure: 'contract-value', basis: 'actual', period: inYear(2021) },
  minus: 2020,
};
const in2020 = (value: number, own: Partial<Flow> = {}): Flow =>
  aFlow(`then-${own.destination ?? 'hebei'}`, { value, ...during('2020'), ...own });
const in2021 = (value: number, own: Partial<Flow> = {}): Flow =>
  aFlow(`now-${own.destination ?? 'hebei'}`, { value, ...during('2021'), ...own });
const look = (flows: readonly Flow[], own: Partial<View> = {}) => {
  const atlas = anAtlas(flows);
  const shown = aggregateFlows(atlas, { ...VIEW, ...own });
  return {
    atlas,
    shown,
    told: shown.pairs.map((pair) => [pairIdOf(pair), signedChange(pair)]),
    once: idsOf(atlas.flows, shown.undrawn.once),
  };
};

describe('the change between two years', () => {
  it('is what one year has more or less than the other, the largest first, with both figures', () => {
    const { told, shown, atlas } = look([
      ...[in2020(10), in2021(16)],
      ...[in2020(20, { destination: 'tianjin' }), in2021(5, { destination: 'tianjin' })],
    ]);
    expect(told).toEqual([
      ['beijing~tianjin', -15],
      ['beijing~hebei', 6],
    ]);
    expect(shown.pairs[0]).toMatchObject({
      ...{ value: 15, directed: true, rows: [3, 2] },
      change: { now: { value: 5 }, then: { value: 20 } },
    });
    expect([...placeTotals(shown.pairs, atlas.gazetteer).values()]).toMatchObject([
      ...[{ gross: 0 }, { gross: 0 }, { gross: 0 }],
    ]);
  });

  it('is not drawn for what is told once: a missing year is not zero', () => {
    const { shown, once, atlas } = look([in2020(10), in2021(5, { destination: 'tianjin' })]);
    expect(shown.pairs).toEqual([]);
    expect(once).toEqual(['then-hebei', 'now-tianjin']);
    const rows = tableRows(atlas, VIEW, shown, [], null);
    expect(rows.map(({ figures }) => figures?.map((one) => one?.value))).toEqual([
      [undefined, 10],
      [5, undefined],
    ]);
  });

  it.each<[string, Partial<Flow>]>([
    ['months', during('2021-01', '2021-06')],
    ['scope', { scope: 'high-tech' }],
    ['kind', { kind: 'technology-transfer' }],
    ['industry', { industry: 'steel' }],
    ['bound', { bound: 'at-least' }],
    ['sort of time', { cumulative: true, ...during('2021') }],
    ['basis', { basis: 'planned' }],
    ['single projects', { scope: 'single' }],
  ])('is only of like figures: %s', (_, own) => {
    expect(look([in2020(10), in2021(16, own)]).told).toEqual([]);
    expect(comparableYears(anAtlas([in2020(10), in2021(16, own)]), VIEW)).toEqual([]);
  });

  it('takes the same months of both years where only one is told whole', () => {
    const half = (year: string, value: number): Flow =>
      aFlow(`half-${year}`, { value, ...during(`${year}-01`, `${year}-06`) });
    const { told, shown, atlas } = look([in2020(10), half('2020', 4), half('2021', 5)]);
    expect(told).toEqual([['beijing~hebei', 1]]);
    expect(shown.pairs[0]?.setAside).toEqual([{ row: 0, reason: 'other-period' }]);
    expect(idsOf(atlas.flows, shown.pairs[0]?.rows ?? [])).toEqual(['half-2021', 'half-2020']);
  });

  it('of a stock is between its dates, whatever the month', () => {
    const flows = [
      in2020(10, { basis: 'stock', ...during('2020-12') }),
      in2021(16, { basis: 'stock', ...during('2021-10') }),
    ];
    expect(look(flows, { basis: 'stock' }).told).toEqual([['beijing~hebei', 6]]);
  });

  it('at a coarser level is that of the reported whole, never of sums of parts', () => {
    const part = { destination: 'baoding' };
    const parts = [in2020(3, part), in2021(9, part)];
    expect(look(parts, { level: 'province' }).told).toEqual([]);
    expect(look([...parts, in2020(10), in2021(16)], { level: 'province' }).told).toEqual([
      ['beijing~hebei', 6],
    ]);
  });

  it('turns its sign when the years change places', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const flows = [in2020(a), in2021(b)];
        const back = look(flows, { period: inYear(2020), minus: 2021 });
        expect(look(flows).told).toEqual([['beijing~hebei', b - a]]);
        expect(back.told.map(([id, change]) => [id, Number(change) + b - a])).toEqual([
          ['beijing~hebei', 0],
        ]);
      }),
    );
  });

  it('has a scale that ends at the largest change of any two years', () => {
    const flows = [in2020(10), in2021(16), aFlow('early', { value: 100, ...during('2015') })];
    expect(comparableYears(anAtlas(flows), VIEW)).toEqual([
      { now: 2021, then: 2020 },
      { now: 2021, then: 2015 },
      { now: 2020, then: 2015 },
    ]);
    const view = { ...VIEW, places: ['tianjin'] };
    expect(flowScaleOf(anAtlas(flows), view, 'fixed', 1, 6).max).toBe(90);
  });
});
