import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { encodeFlows } from '../../scripts/encodeFlows';
import { decodeFlows } from '../../src/data/decodeColumns';
import { readJson } from '../../src/data/readJson';
import { DataError } from '../../src/model/dataError';
import { flowAt, NONE } from '../../src/model/flowTable';
import { flowColumns, type FlowColumns } from '../../src/model/schema';
import { aFlow, during, runningTotal, undated } from '../fixtures/atlas';

const flows = [
  aFlow('a', during('2015-04-28')),
  aFlow('b', { value: null, missing: 'withheld', ...undated }),
  aFlow('c', { partOf: 'a', ...runningTotal('unknown', '2016') }),
];
const good = encodeFlows(flows);

const withColumns = (columns: Partial<FlowColumns['columns']>): FlowColumns => ({
  ...good,
  columns: { ...good.columns, ...columns },
});

describe('flows read from their file', () => {
  const table = decodeFlows(good);

  it('know the months of their dates, and none where no date is given', () => {
    expect([...table.start]).toEqual([2015 * 12 + 3, NONE, NONE]);
    expect([...table.end]).toEqual([2015 * 12 + 3, NONE, 2016 * 12 + 11]);
  });

  it('keep a missing value apart from zero, and a part with its whole', () => {
    expect(table.value[1]).toBeNaN();
    expect([...table.partOf]).toEqual([NONE, NONE, 0]);
  });

  it('mean the same when the file lists its words in another order', () => {
    const { words, columns } = good;
    const last = words.kinds.length - 1;
    const turned: FlowColumns = {
      ...good,
      words: { ...words, kinds: [...words.kinds].reverse() },
      columns: { ...columns, kind: columns.kind.map((index) => last - index) },
    };
    expect(flowAt(decodeFlows(turned), 0)).toEqual(flows[0]);
  });

  it('may be none', () => {
    expect(decodeFlows(encodeFlows([])).length).toBe(0);
  });
});

describe('a damaged file of flows', () => {
  it.each<[string, Partial<FlowColumns['columns']>, string]>([
    ['is cut off', { note: [null] }, 'note has 1 entries, 3 are expected'],
    ['names no such place', { origin: [0, 99, 0] }, 'origin of record 1 points to 99'],
    ['has half an index', { measure: [0, 0, 0.5] }, 'measure of record 2 points to 0.5'],
    ['lacks a destination', { destination: [1, 1, NONE] }, 'destination of record 2 is empty'],
    [
      'has a whole that is not there',
      { partOf: [NONE, NONE, 3] },
      'partOf of record 2 points to 3',
    ],
    [
      'is neither running total nor not',
      { cumulative: [0, 2, 0] },
      'cumulative of record 1 points to 2',
    ],
    ['cites no such source', { sources: [[0], [0, 7], [0]] }, 'sources of record 1 point to 7'],
  ])('that %s says which column and record', (_what, columns, message) => {
    expect(() => decodeFlows(withColumns(columns))).toThrow(new RegExp(`^flows.json: ${message}`));
  });
});

describe('F-13 a figure that cannot be', () => {
  it.each([-1, -0.001, 1e308, 1e13])('%d is refused with its record', (value) => {
    expect(() => decodeFlows(withColumns({ value: [1, null, value] }))).toThrow(
      `flows.json: value of record “c” is ${value}`,
    );
  });

  it.each(['NaN', 'Infinity', '1e999'])('%s in the file is no figure either', (value) => {
    const text = JSON.stringify(good).replace('"value":[1,null,1]', `"value":[1,null,${value}]`);
    expect(text).toContain(value);
    const read = (): unknown =>
      readJson('flows.json', new TextEncoder().encode(text), sha256Of(text), flowColumns);
    expect(read).toThrow(DataError);
  });

  it('is not zero', () => {
    const { value } = decodeFlows(withColumns({ value: [0, null, 1e12] }));
    expect([...value]).toEqual([0, NaN, 1e12]);
  });
});

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
