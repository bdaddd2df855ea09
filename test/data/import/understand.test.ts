import { rollup } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryLines } from '../../../src/data/import/entryLines';
import { completePlan, guessPlan } from '../../../src/data/import/guessPlan';
import { guessSheet } from '../../../src/data/import/guessSheet';
import { placeIndex } from '../../../src/data/import/placeIndex';
import { understand } from '../../../src/data/import/understand';
import { DUPLICATE_RULES, type ImportPlan } from '../../../src/model/import/importPlan';
import { FATE_OF, FATES, REASONS, type Fate } from '../../../src/model/import/importReport';
import type { Understood } from '../../../src/model/import/importedTable';
import type { Cell, Sheet } from '../../../src/model/import/sheet';
import { shippedKnown } from '../../fixtures/importKnown';
import { importedFlows } from '../../fixtures/importedFlows';
import { sheetOf, sheetOfText } from '../../fixtures/importSheet';

const { known } = await shippedKnown();
const index = placeIndex(known);

const ALL_BUT_USED = FATES.filter((fate) => fate !== 'used');

/** A file of these sheets as it is guessed to be meant, with some changes by the reader. */
function read(sheets: readonly Sheet[], change: Partial<ImportPlan> = {}) {
  const plan = { ...guessPlan(sheets, known, 'test'), ...change };
  const understood = understand(sheets, plan, known);
  return {
    plan,
    ...understood,
    flows: flowsOf(understood),
    lines: linesOf(sheets, plan, understood),
  };
}

const flowsOf = ({ imported }: Understood): string[] =>
  importedFlows(imported).map((flow) => {
    const time =
      flow.periodStart === flow.periodEnd
        ? flow.periodEnd
        : `${flow.periodStart}/${flow.periodEnd}`;
    const value = flow.value === null ? `(${flow.missing})` : `${flow.bound ?? ''}${flow.value}`;
    return [
      `${flow.origin}→${flow.destination} ${value} ${flow.measure}`,
      ...[time, flow.cumulative ? 'cumulative' : '', flow.industry ?? ''],
    ]
      .filter((text) => text !== '')
      .join(' ');
  });

const linesOf = (sheets: readonly Sheet[], plan: ImportPlan, { fates }: Understood): string[] =>
  entryLines(sheets, plan, fates, { fates: ALL_BUT_USED, from: 0, limit: 1e6 }).map(
    ({ row, column, reason, value }) => `${row} ${column}: ${reason} ${value}`.trim(),
  );

const LONG = `
  2023年京津冀企业迁移统计表 单位：万元
  序号|迁出地|迁入地|金额（万元）|年份|行业|备注
  1|北京|保定市|１，２３４|2023|生物医药|x
  2|北京市海淀区|满城县|1.2万|2022年|新一代信息技术|
  3|新华区|天津|300|2023|种植业|
  4|北京|唐山|—|2023|钢铁|
  5|北京|唐山|约500|2023-05|低空经济|
  6|北京|保定|66|2023|生物医药|
  7|北京|火星|66|2023|生物医药|
  8|北京|廊坊|-5|2023|生物医药|
  9|北京|廊坊|保密|2023|生物医药|
  序号|迁出地|迁入地|金额（万元）|年份|行业|备注
  合计|||12345||
  ||||||
  注：数据来源于某局||||||`;

