import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset';
import type { Flow } from '../../src/model/flow';
import { flowAt } from '../../src/model/flowTable';
import { tiesOf } from '../../src/model/park';
import { loadBuilt, readBuilt } from '../fixtures/builtFiles';

/**
 * The 40 facts of the seed article (see the codebook's sources: `seed`), each held against the shipped files:
 * where it lives, its value, places, date and industry. Everything listed here must name the article as a source.
 */
type Shelf =
  'flows' | 'parks' | 'clusters' | 'events' | 'organisations' | 'annotations' | 'indicators';
type Held = readonly [row: string, says: string, shelf: Shelf, id: string, expected: object];

const text = (zh: string): object => ({ zh: expect.stringContaining(zh) as string });
const party = (zh: string): unknown => expect.objectContaining({ zh });

const statement = (
  places: Record<string, unknown>,
  zh: string,
  industries: string[] = [],
): object => ({
  destination: null,
  ...places,
  industries,
  periodEnd: '2015',
  text: text(zh),
});
const agreements = (
  origin: string,
  destination: string,
  date: string,
  own: Partial<Flow> = {},
) => ({
  origin,
  destination,
  measure: 'agreements',
  basis: 'actual',
  value: 1,
  periodEnd: date,
  industry: null,
  ...own,
});
const nothingCounted = { value: null, missing: 'not-reported' } as const;
const proposal = (places: string[], zh: string, industries: string[] = []): object => ({
  kind: 'proposal',
  date: '2015',
  places,
  industries,
  title: text(zh),
});
const speaker = (zh: string, places: string[]): object => ({ places, role: text(zh) });

const branchOf = (row: string, county: string, zh: string): Held[] => [
  [
    row,
    `Fengtai Park's branch in ${county}`,
    'parks',
    `pk-fengtai-${county}`,
    {
      kind: 'branch-park',
      parent: 'pk-zgc-fengtai',
      places: [`bd-${county}`],
      date: '2014-09',
      milestone: 'signed',
      status: 'planned',
      name: text(zh),
      description: text('2015年规划进入落实阶段'),
    },
  ],
  [
    row,
    `the tie of Fengtai Park to ${county}`,
    'flows',
    `seed-ft-${county}`,
    agreements('pk-zgc-fengtai', `pk-fengtai-${county}`, '2015', {
      kind: 'park-cobuild',
      basis: 'planned',
      periodStart: '2014-09',
    }),
  ],
];

