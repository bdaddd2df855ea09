import { describe, expect, it } from 'vitest';
import { netFlows } from '../../src/model/netFlow';
import { aFlow, aPair, tableOf } from '../fixtures/atlas';

const table = tableOf([
  aFlow('none'),
  aFlow('forth'),
  aFlow('back', { origin: 'hebei', destination: 'beijing' }),
  aFlow('some', { origin: 'hebei', destination: 'beijing', scope: 'high-tech' }),
]);
const forth = aPair('beijing', 'hebei', { value: 7, rows: [1] });
const back = aPair('hebei', 'beijing', { value: 10, rows: [2] });

describe('two directions set off against each other', () => {
  it('leave one pair from the place that gives more, and keep both figures', () => {
    const { pairs, unpaired } = netFlows(table, [forth, back]);
    expect(pairs).toMatchObject([
      { origin: 'hebei', destination: 'beijing', value: 3, directed: true, rows: [2, 1] },
    ]);
    expect(pairs[0]?.net).toMatchObject({
      forth: { value: 10, rows: [2] },
      back: { value: 7, rows: [1] },
    });
    expect(unpaired).toEqual([]);
  });

  it('have no direction when they are even', () => {
    const { pairs } = netFlows(table, [forth, { ...back, value: 7 }]);
    expect(pairs).toMatchObject([{ origin: 'beijing', value: 0, directed: false }]);
  });

  it('need both: a direction that was not published is not zero', () => {
    expect(netFlows(table, [forth])).toEqual({ pairs: [], unpaired: [1] });
  });

  it('need the same time, and figures exact enough', () => {
    const later = { ...back, period: { start: 0, end: 11 } };
    expect(netFlows(table, [forth, later])).toEqual({ pairs: [], unpaired: [1, 2] });
    expect(netFlows(table, [forth, { ...back, bound: 'at-least' as const }]).pairs).toEqual([]);
    expect(netFlows(table, [forth, { ...back, bound: 'about' as const }]).pairs[0]?.bound).toBe(
      'about',
    );
    expect(netFlows(table, [forth, { ...back, partsOf: ['baoding~beijing'] }]).pairs).toEqual([]);
  });

  it('need to count the same: all less some is no difference', () => {
    expect(netFlows(table, [forth, { ...back, rows: [3] }])).toEqual({
      pairs: [],
      unpaired: [1, 3],
    });
  });
});