describe('a long table', () => {
  const sheets = [sheetOfText(LONG)];
  const { plan, flows, lines, report, imported } = read(sheets);

  it('has its heading found below the title, and its unit and year in it', () => {
    expect(plan.sheets[0]).toMatchObject({ shape: 'flows', headingRow: 1, firstRow: 2 });
    expect(plan.sheets[0]?.columns.map(({ role }) => role)).toEqual([
      ...['ignored', 'origin', 'destination', 'value', 'period', 'industry', 'note'],
    ]);
    expect(plan.period).toBe('2023');
    expect(plan.measures).toEqual([
      { said: '金额', id: null, name: '金额', unit: '万元', isAdditive: true },
    ]);
    expect(report.remarks.map(({ kind }) => kind)).toEqual(['title-row', 'scaled']);
  });

  it('becomes records, summed where they are of the same', () => {
    expect(flows).toEqual([
      'beijing→baoding 0.13 own:1 2023 biomed',
      'bj-haidian→bd-mancheng 1.2 own:1 2022 ict',
      'beijing→tangshan about0.05 own:1 2023-05 own:1',
      'beijing→langfang (withheld) own:1 2023 biomed',
    ]);
    expect(importedFlows(imported)[0]?.where).toEqual({ zh: '第3、8行', en: 'rows 3, 8' });
    expect(imported?.industries.map(({ name }) => name.zh)).toEqual(['低空经济']);
  });

  it('has every other entry listed with its row, its reason and what stands there', () => {
    expect(lines).toEqual([
      '5 金额(万元): origin-ambiguous 300',
      '6 金额(万元): marked-missing —',
      '8 金额(万元): summed 66',
      '9 金额(万元): destination-unknown 66',
      '10 金额(万元): negative -5',
      '11 金额(万元): withheld 保密',
      '12 金额(万元): repeated-heading 金额(万元)',
      '13 金额(万元): total 12345',
      '14 金额(万元): blank',
      '15 金额(万元): footnote',
    ]);
  });

  it('says what names were taken for, the open ones first', () => {
    expect(report.places.slice(0, 2)).toMatchObject([
      { said: '新华区', id: null, isAmbiguous: true, candidates: ['sjz-xinhua', 'cz-xinhua'] },
      { said: '火星', id: null, isAmbiguous: false },
    ]);
    expect(report.places.find(({ said }) => said === '满城县')).toMatchObject({
      ...{ id: 'bd-mancheng', way: 'former-name', count: 1 },
    });
    expect(report.industries[0]).toMatchObject({ said: '低空经济', way: 'own', id: 'own:1' });
  });

  it('heeds what the reader answers', () => {
    const places = [
      { said: '新华区', id: 'sjz-xinhua' },
      { said: '火星', id: '' },
    ];
    const industries = [{ said: '低空经济', id: 'equipment' }];
    const answered = read(sheets, { places, industries });
    expect(answered.flows).toContain('sjz-xinhua→tianjin 0.03 own:1 2023 own:1');
    expect(answered.flows).toContain('beijing→tangshan about0.05 own:1 2023-05 equipment');
    expect(answered.lines).toContain('9 金额(万元): left-out 66');
  });

  it.each([
    ['sum', 'beijing→baoding 0.13 own:1 2023 biomed', '8 金额(万元): summed 66'],
    [
      'last',
      'beijing→baoding 0.0066 own:1 2023 biomed',
      '3 金额(万元): replaced-by-later １,２３４',
    ],
    ['first', 'beijing→baoding 0.1234 own:1 2023 biomed', '8 金额(万元): kept-earlier 66'],
    ['list', null, '8 金额(万元): duplicate 66'],
  ] as const)('treats duplicates by the rule %s', (duplicates, flow, line) => {
    const ruled = read(sheets, { duplicates });
    const ofPair = ruled.flows.filter((text) => text.startsWith('beijing→baoding'));
    expect(ofPair).toEqual(flow === null ? [] : [flow]);
    expect(ruled.lines.map((text) => text.normalize('NFKC'))).toContain(line.normalize('NFKC'));
  });
});