// One fact, one line.
// prettier-ignore
const SEED: readonly Held[] = [
  ['S01', 'the Outline is issued', 'events', 'e-outline', { kind: 'policy', date: '2015-04-30', places: ['jjj'], title: text('《京津冀协同发展规划纲要》'), description: text('协同发展正式开始') }],
  ['S02', 'the working meeting', 'events', 'e-seed-meeting', { kind: 'meeting', date: '2015', places: ['jjj'], parties: expect.arrayContaining([party('科技部火炬中心')]) as unknown, description: text('主任张志宏') }],
  ['S02', 'its organiser', 'organisations', 'o-torch', { kind: 'government', ...speaker('主任张志宏', ['beijing']) }],
  ['S03', 'a double chance and pressure for Tianjin and Hebei', 'annotations', 'an-seed-s03', statement({ origin: 'tianjin-hebei' }, '疏解北京非首都功能')],
  ['S04', 'Hebei leans to heavy industry', 'annotations', 'an-seed-s04', statement({ origin: 'hebei' }, '钢铁、化工、煤炭、水泥', ['steel', 'chemicals', 'coal', 'building-materials'])],
  ['S05', 'the opinion on provincial pilots', 'events', 'e-hb-cluster-policy', { kind: 'policy', date: '2014-08', places: ['hebei'], description: text('《关于开展河北省创新型产业集群试点工作的意见》') }],
  ['S06', 'the satellite navigation cluster', 'clusters', 'cl-sjz-satnav', { scheme: 'hebei-provincial', date: '2014-08', places: ['shijiazhuang'], industries: ['satnav'], batch: text('首批省级试点（6家之一）') }],
  ['S07', 'two tiers of clusters', 'annotations', 'an-seed-s07', statement({ origin: 'hebei' }, '国家级、省级两层')],
  ['S08', 'the Tianjin demonstration zone', 'parks', 'pk-tj-zizhu', { kind: 'demonstration-zone', places: ['tianjin'], name: text('一区二十一园') }],
  ['S09', 'two or three leading industries a park', 'annotations', 'an-seed-s09', statement({ origin: 'tianjin' }, '2至3个主导产业')],
  ['S10', 'one innovation system', 'annotations', 'an-seed-s10', statement({ origin: 'tianjin' }, '孵化器、众创空间和产业研究院')],
  ['S11', 'the increase of 3,400 contracts', 'flows', 'tc-bj-jj-2014-delta', { origin: 'beijing', destination: 'tianjin-hebei', kind: 'technology-contract', measure: 'contracts', basis: 'increase', value: 3400, periodStart: '2014', periodEnd: '2014', industry: null }],
  ['S12', 'trades driven by the market alone', 'annotations', 'an-seed-s12', { ...statement({ origin: 'beijing', destination: 'tianjin-hebei' }, '市场推动'), periodEnd: '2014' }],
  ['S13', 'the opening of the Baoding centre', 'events', 'e-bdzgc-open', { kind: 'opening', date: '2015-04-28', places: ['baoding', 'pk-zgc'], description: text('中关村在北京以外的首个创新中心') }],
  ['S13', 'the Baoding centre', 'parks', 'pk-baoding-zgc', { kind: 'innovation-centre', parent: 'pk-zgc', places: ['baoding'], date: '2015-04-28', milestone: 'opened', status: 'operating' }],
  ['S13', 'its tie to Zhongguancun', 'flows', 'seed-zgc-bd', agreements('pk-zgc', 'pk-baoding-zgc', '2015-04-28', { kind: 'park-cobuild' })],
  ['S14', 'the company that runs the centre', 'organisations', 'o-xinxigu', { kind: 'operator', ...speaker('运营管理保定·中关村创新中心', ['beijing']) }],
  ['S14', 'its mother', 'organisations', 'o-zgcgroup', speaker('中关村信息谷的母公司', ['beijing'])],
  ['S15', 'what the centre brings to Baoding', 'annotations', 'an-seed-s15', statement({ origin: 'pk-zgc', destination: 'pk-baoding-zgc' }, '创业孵化、科技服务、金融和配套服务')],
  ['S16', '116 subsidiaries in Baoding', 'flows', 'zgc-bd-2015-sub', { origin: 'pk-zgc', destination: 'baoding', measure: 'subsidiaries', basis: 'stock', value: 116, periodEnd: '2015-04', industry: null, note: text('不完全统计') }],
  ['S17', '155 branches in Baoding', 'flows', 'zgc-bd-2015-branch', { origin: 'pk-zgc', destination: 'baoding', measure: 'branches', basis: 'stock', value: 155, periodEnd: '2015-04', industry: null, note: text('不完全统计') }],
  ['S18', '14 partners sign', 'flows', 'seed-bdzgc-14', agreements('pk-zgc', 'pk-baoding-zgc', '2015-04-28', { kind: 'agreement', value: 14 })],
  ['S18', 'the four partners named', 'events', 'e-bdzgc-open', { parties: expect.arrayContaining(['华北电力大学', '中关村天合科技成果转化促进中心', '中科院华南计算技术研究所', '赛伯乐投资集团'].map(party)) as unknown }],
  ...['o-ncepu', 'o-tianhe', 'o-casict', 'o-cybernaut'].map((id): Held => ['S18', `${id} among the partners`, 'organisations', id, { role: text('首批14家合作伙伴之一') }]),
  ['S18', 'the ten that are not named', 'organisations', 'o-partners10', speaker('只点名4家', ['baoding'])],
  ['S19', 'Fengtai Park and Baoding agree', 'events', 'e-fengtai-baoding', { kind: 'agreement', date: '2014-09', places: expect.arrayContaining(['bj-fengtai', 'baoding']) as unknown, description: text('熊飞') }],
  ['S19', 'their framework agreement', 'flows', 'seed-ft-bd', agreements('pk-zgc-fengtai', 'baoding', '2014-09', { kind: 'agreement' })],
  ...branchOf('S20', 'mancheng', '满城'),
  ...branchOf('S21', 'yixian', '易县'),
  ...branchOf('S22', 'dingxing', '定兴'),
  ...branchOf('S23', 'gaobeidian', '高碑店'),
  ...branchOf('S24', 'qingyuan', '清苑'),
  ['S25', 'the zone cooperates with Beijing and Tianjin', 'flows', 'seed-sjz-coop', agreements('pk-sjz-hitech', 'beijing-tianjin', '2015', { kind: 'platform', industry: 'biomed', ...nothingCounted })],
  ['S25', 'biomedicine most with Beijing', 'annotations', 'an-seed-s25', statement({ origin: 'pk-sjz-hitech', destination: 'beijing-tianjin' }, '丁飞燕', ['biomed'])],
  ['S26', 'the zone and Beijing agree', 'events', 'e-sjz-bjdrc', { kind: 'agreement', date: '2015', places: ['beijing', 'pk-sjz-hitech'], parties: [party('石家庄高新区'), party('北京市发展和改革委员会')] }],
  ['S26', 'their strategic agreement', 'flows', 'seed-sjz-agree', agreements('beijing', 'pk-sjz-hitech', '2015', { kind: 'agreement', industry: 'biomed' })],
  ['S27', 'the excipients and preparations cluster', 'clusters', 'cl-sjz-excip', { places: ['pk-sjz-hitech'], industries: ['biomed'], name: text('药用辅料与制剂') }],
  ['S28', 'the policies that its firms enjoy', 'annotations', 'an-seed-s28', statement({ origin: 'pk-sjz-hitech', destination: 'beijing' }, '优惠政策', ['biomed'])],
  ['S29', '19 firms prepare to settle', 'flows', 'seed-sjz-19', { origin: 'beijing', destination: 'pk-sjz-hitech', measure: 'enterprises', basis: 'planned', value: 19, industry: 'biomed', periodEnd: '2015' }],
  ['S30', 'the Shijiazhuang Technology Market', 'parks', 'pk-sjz-techmarket', { kind: 'tech-market', places: ['shijiazhuang'], description: text('北京技术市场的服务窗口') }],
  ['S30', "the window of Beijing's technology market", 'flows', 'seed-sjz-window', agreements('beijing', 'pk-sjz-techmarket', '2015', { kind: 'platform' })],
  ['S31', 'the Beichen zone', 'parks', 'pk-beichen', { kind: 'economic-development-zone', places: ['tj-beichen'] }],
  ...(['bj', 'hb'] as const).flatMap((side): Held[] => {
    const destination = { bj: 'beijing', hb: 'hebei' }[side];
    return [
      ['S31', `Beichen with ${destination}`, 'flows', `seed-beichen-${side}`, agreements('tj-beichen', destination, '2015', { kind: 'platform', ...nothingCounted })],
      ['S31', `in depth with ${destination}`, 'annotations', `an-seed-s31-${side}`, statement({ origin: 'tj-beichen', destination }, '深度合作')],
    ];
  }),
  ['S32', 'complementary specialisation', 'annotations', 'an-seed-s32', statement({ origin: 'jjj' }, '分工互补')],
  ['S33', 'the science city', 'parks', 'pk-bd-sci-city', { kind: 'science-city', date: '2014', milestone: 'planned', status: 'planned', description: text('河北2014年在保定规划') }],
  ['S33', 'its plan', 'events', 'e-hb-sci-city', { kind: 'plan', date: '2014', places: ['baoding'], title: text('科技城') }],
  ['S34', 'the experimental zone', 'parks', 'pk-hb-transform', { date: '2015', milestone: 'planned', status: 'planned', places: ['baoding'], description: text('保定形成三角地带') }],
  ['S35', '20 clusters to be strengthened', 'indicators', 'plan-industry-clusters-baoding-2015', { place: 'baoding', year: '2015', quantity: 'plan-industry-clusters', value: 20, bound: null }],
  ['S35', 'at least 10 above 100 billion yuan', 'indicators', 'plan-clusters-over-100bn-cny-baoding-2015', { place: 'baoding', year: '2015', quantity: 'plan-clusters-over-100bn-cny', value: 10, bound: 'at-least' }],
  ['S36', 'a resource-sharing mechanism', 'events', 'e-tj-proposal', proposal(['tianjin'], '资源共享机制')],
  ['S36', 'the mechanism, said of the region', 'annotations', 'an-seed-s36', statement({ origin: 'jjj' }, '吕欣')],
  ['S36', 'who proposed it', 'organisations', 'o-tjhitech', speaker('吕欣', ['tj-binhai'])],
  ['S37', 'matching of information and supply chains', 'events', 'e-match-proposal', proposal(['jjj'], '产业信息与供应链对接')],
  ['S37', 'the matching, said of the region', 'annotations', 'an-seed-s37', statement({ origin: 'jjj' }, '共建产业集群')],
  ['S38', "matching of the top-500 makers", 'events', 'e-hd-proposal', proposal(['handan'], '装备制造500强', ['equipment'])],
  ['S38', 'the invitation to Handan', 'flows', 'seed-hd-invite', { origin: 'jjj', destination: 'handan', basis: 'proposed', industry: 'equipment', periodEnd: '2015', ...nothingCounted }],
  ['S38', "Handan's equipment cluster", 'clusters', 'cl-hd-equip', { places: ['handan'], industries: ['equipment'] }],
  ['S38', 'who proposed it', 'organisations', 'o-hdst', speaker('王伟江', ['handan'])],
  ['S39', 'exchange between governments', 'events', 'e-exchange-proposal', proposal(['jjj'], '工作机制')],
  ['S39', 'the exchange, said of the region', 'annotations', 'an-seed-s39', statement({ origin: 'jjj' }, '工作机制')],
  ['S40', 'support in the 13th Five-Year Plan', 'events', 'e-torch-135', { kind: 'plan', date: '2015', places: ['jjj'], title: text('“十三五”规划') }],
  ['S40', 'the support, said of the region', 'annotations', 'an-seed-s40', statement({ origin: 'jjj' }, '“十三五”规划')],
];

