import { describe, expect, it } from 'vitest';
import { aggregateFlows, type View } from '../../src/model/aggregateFlows';
import type { Flow } from '../../src/model/flow';
import { largestFigure, placeFigures } from '../../src/model/placeFigures';
import { aFlow, anAtlas, during } from '../fixtures/atlas';
import { LATEST_CONTRACTS } from '../fixtures/latestContracts';

function figuresOf(flows: readonly Flow[], view = LATEST_CONTRACTS, top = 99) {
  const atlas = anAtlas(flows);
  const flowView = aggregateFlows(atlas, view);
  return placeFigures(atlas, view, flowView, flowView.pairs.slice(0, top));
}
const line = (origin: string, destination: string, value: number): Flow =>
  aFlow(`${origin}~${destination}`, { origin, destination, value });

describe('the figure of a place', () => {
  it('knows what is published, and that the rest is not zero', () => {
    const figures = figuresOf([line('beijing', 'tianjin', 10), line('tianjin', 'hebei', 4)]);
    expect(figures.get('beijing')).toEqual({
      ...{ outgoing: 10, incoming: null, gross: 10, internal: null, isDirected: true },
    });
    expect(figures.get('tianjin')).toMatchObject({ outgoing: 4, incoming: 10, gross: 14 });
    expect(figures.get('hebei')).toMatchObject({ outgoing: null, incoming: 4 });
  });

  it('counts lines that are left away as too small, but shows no place without a line', () => {
    const flows = [line('beijing', 'tianjin', 10), line('beijing', 'handan', 1)];
    const figures = figuresOf(flows, LATEST_CONTRACTS, 1);
    expect(figures.get('beijing')?.gross).toBe(11);
    expect(figures.has('handan')).toBe(false);
  });

  it('has what stays within the place as a disc, also without any line', () => {
    const figures = figuresOf([line('handan', 'handan', 7), line('beijing', 'tianjin', 10)]);
    expect(figures.get('handan')).toMatchObject({ gross: 0, internal: 7 });
    expect(largestFigure(figures)).toBe(10);
    expect(largestFigure(figuresOf([line('handan', 'handan', 7)]))).toBe(7);
  });

  it('of a member of a joint figure alone is unknown on both sides', () => {
    const figures = figuresOf([line('beijing', 'tianjin-hebei', 10)]);
    expect(figures.get('hebei')).toMatchObject({ outgoing: null, incoming: null, gross: 0 });
  });

  it('is the net of each pair in mode net: a side that is set off is nothing, not unknown', () => {
    const flows = [line('beijing', 'tianjin', 10), line('tianjin', 'beijing', 4)];
    const figures = figuresOf([...flows, line('handan', 'handan', 7)], {
      ...LATEST_CONTRACTS,
      mode: 'net',
    });
    expect(figures.get('beijing')).toMatchObject({ outgoing: 6, incoming: 0, gross: 6 });
    expect(figures.get('tianjin')).toMatchObject({ outgoing: 0, incoming: 6, internal: null });
    expect(figures.has('handan')).toBe(false);
  });

  it('is not split in bilateral sums, which add no part to its whole', () => {
    const flows = [
      line('beijing', 'tianjin', 10),
      line('tianjin', 'beijing', 4),
      line('beijing', 'hebei', 20),
      line('handan', 'beijing', 5),
    ];
    const figures = figuresOf(flows, { ...LATEST_CONTRACTS, mode: 'sum' });
    expect(figures.get('beijing')).toEqual({
      ...{ outgoing: null, incoming: null, gross: 34, internal: null, isDirected: false },
    });
  });

  it('is none where two years are compared', () => {
    const flows = [2020, 2021].map((year) =>
      aFlow(String(year), { origin: 'beijing', destination: 'tianjin', ...during(`${year}`) }),
    );
    const inside = aFlow('inside', { origin: 'handan', destination: 'handan', ...during('2021') });
    const figures = figuresOf([...flows, inside], {
      ...{ ...LATEST_CONTRACTS, minus: 2020, period: { mode: 'span', from: 2021, to: 2021 } },
    });
    const none = { outgoing: null, incoming: null, gross: 0, internal: null, isDirected: false };
    expect(Object.fromEntries(figures)).toEqual({ beijing: none, tianjin: none });
  });

  it('is not split where records are only counted', () => {
    const view: View = {
      ...LATEST_CONTRACTS,
      topic: 'all',
      ...{ measure: null, basis: null, period: { mode: 'span', from: null, to: null } },
    };
    expect(figuresOf([line('beijing', 'tianjin', 10)], view).get('beijing')).toMatchObject({
      ...{ gross: 1, isDirected: false },
    });
  });
});