describe('other shapes', () => {
  it('an OD matrix, its sums left out and named', () => {
    const { flows, lines, report, plan } = read([
      sheetOfText(`
        单位：家
        迁出地\\迁入地|北京|天津|石家庄|合计
        北京|—|12|30|42
        天津|5||7|12
        石家庄|1|2|×|3
        合计|6|14|37|57`),
    ]);
    expect(plan.sheets[0]).toMatchObject({ shape: 'matrix', isTransposed: false });
    expect(flows).toEqual([
      'beijing→tianjin 12 own:1',
      'beijing→shijiazhuang 30 own:1',
      'tianjin→beijing 5 own:1',
      'tianjin→shijiazhuang 7 own:1',
      'shijiazhuang→beijing 1 own:1',
      'shijiazhuang→tianjin 2 own:1',
      'shijiazhuang→shijiazhuang (withheld) own:1',
    ]);
    expect(lines).toContain('6 北京: total 6');
    expect(report.remarks).toContainEqual(
      expect.objectContaining({ kind: 'total-column', said: '合计' }),
    );
    expect(report.read).toBe(12);
  });

  it('a matrix whose rows are the destinations', () => {
    const { flows } = read([
      sheetOfText(`
        迁入地\\迁出地|北京|天津
        保定|3|4
        廊坊|5|6`),
    ]);
    expect(flows[0]).toBe('beijing→baoding 3 own:1');
  });

  it('a pair of tables as flowmap.blue has them, with places anywhere', () => {
    const { flows, lines, imported, report } = read([
      sheetOfText(
        `id|name|lat|lon
        1|London|51.5074|-0.1278
        2|Zürich|47.3769|8.5417
        3|保定|38.87|115.47
        4|Factory|39.79|116.52
        5|Nowhere|0|0
        6|Swap|116.4|39.9`,
        'locations',
      ),
      sheetOfText(
        `origin|dest|count|time
        1|2|10|2023-05-01
        1|2|5|2023-05-09
        2|3|7|2023-05-01
        3|4|1|2023-06-01
        5|1|3|2023-05-01`,
        'flows',
      ),
    ]);
    expect(flows).toEqual([
      'own:1→own:2 15 own:1 2023-05',
      'own:2→baoding 7 own:1 2023-05',
      'baoding→own:3 1 own:1 2023-06',
    ]);
    expect(lines).toEqual([
      '6 name: zero-coordinates 0, 0',
      '7 name: swapped-coordinates 39.9, 116.4',
      '3 count: summed 5',
      '6 count: origin-unknown 3',
    ]);
    const [london, , factory] = imported?.places ?? [];
    expect(london).toMatchObject({ name: { zh: 'London' }, level: 'outside', parent: null });
    expect(factory).toMatchObject({ level: 'site', parent: 'bj-daxing' });
    const ofLondon = report.places.find(({ said }) => said === '1');
    expect(ofLondon).toMatchObject({ id: 'own:1', way: 'own', doubts: ['outside-region'] });
  });

  it('lines with the coordinates of their ends, in any of three systems', () => {
    const rows = `origin_lon|origin_lat|destination_lon|destination_lat|value
      116.404|39.915|115.47|38.87|3`;
    const [wgs] = read([sheetOfText(rows)]).imported?.places ?? [];
    const [gcj] = read([sheetOfText(rows)], { coordinates: 'gcj02' }).imported?.places ?? [];
    const [bd] = read([sheetOfText(rows)], { coordinates: 'bd09' }).imported?.places ?? [];
    expect(wgs?.point).toEqual([116.404, 39.915]);
    expect(gcj?.point?.[0]).toBeCloseTo(116.39775, 3);
    expect(gcj?.point?.[1]).toBeCloseTo(39.9136, 3);
    expect(bd?.point?.[0]).toBeCloseTo(116.3914, 3);
    expect(
      guessPlan([sheetOfText('经度（百度）|纬度（百度）|名称\n116|39|x')], known, '').coordinates,
    ).toBe('bd09');
  });

  it('a place far from the one that bears its name is one of its own', () => {
    const { imported, report } = read([
      sheetOfText('name|lat|lon\nHeping|41.8|123.4\nXinhua|38.31|116.87', 'places'),
      sheetOfText('origin|dest|count\nHeping|Xinhua|2', 'flows'),
    ]);
    expect(imported?.places).toHaveLength(1);
    expect(report.places.find(({ said }) => said === 'Heping')?.doubts).toContain('far-from-name');
    // Of two that are called so, the coordinates tell which.
    expect(report.places.find(({ said }) => said === 'Xinhua')?.id).toBe('cz-xinhua');
  });

  it('a column for every year, and no headings at all', () => {
    const wide = read([sheetOfText('来源地|承接地|2021年|2022年\n北京|保定|1|2\n北京|天津|3|')]);
    expect(wide.flows).toEqual([
      'beijing→baoding 1 own:1 2021',
      'beijing→baoding 2 own:1 2022',
      'beijing→tianjin 3 own:1 2021',
    ]);
    expect(wide.lines).toEqual(['3 2022年: empty']);
    const bare = read([sheetOfText('北京|保定|12|2023\n天津|廊坊|5|2022')]);
    expect(bare.plan.sheets[0]?.headingRow).toBeNull();
    expect(bare.flows).toEqual(['beijing→baoding 12 own:1 2023', 'tianjin→langfang 5 own:1 2022']);
  });

  it('rows without a value are counted', () => {
    const { flows, imported } = read([
      sheetOfText(
        '企业名称|迁出地|迁入地|迁入时间\n甲|北京|保定|2023-05-01\n乙|北京|保定|2023-05-03',
      ),
    ]);
    expect(flows).toEqual(['beijing→baoding 2 own:1 2023-05']);
    expect(imported?.measures[0]).toMatchObject({ unit: 'count', name: { zh: '行数' } });
  });

  it('several measures, those of the atlas by their whole name and with a unit that agrees', () => {
    const { flows, plan } = read([
      sheetOfText(
        '出发地|目的地|技术合同数|技术合同成交额（万元）|投资额（吨）|占比（%）\n北京|天津|12|70123|3|1.2',
      ),
    ]);
    expect(plan.measures.map(({ id }) => id)).toEqual(['contracts', 'contract-value', null]);
    expect(flows).toEqual([
      'beijing→tianjin 12 contracts',
      'beijing→tianjin 7.0123 contract-value',
      'beijing→tianjin 3 own:3',
    ]);
  });

  it('a column of units goes before the heading; another kind of unit is no amount of the measure', () => {
    const { flows, lines } = read([
      sheetOfText(
        'from|to|amount (亿元)|unit\n北京|天津|5000|万元\n北京|保定|2|亿元\n北京|唐山|3|家',
      ),
    ]);
    expect(flows).toEqual(['beijing→tianjin 0.5 own:1', 'beijing→baoding 2 own:1']);
    expect(lines).toEqual(['4 amount (亿元): other-unit 3']);
  });

  it('source is the origin where nothing else is; codes and names must agree', () => {
    expect(read([sheetOfText('source|target|value\nBeijing|Baoding|3')]).flows).toEqual([
      'beijing→baoding 3 own:1',
    ]);
    const codes = read([
      sheetOfText(`出发地代码|出发地|目的地代码|目的地|数量
        110108|海淀区|130621|满城县|3
        110000|北京|120000|北京|4`),
    ]);
    expect(codes.flows).toEqual(['bj-haidian→bd-mancheng 3 own:1']);
    expect(codes.lines).toEqual(['3 数量: ends-contradict 4']);
  });

  it('columns of the atlas’ own files', () => {
    const { flows } = read([
      sheetOfText(`出发地编号|出发地（中文）|目的地编号|目的地（中文）|指标|单位|口径|数值|约数|缺数值的原因|起|止|累计
        beijing|北京|tianjin-hebei|天津、河北（合计）|技术合同成交额|亿元|实际|1410|超||2014|2020|是
        beijing|北京|hebei|河北|技术合同数|项|实际|||未公布|2023|2023|否`),
    ]);
    expect(flows).toEqual([
      'beijing→tianjin-hebei at-least1410 contract-value 2014/2020 cumulative',
      'beijing→hebei (not-reported) contracts 2023',
    ]);
  });

  it('nothing that is asked for', () => {
    expect(read([sheetOfText('a|b\nx|y')]).imported).toBeNull();
    expect(read([sheetOf([])]).report.read).toBe(0);
    expect(read([]).imported).toBeNull();
  });

  it('what the reader decides about shape and heading is kept', () => {
    const sheet = sheetOfText('北京|保定|12\n天津|廊坊|5');
    const decided = guessSheet(sheet, index, { shape: 'flows', headingRow: 0 });
    expect(decided).toMatchObject({ shape: 'flows', headingRow: 0, firstRow: 1 });
    expect(completePlan([sheet], [decided], known, 't').sheets).toEqual([decided]);
    expect(guessSheet(sheet, index, { shape: 'matrix' }).shape).toBe('matrix');
    expect(guessSheet(sheet, index, { shape: 'unused' }).shape).toBe('unused');
  });

  it('has the same signature with its columns in another order', () => {
    const signature = (text: string): string => guessPlan([sheetOfText(text)], known, '').signature;
    expect(signature('from|to|value\n北京|天津|1')).toBe(signature('VALUE|to|From\n1|天津|北京'));
    expect(signature('from|to|value\n北京|天津|1')).not.toBe(
      signature('from|to|amount\n北京|天津|1'),
    );
  });
});