let atlas: Dataset;
beforeAll(async () => {
  atlas = await loadBuilt();
});

function find(
  shelf: Shelf,
  id: string,
): { sources?: readonly string[]; source?: string } | undefined {
  if (shelf !== 'flows') return atlas[shelf].find((record) => record.id === id);
  const row = atlas.flows.details.id.indexOf(id);
  return row < 0 ? undefined : flowAt(atlas.flows, row);
}

describe('the seed article is in the atlas', () => {
  it.each(SEED)('%s %s', (_row, _says, shelf, id, expected) => {
    const found = find(shelf, id);
    expect(found, `${id} in ${shelf}`).toMatchObject(expected);
    expect(found?.sources ?? [found?.source]).toContain('seed');
  });

  it('with every one of its 40 facts', () => {
    const rows = Array.from({ length: 40 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);
    expect([...new Set(SEED.map(([row]) => row))]).toEqual(rows);
  });

  it('as a source that a card can name', () => {
    expect(atlas.sources.get('seed')).toMatchObject({
      title: '京津冀创新型产业集群协同发展在行动',
      publisher: expect.stringContaining('数字水泥网') as string,
      date: '2015',
    });
  });

  it('with five ties from Fengtai Park, drawn from a file of their own', () => {
    const branches = ['mancheng', 'yixian', 'dingxing', 'gaobeidian', 'qingyuan'].map(
      (county) => `pk-fengtai-${county}`,
    );
    const ties = tiesOf(atlas.parks, atlas.parksById, atlas.gazetteer).filter(
      ({ parent }) => parent.id === 'pk-zgc-fengtai',
    );
    expect(ties.map(({ branch }) => branch.id)).toEqual(branches);
    expect(readBuilt('branch-parks.geojson')).toMatchObject({
      features: expect.arrayContaining(
        branches.map((id) => expect.objectContaining({ id }) as unknown),
      ) as unknown,
    });
  });
});
