import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parquetWriteFile } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { aggregate, type Task } from '../../../scripts/aggregate/aggregate';
import { findColumns } from '../../../scripts/aggregate/columns';
import { openClickhouse } from '../../../scripts/aggregate/clickhouse';
import { openDuckdb } from '../../../scripts/aggregate/duckdb';
import { INDUSTRY_CODE, readLookups } from '../../../scripts/aggregate/lookups';
import { guessPlan } from '../../../src/data/import/guessPlan';
import { understand } from '../../../src/data/import/understand';
import { aggregated, withFolder, type Aggregated } from '../../fixtures/aggregated';
import { shippedKnown } from '../../fixtures/importKnown';
import { importedFlows } from '../../fixtures/importedFlows';
import { readImport } from '../../fixtures/readImport';
import { naiveFlows, type RecordRow } from './reference';

const lookups = readLookups();
const { known } = await shippedKnown();

const run = (text: string, task: Partial<Task> = {}): Promise<Aggregated> =>
  withFolder(async (folder) => {
    const file = join(folder, 'records.csv');
    writeFileSync(file, text);
    return aggregated(await open([file], folder), lookups, task);
  });
const open = (files: readonly string[], folder: string) =>
  openDuckdb(lookups, { files, memory: '1GB', folder, onprogress: () => undefined });

const rows = (text: string): string[] => text.trimEnd().split('\n').slice(1);

/** Three firms from Haidian to Mancheng, under its old code, its new one, and that of a town. */
const MOVES = `迁出地代码,迁入地代码,行业代码,迁移日期,注册资本（万元）
110108,130621,C2710,2016-05-01,10.1
110108,130607,2720,2016/7/3,0.2
110108001,130607001,C27,2016年,5
`;

describe('records to flows', () => {
  it('adds decimals as decimals, former codes to those of today, and codes of industries to the atlas’ own', async () => {
    const { flows, counts } = await run(MOVES);
    expect(rows(flows)).toEqual([
      'bj-haidian,bd-mancheng,biomed,2016,记录数,3,',
      'bj-haidian,bd-mancheng,biomed,2016,金额,15.3,万元',
    ]);
    expect(counts).toEqual({ read: 3, used: 3, rejected: 0, flows: 1, withheld: 0 });
  });

  it('withholds count and amount of a flow of fewer records than the threshold, and keeps the flow', async () => {
    const { flows, counts } = await run(MOVES, { threshold: 4 });
    expect(rows(flows)).toEqual([
      'bj-haidian,bd-mancheng,biomed,2016,记录数,withheld,',
      'bj-haidian,bd-mancheng,biomed,2016,金额,withheld,万元',
    ]);
    expect(counts.withheld).toBe(1);
  });

  it('keeps what is in no industry of the atlas, or in none that is stated, as parts of their own', async () => {
    const moves = 'from,to,industry,year\n110108,130607,A01,2016\n110108,130607,,2016\n';
    const { flows } = await run(moves, { threshold: 1 });
    expect(rows(flows)).toEqual([
      'bj-haidian,bd-mancheng,GB/T 4754 A 其余,2016,记录数,1,',
      'bj-haidian,bd-mancheng,未注明行业,2016,记录数,1,',
    ]);
  });

  it('states the whole where the registry has no industries', async () => {
    const { flows } = await run('from,to,year\n110108,130607,2016\n', { threshold: 1 });
    expect(rows(flows)).toEqual(['bj-haidian,bd-mancheng,,2016,记录数,1,']);
  });

  it('lists every record that it does not use, with its row, the first field at fault, and why', async () => {
    const head = 'origin,destination,industry,date,amount';
    const faulty = ['1,130607,C27,2016,1', '110108,310000,C27,2016,1', '110108,130607,C01,2016,1'];
    const more = [
      '110108,130607,C27,2016-13,1',
      '110108,130607,C27,2016,=1+1',
      '110108,,C27,2016,',
    ];
    const { rejected, counts } = await run([head, ...faulty, ...more].join('\n'));
    expect(rows(rejected)).toEqual([
      '1,origin,1,code of a place that the atlas does not know',
      '2,destination,310000,code of a place that the atlas does not know',
      '3,industry,C01,not a code of GB/T 4754-2017',
      '4,date,2016-13,not a date from 1900 to 2099',
      "5,amount,'=1+1,not an amount: digits with at most 12 before and 6 behind the point",
      '6,destination,,code of a place that the atlas does not know',
    ]);
    expect(counts).toMatchObject({ read: 6, used: 0, rejected: 6 });
  });

  it('comes to what plain code comes to, whatever the records', async () => {
    const place = fc.constantFrom(
      '110108',
      '130621',
      '130607',
      '130607001',
      '120000',
      '310000',
      '',
    );
    const industry = fc.constantFrom('C27', '2710', 'C3940', 'I65', 'A', 'Z9', '');
    const date = fc.constantFrom('2016', '2016-02', '2017-12-31', '1899', '2016-00', '不详');
    const amount = fc.oneof(
      { weight: 5, arbitrary: fc.nat(10 ** 9).map((value) => String(value / 1000)) },
      fc.constantFrom('0.1', '999999999999.999999', '-1', '', '1e3', '1,000'),
    );
    const record = fc.record({ origin: place, destination: place, industry, date, amount });
    const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell);
    const lineOf = ({ origin, destination, industry, date, amount }: RecordRow): string =>
      [origin, destination, industry, date, amount].map(quoted).join();
    const table = fc.array(record, { minLength: 1, maxLength: 120 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 4 }), async (records, threshold) => {
        const text = `origin,destination,industry,date,amount\n${records.map(lineOf).join('\n')}\n`;
        const { flows, counts } = await run(text, { threshold });
        const naive = naiveFlows(records, lookups, threshold);
        expect(flows).toBe(naive.flows);
        expect(counts).toMatchObject({ used: naive.used, rejected: records.length - naive.used });
      }),
      { numRuns: 12 },
    );
  });

  it('reads Parquet as it reads CSV', async () => {
    const fromParquet = await withFolder(async (folder) => {
      const file = join(folder, 'records.parquet');
      parquetWriteFile({
        filename: file,
        columnData: [
          { name: 'origin', data: [110108, 110108, 110108], type: 'INT32' },
          { name: 'destination', data: ['130621', '130607', '130607001'], type: 'STRING' },
          { name: 'industry', data: ['C2710', '2720', 'C27'], type: 'STRING' },
          { name: 'date', data: [2016, 2016, 2016], type: 'INT32' },
          { name: 'amount', data: [10.1, 0.2, 5], type: 'DOUBLE' },
        ],
      });
      return aggregated(await open([file], folder), lookups);
    });
    expect(rows(fromParquet.rejected)).toEqual([]);
    expect(fromParquet.flows).toBe((await run(MOVES)).flows);
  });

  it('writes what the atlas opens: places, industries, years, amounts and what is withheld', async () => {
    const { flows } = await run(`${MOVES}110108,120000,I65,2017,7\n`);
    const { sheets } = await readImport('flows.csv', flows);
    const { imported } = understand(sheets, guessPlan(sheets, known, 'flows.csv'), known);
    const told = importedFlows(imported).map((flow) =>
      [
        flow.origin,
        flow.destination,
        flow.industry,
        flow.periodEnd,
        flow.value,
        flow.missing,
      ].join(),
    );
    expect(told).toEqual([
      'bj-haidian,bd-mancheng,biomed,2016,3,',
      'bj-haidian,bd-mancheng,biomed,2016,0.00153,',
      'bj-haidian,tianjin,ict,2017,,withheld',
      'bj-haidian,tianjin,ict,2017,,withheld',
    ]);
  });
});