const PLACES = [
  '北京',
  '天津市',
  '保定',
  '满城县',
  '130609',
  'Tangshan',
  '新华区',
  '火星',
  '',
  '合计',
];
const IDS: Readonly<Record<string, string>> = {
  ...{ 北京: 'beijing', 天津市: 'tianjin', 保定: 'baoding', 满城县: 'bd-mancheng' },
  ...{ '130609': 'bd-xushui', Tangshan: 'tangshan' },
};
const row = fc.tuple(
  fc.constantFrom(...PLACES),
  fc.constantFrom(...PLACES),
  fc.oneof(
    fc.integer({ min: -3, max: 50 }),
    fc.constantFrom('—', '约3', '1.5', 'x', '', '12%', null),
  ),
  fc.constantFrom('2021', '2022年', '2023-05', '', '去年'),
  fc.constantFrom('钢铁', '生物医药', ''),
);

/** As headed, whatever may stand in them. */
const PLAIN_COLUMNS = (
  [
    ['出发地', 'origin'],
    ['目的地', 'destination'],
    ['数量', 'value'],
    ['年份', 'period'],
    ['行业', 'industry'],
  ] as const
).map(([heading, role]) => ({
  ...{ heading, role, period: '' },
  measure: role === 'value' ? heading : '',
}));

