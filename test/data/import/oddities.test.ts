import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryLines } from '../../../src/data/import/entryLines';
import { guessPlan } from '../../../src/data/import/guessPlan';
import { understand } from '../../../src/data/import/understand';
import { FATES } from '../../../src/model/import/importReport';
import { importedFlows } from '../../fixtures/importedFlows';
import { shippedKnown } from '../../fixtures/importKnown';
import { readImport } from '../../fixtures/readImport';

const { known } = await shippedKnown();

/** What becomes of a file of `test/fixtures/import`: its records, what is listed, what is said about it. */
async function outcomeOf(name: string) {
  const bytes = new Uint8Array(readFileSync(`test/fixtures/import/${name}`));
  const { sheets } = await readImport(name, bytes);
  const plan = guessPlan(sheets, known, name);
  const { imported, report, fates } = understand(sheets, plan, known);
  const flows = importedFlows(imported).map(({ origin, destination, value, measure, periodEnd }) =>
    `${origin}→${destination} ${value} ${measure} ${periodEnd}`.trim(),
  );
  const wanted = { fates: FATES.filter((fate) => fate !== 'used'), from: 0, limit: 50 };
  const listed = entryLines(sheets, plan, fates, wanted).map(
    ({ row, column, reason }) => `${row} ${column}: ${reason}`,
  );
  const doubts = report.places.flatMap(({ said, id, doubts: own }) =>
    own.map((doubt) => `${said} (${id ?? '—'}): ${doubt}`),
  );
  return { flows, listed, doubts, remarks: report.remarks.map(({ kind }) => kind) };
}

describe('headings of two rows', () => {
  it('are years over what is counted', async () => {
    const expected = {
      flows: [
        'beijing→baoding 12 own:1 2022',
        'beijing→baoding 15 own:1 2023',
        'beijing→baoding 0.03 own:2 2022',
        'tianjin→tangshan 3 own:1 2022',
        'tianjin→tangshan 4 own:1 2023',
        'tianjin→tangshan 0.007 own:2 2022',
        'tianjin→tangshan 0.009 own:2 2023',
      ],
      listed: ['3 2023年 金额(万元): marked-missing'],
      doubts: [],
      remarks: ['scaled'],
    };
    expect(await outcomeOf('years-over-measures.csv')).toEqual(expected);
  });

  it('are merged cells of a workbook below its title', async () => {
    const { flows, listed, remarks } = await outcomeOf('merged-headings.xlsx');
    expect(flows).toContain('beijing→baoding 0.035 own:2 2023');
    expect(flows).toHaveLength(7);
    expect(listed).toEqual(['5 2023年 数量: empty']);
    expect(remarks).toEqual(['title-row', 'unit-unknown', 'scaled']);
  });

  it('are three where the unit has a row of its own, whatever their order', async () => {
    const years = await outcomeOf('three-headings.csv');
    expect(years.flows).toEqual([
      'beijing→baoding 12 enterprises 2022',
      'beijing→baoding 15 enterprises 2023',
      'beijing→baoding 0.03 investment-value 2022',
      'tianjin→tangshan 3 enterprises 2022',
      'tianjin→tangshan 4 enterprises 2023',
      'tianjin→tangshan 0.007 investment-value 2022',
      'tianjin→tangshan 0.009 investment-value 2023',
    ]);
    expect(years.listed[0]).toBe('5 2023年 投资额(万元): marked-missing');
    expect(years.listed.slice(1).every((line) => line.endsWith('footnote'))).toBe(true);
    expect(years.remarks).toEqual(['title-row', 'scaled']);
    const merged = await outcomeOf('three-headings.xlsx');
    expect(merged.flows).toContain('beijing→baoding 0.035 investment-value 2023');
    expect(merged.flows).toHaveLength(7);
    expect(merged.listed).toEqual(['6 2023年 企业数(家): empty']);
    expect(merged.remarks).toEqual(['title-row', 'scaled']);
  });

  it('are what is counted over years', async () => {
    expect((await outcomeOf('measures-over-years.csv')).flows).toEqual([
      'beijing→baoding 12 enterprises 2022',
      'beijing→baoding 15 enterprises 2023',
      'beijing→baoding 3 investment-value 2022',
      'beijing→baoding 3.5 investment-value 2023',
    ]);
  });
});

describe('doubtful positions', () => {
  it('in the next county are only suspected of being shifted', async () => {
    const { flows, doubts } = await outcomeOf('next-county.csv');
    expect(flows).toEqual(['beijing→bj-xicheng 5 own:1', 'beijing→bj-dongcheng 3 own:1']);
    expect(doubts).toEqual(['西城区 (bj-xicheng): looks-shifted']);
  });

  it('that are swapped, at zero or outside are listed or told', async () => {
    expect(await outcomeOf('swapped-and-outside.csv')).toEqual({
      flows: ['beijing→own:1 5 own:1'],
      listed: ['2 value: swapped-coordinates', '4 value: zero-coordinates'],
      doubts: ['Depot (—): looks-swapped', 'Works (own:1): outside-region'],
      remarks: ['unit-unknown'],
    });
  });
});

it('a list of places alone says that there are no flows', async () => {
  expect(await outcomeOf('places-only.csv')).toMatchObject({
    ...{ flows: [], listed: [], remarks: ['places-only'] },
  });
});

it('a file of Western Europe keeps its letters', async () => {
  const bytes = new Uint8Array(readFileSync('test/fixtures/import/windows-1252.csv'));
  const { encoding, sheets } = await readImport('windows-1252.csv', bytes);
  expect(encoding).toBe('windows-1252');
  expect(sheets[0]?.columns[0]?.values).toContain('Zürich');
});
