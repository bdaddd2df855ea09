import { beforeAll, describe, expect, it } from 'vitest';
import { entryLines } from '../../../src/data/import/entryLines';
import { guessPlan } from '../../../src/data/import/guessPlan';
import { understand } from '../../../src/data/import/understand';
import { notedCsv } from '../../../src/export/csvText';
import { conflictsOf } from '../../../src/model/conflictsOf';
import type { Dataset } from '../../../src/model/dataset';
import { flowAt } from '../../../src/model/flowTable';
import type { Known } from '../../../src/model/import/known';
import type { Understood } from '../../../src/model/import/importedTable';
import { FATES } from '../../../src/model/import/importReport';
import { withImported } from '../../../src/model/import/withImported';
import { DEFAULT_QUERY } from '../../../src/model/query';
import { shownBy } from '../../../src/model/shown';
import { topicsOf } from '../../../src/model/topicsOf';
import { importReportFile } from '../../../src/text/importReportFile';
import { shippedKnown } from '../../fixtures/importKnown';
import { sheetOfText } from '../../fixtures/importSheet';

let dataset: Dataset;
let known: Known;
let understood: Understood;
const sheet = sheetOfText(`迁出地|迁入地|企业数（家）|年份|行业
  北京|保定|12|2023|低空经济
  海淀区|雄安新区|5|2023|生物医药
  北京|火星|7|2023|
  北京|@SUM(A1)|7|2023|`);

beforeAll(async () => {
  ({ dataset, known } = await shippedKnown());
  understood = understand([sheet], guessPlan([sheet], known, '迁入企业'), known);
});

describe('the atlas with a table of the reader’s', () => {
  it('has its records behind its own, with their ids turned into its lists', () => {
    const { imported } = understood;
    if (!imported) throw new Error('nothing was imported');
    const both = withImported(dataset, imported);
    expect(both.flows.length).toBe(dataset.flows.length + 2);
    for (const row of [0, 100, dataset.flows.length - 1])
      expect(flowAt(both.flows, row)).toEqual(flowAt(dataset.flows, row));
    expect(flowAt(both.flows, dataset.flows.length)).toMatchObject({
      ...{ origin: 'beijing', destination: 'baoding', kind: 'own', industry: 'own:1', value: 12 },
      ...{ measure: 'enterprises', sources: ['own:source'], periodEnd: '2023' },
    });
    expect(both.sources.get('own:source')).toMatchObject({
      title: '迁入企业',
      publisher: '您的数据',
    });
    expect(both.industriesById.get('own:1')?.name.zh).toBe('低空经济');
  });

  it('shows it as a topic of its own, which is not there without it', () => {
    const { imported } = understood;
    if (!imported) throw new Error('nothing was imported');
    expect(topicsOf(dataset)).not.toContain('own');
    const both = withImported(dataset, imported);
    expect(topicsOf(both)).toContain('own');
    const { pairs, measure } = shownBy(both, { ...DEFAULT_QUERY, topic: 'own' });
    expect(measure?.id).toBe('enterprises');
    expect(pairs.map(({ origin, destination, value }) => [origin, destination, value])).toEqual([
      ['beijing', 'baoding', 12],
      ['bj-haidian', 'xiongan', 5],
    ]);
    // What the atlas shows of its own stays the same.
    expect(shownBy(both, DEFAULT_QUERY).pairs).toEqual(shownBy(dataset, DEFAULT_QUERY).pairs);
  });

  it('leaves one account of a fact that it tells too, and lists both', () => {
    const own = sheetOfText(`出发地|目的地|技术合同成交额（亿元）|年份|备注
      北京|津冀|700|2023|另一份统计
      北京|天津|1|2050|`);
    const plan = { ...guessPlan([own], known, '对照'), kind: 'technology-contract' as const };
    const { imported } = understand([own], plan, known);
    if (!imported) throw new Error('nothing was imported');
    const both = withImported(dataset, imported);
    const row = dataset.flows.length;
    const period = { mode: 'span', from: 2023, to: 2023 } as const;
    const query = { ...DEFAULT_QUERY, measure: 'contract-value', basis: 'actual', period } as const;
    const [before, { pairs }] = [shownBy(dataset, query), shownBy(both, query)];
    const joint = pairs.find(({ destination }) => destination === 'tianjin-hebei');
    expect(joint?.value).toBe(748.7);
    expect(pairs.map(({ value }) => value)).toEqual(before.pairs.map(({ value }) => value));
    expect(joint?.setAside).toContainEqual({ row, reason: 'conflict' });
    const accounts = conflictsOf(both.flows, row, pairs);
    expect(accounts.map(({ verdict }) => verdict)).toEqual(['conflict', 'used']);
    expect(flowAt(both.flows, row)).toMatchObject({
      ...{ value: 700, sources: ['own:source'], note: { zh: '另一份统计', en: '另一份统计' } },
    });
  });

  it('has a report that spreadsheets can open without running what is in it', () => {
    const { fates, report } = understood;
    const wanted = { fates: FATES.filter((fate) => fate !== 'used'), from: 0, limit: 10 };
    const lines = entryLines([sheet], guessPlan([sheet], known, ''), fates, wanted);
    const file = importReportFile('迁入企业', report, lines, 'zh');
    expect(file.rows).toHaveLength(2);
    expect(file.rows[0]).toEqual([
      ...['', 4, '企业数(家)', '地名未识别', '目的地未识别', '北京', '火星', '2023', '7'],
    ]);
    expect(notedCsv([file.columns, ...file.rows], file.notes)).toContain("'@SUM(A1)");
    expect(importReportFile('x', report, lines, 'en').rows[0]?.[4]).toBe(
      'destination not recognised',
    );
  });

  it('can be listed in parts', () => {
    const { fates } = understood;
    const plan = guessPlan([sheet], known, '');
    const part = (from: number): string[] =>
      entryLines([sheet], plan, fates, { fates: FATES, from, limit: 2 }).map(({ row }) =>
        String(row),
      );
    expect([...part(0), ...part(2), ...part(4)]).toEqual(['2', '3', '4', '5']);
  });
});