describe('any table', () => {
  it('gives every entry exactly one fate, and the sums of a naive reckoning', () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...DUPLICATE_RULES),
        (rows, duplicates) => {
          const sheet = sheetOf([['出发地', '目的地', '数量', '年份', '行业'], ...rows]);
          const plan = guessPlan([sheet], known, 'test');
          const { report, fates, imported } = read([sheet], {
            duplicates,
            sheets: plan.sheets.map((one) => ({ ...one, columns: PLAIN_COLUMNS })),
          });
          expect(report.read).toBe(rows.length);
          const sum = FATES.reduce((all, fate) => all + report.fates[fate], 0);
          expect(sum).toBe(report.read);
          expect(fates[0]?.reasons).toHaveLength(rows.length);
          expect(countsOf(fates[0]?.reasons ?? new Uint8Array())).toEqual(report.fates);
          if (duplicates === 'sum') expect(sumsOf(imported)).toEqual(naiveSums(rows));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never stops anything, whatever stands in it and however it is read', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, '__proto__', '合计', '北京'),
    );
    const table = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(table, fc.constantFrom('flows', 'matrix', 'places'), (rows, shape) => {
        const sheet = sheetOf(rows);
        const forced = guessSheet(sheet, index, { shape });
        const plan = completePlan([sheet], [forced], known, 't');
        const { report } = understand([sheet], plan, known);
        expect(FATES.reduce((all, fate) => all + report.fates[fate], 0)).toBe(report.read);
      }),
      { numRuns: 50 },
    );
    expect('polluted' in {}).toBe(false);
  });
});

function countsOf(reasons: Uint8Array): Record<Fate, number> {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>;
  for (const reason of reasons) counts[FATE_OF[REASONS[reason] ?? 'blank']]++;
  return counts;
}

function sumsOf(imported: Understood['imported']): Map<string, number> {
  const flows = importedFlows(imported);
  return new Map(
    flows
      .flatMap((flow) => (flow.value !== null ? [flow] : []))
      .map(({ origin, destination, periodEnd, industry, value }) => [
        `${origin} ${destination} ${periodEnd} ${industry}`,
        value ?? NaN,
      ]),
  );
}

/** The same by the plainest means: row by row, with objects. */
function naiveSums(rows: readonly (readonly Cell[])[]): Map<string, number> {
  const good = rows.flatMap(([origin, destination, value, year, industry]) => {
    const [from, to] = [IDS[String(origin)], IDS[String(destination)]];
    const number = value === '约3' ? 3 : value === '' || value === null ? NaN : Number(value);
    if (!from || !to || Number.isNaN(number) || number < 0 || year === '去年') return [];
    const id = { 钢铁: 'steel', 生物医药: 'biomed' }[String(industry)] ?? null;
    return [{ key: `${from} ${to} ${String(year).replace('年', '')} ${id}`, number }];
  });
  const sums = rollup(
    good,
    (same) => same.reduce((sum, { number }) => sum + number, 0),
    ({ key }) => key,
  );
  return new Map(sums);
}

describe('a million rows', () => {
  it('are summed to pairs, times and industries without a list of rows', () => {
    const length = 1_000_000;
    const names = [...known.gazetteer.values()].filter(({ level }) => level === 'city');
    const values = names.map(({ name }) => name.zh);
    const column = (contents: readonly Cell[], code: (at: number) => number) => ({
      values: ['heading', ...contents],
      codes: Uint32Array.from({ length: length + 1 }, (_, at) => (at === 0 ? 0 : 1 + code(at))),
    });
    const heads = ['出发地', '目的地', '数量', '年份'];
    const columns = [
      column(values, (at) => at % values.length),
      column(values, (at) => (at * 7) % values.length),
      column(
        Array.from({ length: 1000 }, (_, at) => at),
        (at) => at % 1000,
      ),
      column([2021, 2022, 2023], (at) => at % 3),
    ].map(({ values: [, ...rest], codes }, at) => ({ values: [heads[at] ?? '', ...rest], codes }));
    const sheet: Sheet = { name: '', rowKind: 'row', rowCount: length + 1, columns };
    const { report, imported } = read([sheet]);
    expect(report.read).toBe(length);
    expect(report.fates.used + report.fates.merged).toBe(length);
    expect(report.fates.used).toBe(imported?.flows.length);
    const total = imported?.flows.values.reduce((sum, value) => sum + value, 0);
    expect(total).toBe((length / 1000) * 499_500);
  }, 60_000);
});
