import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '../../src/model/flowFilter';
import { aggregateFlows, type View } from '../../src/model/aggregateFlows';
import { pairIdOf } from '../../src/model/pairFlow';
import type { Flow } from '../../src/model/flow';
import { headlineOf } from '../../src/model/headline';
import { aFlow, anAtlas, during, runningTotal } from '../fixtures/atlas';

const CONTRACTS: View = {
  topic: 'technology',
  measure: 'contract-value',
  basis: 'actual',
  period: { mode: 'latest' },
  ...UNFILTERED,
};

function headline(flows: readonly Flow[], own: Partial<View> = {}) {
  const atlas = anAtlas(flows);
  const view = { ...CONTRACTS, ...own };
  return headlineOf(atlas, view, aggregateFlows(atlas, view));
}

const sinceOf = (flows: readonly Flow[], own: Partial<View> = {}) => {
  const found = headline(flows, own);
  return found.type === 'flow' ? found.since : undefined;
};

const y2013 = aFlow('2013', { value: 71.2, ...during('2013') });
const y2025 = aFlow('2025', { value: 996, ...during('2025') });

describe('the headline of a view', () => {
  it('says so when there is no line', () => {
    expect(headline([])).toEqual({ type: 'empty' });
  });

  it('tells the strongest pair and its measure', () => {
    const found = headline([aFlow('weak'), aFlow('strong', { destination: 'tianjin', value: 2 })]);
    expect(found).toMatchObject({ type: 'flow', measure: 'contract-value', since: null });
    expect(found.type === 'flow' && pairIdOf(found.top)).toBe('beijing~tianjin');
  });

  it('passes over a figure that is not broken down while industries are chosen', () => {
    const steel = aFlow('steel', { industry: 'steel', destination: 'tianjin' });
    const found = headline([aFlow('all', { value: 100 }), steel], {
      industries: new Set(['steel']),
    });
    expect(found.type === 'flow' && pairIdOf(found.top)).toBe('beijing~tianjin');
    expect(headline([aFlow('all')], { industries: new Set(['steel']) })).toEqual({ type: 'empty' });
  });

  it('of all topics counts pairs and records', () => {
    const flows = [
      aFlow('a'),
      aFlow('b', { kind: 'agreement' }),
      aFlow('c', { destination: 'tianjin' }),
    ];
    const period = { mode: 'span', from: null, to: null } as const;
    const own = { topic: 'all', measure: null, basis: null, period } as const;
    expect(headline(flows, own)).toMatchObject({ type: 'ties', pairs: 2, records: 3 });
  });
});

describe('how far the strongest pair has come', () => {
  it('is told from its first known whole year', () => {
    const between = aFlow('2023', { value: 748.7, ...during('2023') });
    expect(sinceOf([between, y2025, y2013])).toEqual({ year: 2013, times: 996 / 71.2 });
  });

  it('is not told of part of a year, nor of a running total', () => {
    expect(sinceOf([y2013, aFlow('q1', during('2025-01', '2025-03'))])).toBeNull();
    expect(sinceOf([aFlow('q1', during('2013-01', '2013-03')), y2025])).toBeNull();
    const totals = [
      aFlow('a', runningTotal('2013', '2013')),
      aFlow('b', runningTotal('2025', '2025')),
    ];
    expect(sinceOf(totals, { period: { mode: 'cumulative' } })).toBeNull();
  });

  it('is not told from a year whose figure is only a bound', () => {
    expect(sinceOf([{ ...y2013, bound: 'at-least' }, y2025])).toBeNull();
  });

  it('is told of the same industry, and of no sum of several', () => {
    const steel = (flow: Flow): Flow => ({ ...flow, id: `steel-${flow.id}`, industry: 'steel' });
    const ict = aFlow('ict-2025', { ...y2025, id: 'ict-2025', industry: 'ict' });
    expect(sinceOf([steel(y2013), steel(y2025)])).toEqual({ year: 2013, times: 996 / 71.2 });
    expect(sinceOf([y2013, steel(y2025)])).toBeNull();
    expect(sinceOf([steel(y2013), steel(y2025), ict])).toBeNull();
  });

  it('is not told from an account of only some to an account of all', () => {
    expect(sinceOf([{ ...y2013, scope: 'central-soe' }, y2025])).toBeNull();
  });

  it('is not told where the latest year is the first', () => {
    expect(sinceOf([y2025])).toBeNull();
  });
});
