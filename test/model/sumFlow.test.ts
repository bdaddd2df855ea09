import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { monthsOf } from '../../src/model/period';
import { sumFlows } from '../../src/model/sumFlow';
import { aFlow, aPair, tableOf } from '../fixtures/atlas';

const table = tableOf([
  aFlow('forth'),
  aFlow('back', { origin: 'hebei', destination: 'beijing' }),
  aFlow('some', { origin: 'hebei', destination: 'beijing', scope: 'high-tech' }),
]);
const inYear = (year: string) => {
  const [start = 0, end = 0] = monthsOf(year) ?? [];
  return { period: { start, end } };
};
const forth = aPair('hebei', 'beijing', { value: 7, rows: [0], ...inYear('2020') });
const back = aPair('beijing', 'hebei', { value: 10, rows: [1], ...inYear('2020') });

describe('two directions added', () => {
  it('are one line without direction, with both figures', () => {
    expect(sumFlows(table, [forth, back])).toMatchObject([
      {
        ...{ origin: 'beijing', destination: 'hebei', directed: false, value: 17, bound: null },
        sum: { forth: { value: 10 }, back: { value: 7 } },
      },
    ]);
  });

  it('are no less than the one that is known: the other is not zero', () => {
    expect(sumFlows(table, [forth])).toMatchObject([
      { origin: 'beijing', value: 7, bound: 'at-least', sum: { forth: null, back: { value: 7 } } },
    ]);
    const rough = { ...forth, bound: 'nearly' as const };
    expect(sumFlows(table, [rough])[0]?.bound).toBe('about');
  });

  it('are of one time and footing, else the later stands alone and the other is set aside', () => {
    const later = { ...forth, ...inYear('2021') };
    const [sum] = sumFlows(table, [back, later]);
    expect(sum).toMatchObject({ value: 7, bound: 'at-least', sum: { forth: null } });
    expect(sum?.setAside).toEqual([{ row: 1, reason: 'other-period' }]);
    expect(sumFlows(table, [back, { ...forth, rows: [2] }])).toMatchObject([
      { value: 10, bound: 'at-least', setAside: [{ row: 2, reason: 'other-scope' }] },
    ]);
  });

  it('are no more exact than either', () => {
    const loose = { ...forth, bound: 'at-least' as const };
    expect(sumFlows(table, [loose, back])[0]?.bound).toBe('at-least');
  });

  it('are the same whichever direction comes first, and whatever the places are called', () => {
    const value = fc.integer({ min: 0, max: 1000 });
    fc.assert(
      fc.property(value, value, fc.boolean(), (one, other, isSwapped) => {
        const pairs = [
          { ...forth, value: one },
          { ...back, value: other },
        ];
        const [sum] = sumFlows(table, isSwapped ? [...pairs].reverse() : pairs);
        expect(sum).toMatchObject({ value: one + other, origin: 'beijing', directed: false });
        expect(sumFlows(table, [...pairs].reverse())).toMatchObject([
          { value: sum?.value, sum: { forth: { value: other }, back: { value: one } } },
        ]);
      }),
    );
  });
});