describe('codes of industries', () => {
  it('are told by a pattern that fits those of the lookup and no other', () => {
    const pattern = new RegExp(INDUSTRY_CODE);
    expect([...lookups.industries.keys()].filter((code) => !pattern.test(code))).toEqual([]);
    const any = fc.stringMatching(/^[A-U]?\d{0,5}$/);
    fc.assert(
      fc.property(any, (code) => {
        expect(pattern.test(code)).toBe(lookups.industries.has(code));
      }),
      { numRuns: 2000 },
    );
  });

  it('belong to the industry that names the longest part of them, else to the one that names more', () => {
    const told = ['C3940', 'C3950', 'I6571', 'I6510', 'C13', 'F5211', 'C1411'].map((code) =>
      lookups.industries.get(code),
    );
    expect(told).toEqual([
      ...['satnav', 'ict', 'satnav', 'ict', 'GB/T 4754 C 其余', 'trade-services', 'trade-services'],
    ]);
  });
});

describe('what is wrong is said so that it can be mended', () => {
  it('names the columns that there are where one is missing, two could be meant, or none has the name given', () => {
    expect(() => findColumns(['a', 'to', 'year'], {})).toThrow(
      'No column is known as the origin. Say which: --origin NAME. The table has: a, to, year',
    );
    expect(() => findColumns(['from', '迁出地', 'to', 'year'], {})).toThrow(
      'Both from and 迁出地 could be the origin. Say which: --origin "from"',
    );
    expect(() => findColumns(['from', 'to', 'year'], { amount: 'sum' })).toThrow(
      'There is no column “sum”. The table has: from, to, year',
    );
  });

  it('names the file that is not there, and the kinds that are read', async () => {
    await expect(open(['/nowhere/a.csv'], '/tmp')).rejects.toThrow(
      'There is no file /nowhere/a.csv.',
    );
    await expect(open(['package.json'], '/tmp')).rejects.toThrow('Give either CSV files');
  });

  it('names the line that cannot be read, and leaves no file', async () => {
    await withFolder(async (folder) => {
      const text = `from,to,year\n${'110108,130607,2016\n'.repeat(30_000)}"110108,130607\n`;
      const [file, flowsFile] = [join(folder, 'records.csv'), join(folder, 'flows.csv')];
      writeFileSync(file, text);
      const run = (): Promise<unknown> =>
        open([file], folder).then((engine) =>
          aggregate(engine, lookups, {
            ...{ columns: {}, threshold: 3, countMeasure: 'n', amountMeasure: 'sum', unit: '' },
            ...{ flowsFile, rejectedFile: `${flowsFile}.rejected` },
          }).finally(() => engine.close()),
        );
      await expect(run()).rejects.toThrow(/could not read the records[^]*Line: 30002/);
      expect(readdirSync(folder)).toEqual(['records.csv']);
    });
  });

  it('names the server that does not answer', async () => {
    const options = { server: 'http://127.0.0.1:9', table: 'registry' };
    await expect(openClickhouse(lookups, options)).rejects.toThrow(
      'No ClickHouse answers at http://127.0.0.1:9',
    );
  });
});
