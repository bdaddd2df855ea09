import { describe, expect, it } from 'vitest';
import { guessPlan } from '../../src/data/import/guessPlan';
import { understand } from '../../src/data/import/understand';
import { csvLines } from '../../src/export/csvText';
import { tableCsv } from '../../src/export/tableCsv';
import { viewGeoJson } from '../../src/export/viewGeoJson';
import { viewJson } from '../../src/export/viewJson';
import { viewXlsx } from '../../src/export/viewXlsx';
import { withImported } from '../../src/model/import/withImported';
import { importedFlows } from '../fixtures/importedFlows';
import { shippedKnown } from '../fixtures/importKnown';
import { readImport, rowsOf } from '../fixtures/readImport';
import { snapshotOf } from '../fixtures/snapshotOf';

const { dataset, known } = await shippedKnown();

/** Names that a spreadsheet would take for formulas, places of its own, a part of an industry, notes in two columns. */
const ROWS = [
  [
    'origin',
    'o lon',
    'o lat',
    'dest',
    'd lon',
    'd lat',
    '年份',
    '行业',
    '数量（吨）',
    '备注',
    '出处',
  ],
  [
    '=HYPERLINK("x")',
    116.4,
    39.9,
    '@SUM(A1)',
    117.2,
    39.1,
    '2023',
    '低空经济',
    12.5,
    '-2+3',
    '某报',
  ],
  ["'=1+1", 115.5, 38.9, '新华区', 114.47, 38.06, '2022', '', 3, "'+cmd", ''],
  ['Zürich', 8.54, 47.37, '新华区', 116.87, 38.31, '', '钢铁', 7, '', 'bbt-202402'],
] as const;

async function opened(name: string, content: Uint8Array | string) {
  const { sheets } = await readImport(name, content);
  const { imported, report } = understand(sheets, guessPlan(sheets, known, name), known);
  return { imported: imported!, report };
}

const said = ({ imported }: Awaited<ReturnType<typeof opened>>) =>
  importedFlows(imported)
    .map((flow) => {
      const place = (id: string) => {
        const own = imported.places.find((one) => one.id === id);
        return own ? `${own.name.zh} ${own.point?.join()}` : id;
      };
      const measure = imported.measures.find(({ id }) => id === flow.measure);
      const industry = imported.industries.find(({ id }) => id === flow.industry);
      return [
        ...[place(flow.origin), place(flow.destination), flow.value, measure?.name.zh],
        ...[measure?.unitName.zh, flow.periodEnd, industry?.name.zh ?? flow.industry],
        ...[flow.note?.zh ?? null, flow.sources.slice(1).join()],
      ];
    })
    .sort();

describe('a table of the reader’s own', async () => {
  const first = await opened('own.csv', csvLines(ROWS));
  const both = withImported(dataset, first.imported);
  const snapshot = snapshotOf(both, { topic: 'own', period: { mode: 'latest' }, top: null });

  it('keeps what its cells say, also what looks like a formula, and whose word it is', () => {
    expect(said(first)).toEqual(
      [
        [
          '=HYPERLINK("x") 116.4,39.9',
          '@SUM(A1) 117.2,39.1',
          12.5,
          '数量',
          '吨',
          '2023',
          '低空经济',
          '-2+3 | 出处：某报',
          '',
        ],
        ["'=1+1 115.5,38.9", 'sjz-xinhua', 3, '数量', '吨', '2022', null, "'+cmd", ''],
        ['Zürich 8.54,47.37', 'cz-xinhua', 7, '数量', '吨', '', 'steel', null, 'bbt-202402'],
      ].sort(),
    );
  });

  it.each([
    ['csv', tableCsv],
    ['xlsx', viewXlsx],
    ['geojson', viewGeoJson],
    ['json', viewJson],
  ] as const)('comes back from %s as it was', async (format, write) => {
    const again = await opened(`jjj-flows_own_${format}.${format}`, write(snapshot));
    expect(again.report.fates).toMatchObject({ unmatched: 0, unparsable: 0 });
    expect(said(again)).toEqual(said(first));
  });
});

it('a quote that was put before a text is taken away, and only that one', async () => {
  const texts = ['=1', "'=1", "''@x", "'plain", '＝1', '-2+3', '\ttab', "it's"];
  const { sheets } = await readImport('a.csv', csvLines([['text'], ...texts.map((one) => [one])]));
  expect(rowsOf(sheets[0]!).slice(1)).toEqual(texts.map((one) => [one]));
});
