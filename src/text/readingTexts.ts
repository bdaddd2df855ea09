import type { Language } from '../model/bilingual';
import type { NotDrawn } from '../model/tableRows';

/** Words of the navigator, the summary and elder mode: they come with these, not with the first page. */
const zh = {
  summary: '这一视图的摘要',
  told: '地图说明',
  navigator: '逐条浏览',
  hint: '上下方向键换行，左右键收放，键入地名拼音可直接跳到，回车看出处',
  region: '京津冀',
  ways: { out: '流出', in: '流入', both: '往来（不分方向）' },
  flows: (count: string) => `${count} 条`,
  sum: (amount: string) => `合计 ${amount}`,
  share: (share: string) => `占比 ${share}`,
  rank: (rank: number) => `第 ${rank}`,
  source: (name: string, more: number) =>
    more > 0 ? `来源 ${name}等 ${more + 1} 处` : `来源 ${name}`,
  sentences: (all: readonly string[]) => all.map((one) => `${one}。`).join(''),
  lines: (lines: string, drawn: string) => `共 ${lines} 条流，图上画出 ${drawn} 条`,
  pairs: (lines: string, drawn: string) => `共 ${lines} 对地方，图上画出 ${drawn} 对`,
  total: (amount: string) => `合计 ${amount}`,
  noTotal: '各数的时期不同或起点不明，没有合计',
  notAdditive: '这一指标的数不能相加，没有合计',
  noDifferenceTotal: '差额与只知一部分的数没有合计',
  largest: (list: readonly string[], share: string | null) =>
    `最大的是：${list.join('；')}${share ? `；它们共占 ${share}` : ''}`,
  named: (ends: string, amount: string) => `${ends} ${amount}`,
  changes: (more: string, less: string, same: string) =>
    `与所比的年份相比，${more} 条增加，${less} 条减少，${same} 条持平`,
  movers: (title: string, list: readonly string[]) => `${title}：${list.join('；')}`,
  without: (list: readonly string[]) => `另有只列不画的记录：${list.join('，')}`,
  reasons: {
    missing: (count) => `${count} 条缺数值`,
    unsplit: (count) => `${count} 条来源或去向未分`,
    inside: (count) => `${count} 条在一地之内`,
    tie: (count) => `${count} 条是园区与分园，画作双线`,
    unpaired: (count) => `${count} 条缺反向或时期不同`,
    once: (count) => `${count} 条只有一年的数或不可比`,
    'beyond-top': (count) => `${count} 条小于所画的线`,
    'below-min': (count) => `${count} 条小于门槛`,
  } satisfies Record<NotDrawn, (count: string) => string> as Record<
    NotDrawn,
    (count: string) => string
  >,
  unbroken: (count: string) => `${count} 条未分行业，不计入合计与名次`,
  sources: (names: readonly string[], count: string, isMore: boolean) =>
    `依据 ${count} 个来源${isMore ? '，最多的是' : '：'}${names.join('、')}`,
  clusters: (groups: readonly string[], places: string) =>
    `按名单：${groups.join('，')}；分布在 ${places} 个地方`,
  elder: {
    exit: '退出长者模式',
    size: '字号',
    sizes: { on: '大', '24': '更大', '30': '最大' },
    map: '看地图',
    table: '看完整表格',
    largest: '最大的十条',
    open: (ends: string) => `看出处：${ends}`,
    ends: '从哪里到哪里',
    value: '数值',
    share: '份额',
  },
  print: {
    table: '表格',
    sources: '来源',
    address: '网页版',
    period: '时期',
  },
};

export type ReadingText = typeof zh;

const en: ReadingText = {
  summary: 'Summary of this view',
  told: 'The map in words',
  navigator: 'Walk through all flows',
  hint: 'Up and down keys move, left and right close and open, typing the beginning of a name goes to it, Enter shows the source',
  region: 'Jing-Jin-Ji region',
  ways: { out: 'Outgoing', in: 'Incoming', both: 'Ties (without direction)' },
  flows: (count) => (count === '1' ? '1 entry' : `${count} entries`),
  sum: (amount) => `${amount} in all`,
  share: (share) => `share ${share}`,
  rank: (rank) => `no. ${rank}`,
  source: (name, more) => (more > 0 ? `source ${name} and ${more} more` : `source ${name}`),
  sentences: (all) => all.map((one) => `${one}.`).join(' '),
  lines: (lines, drawn) =>
    lines === '1'
      ? `1 flow, ${drawn === '1' ? 'drawn' : 'not drawn'}`
      : `${lines} flows, ${drawn} of them drawn`,
  pairs: (lines, drawn) =>
    lines === '1'
      ? `1 pair of places, ${drawn === '1' ? 'drawn' : 'not drawn'}`
      : `${lines} pairs of places, ${drawn} of them drawn`,
  total: (amount) => `${amount} in all`,
  noTotal: 'No total: the figures are of different times',
  notAdditive: 'No total: figures of this measure do not add up',
  noDifferenceTotal: 'No total of differences, or of figures known in part',
  largest: (list, share) => `Largest: ${list.join('; ')}${share ? `; together ${share}` : ''}`,
  named: (ends, amount) => `${ends} ${amount}`,
  changes: (more, less, same) =>
    `Against the other year ${more} have more, ${less} less, ${same} as much`,
  movers: (title, list) => `${title}: ${list.join('; ')}`,
  without: (list) => `Listed, not drawn: ${list.join(', ')}`,
  reasons: {
    missing: (count) => `${count} without a value`,
    unsplit: (count) => `${count} with an origin or destination that is not split`,
    inside: (count) => `${count} within one place`,
    tie: (count) => `${count} of a park and its branch, drawn as double lines`,
    unpaired: (count) => `${count} known one way only, or not for the same time`,
    once: (count) => `${count} of one year only, or unlike`,
    'beyond-top': (count) => `${count} smaller than the lines drawn`,
    'below-min': (count) => `${count} below the threshold`,
  },
  unbroken: (count) => `${count} not broken down by industry, in no total and no rank`,
  sources: (names, count, isMore) =>
    `Rests on ${count} ${count === '1' ? 'source' : 'sources'}${isMore ? ', most often ' : ': '}${names.join(', ')}`,
  clusters: (groups, places) => `By list: ${groups.join(', ')}; in ${places} places`,
  elder: {
    exit: 'Leave large print',
    size: 'Letters',
    sizes: { on: 'Large', '24': 'Larger', '30': 'Largest' },
    map: 'See the map',
    table: 'See the whole table',
    largest: 'The ten largest',
    open: (ends) => `Source of ${ends}`,
    ends: 'From where to where',
    value: 'Value',
    share: 'Share',
  },
  print: { table: 'Table', sources: 'Sources', address: 'On the web', period: 'Period' },
};

export const READING_TEXTS: Readonly<Record<Language, ReadingText>> = { zh, en };
