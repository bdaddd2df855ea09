import { describe, expect, it } from 'vitest';
import { flowAt } from '../../src/model/flowTable';
import { aFlow, tableOf, undated } from '../fixtures/atlas';

describe('a record of the table', () => {
  it('comes back as an object, an empty value as null and not as zero', () => {
    const flows = [
      aFlow('zero', { value: 0 }),
      aFlow('nothing', { value: null, missing: 'withheld', partOf: 'zero', ...undated }),
    ];
    const table = tableOf(flows);
    expect(flowAt(table, 0)).toEqual(flows[0]);
    expect(flowAt(table, 1)).toEqual(flows[1]);
    expect(table.value[1]).toBeNaN();
  });

  it('outside the table is an error that names the row', () => {
    expect(() => flowAt(tableOf([aFlow('only')]), 7)).toThrow(/flow 7/);
  });
});
