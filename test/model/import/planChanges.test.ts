import { describe, expect, it } from 'vitest';
import type { ColumnPlan, ImportPlan, SheetPlan } from '../../../src/model/import/importPlan';
import {
  withAnswer,
  withMeasure,
  withRole,
  withSheet,
} from '../../../src/model/import/planChanges';
import { recallPlan } from '../../../src/model/import/recallPlan';

const column = (heading: string, role: ColumnPlan['role']): ColumnPlan => ({
  ...{ heading, role, measure: '', period: '' },
});
const sheet: SheetPlan = {
  ...{ shape: 'flows', headingRow: 1, firstRow: 2, originColumn: 0, isTransposed: false },
  columns: [column('from', 'origin'), column('to', 'destination'), column('n', 'value')],
};
const plan: ImportPlan = {
  ...{ signature: 's', title: 'one.csv', sheets: [sheet], kind: 'own', basis: 'actual' },
  measures: [{ said: 'n', id: null, name: 'n', unit: '', isAdditive: true }],
  ...{ period: '', isCumulative: false, coordinates: 'wgs84', duplicates: 'sum' },
  ...{ places: [], industries: [] },
};

describe('what a reader says about a table', () => {
  it('gives a role to one column at a time, but for those that several may have', () => {
    const roles = (part: Partial<SheetPlan>) => part.columns?.map(({ role }) => role);
    expect(roles(withRole(sheet, 1, 'origin'))).toEqual(['ignored', 'origin', 'value']);
    expect(roles(withRole(sheet, 1, 'value'))).toEqual(['origin', 'value', 'value']);
  });

  it('changes one sheet, one measure, one name', () => {
    expect(withSheet(plan, 0, { shape: 'matrix' }).sheets[0]).toMatchObject({ shape: 'matrix' });
    expect(withMeasure(plan, 'n', { unit: '家' }).measures).toMatchObject([{ unit: '家' }]);
    const once = withAnswer([], '大同', '');
    expect(withAnswer(once, '大同', 'baoding')).toEqual([{ said: '大同', id: 'baoding' }]);
    expect(withAnswer(once, '大同', null)).toEqual([]);
  });

  it('is remembered for the next table of that shape, whose rows begin elsewhere', () => {
    const chosen: ImportPlan = { ...plan, duplicates: 'last', places: [{ said: 'x', id: '' }] };
    const next: ImportPlan = {
      ...plan,
      title: 'two.csv',
      sheets: [{ ...sheet, headingRow: 4, firstRow: 5 }],
    };
    expect(recallPlan(next, chosen)).toEqual({
      ...chosen,
      title: 'two.csv',
      sheets: [{ ...sheet, headingRow: 4, firstRow: 5 }],
    });
    expect(recallPlan(next, undefined)).toBe(next);
    const wider = {
      ...next,
      sheets: [{ ...sheet, columns: [...sheet.columns, column('m', 'value')] }],
    };
    expect(recallPlan(wider, chosen)).toBe(wider);
  });
});
