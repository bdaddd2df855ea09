import type { Language } from '../model/bilingual';
import type { ChangeKind } from '../model/changes';
import type { ComparedBy } from '../model/query';
import { formatNumber } from './format';

type Kinds<T> = Readonly<Record<ChangeKind, T>>;

/** What the comparison says. It comes with its pane, not with the first page. Names and amounts are formatted already. */
const zh = {
  label: '比什么',
  by: { period: '两个时间', industry: '两个行业', measure: '两个指标' } satisfies Record<
    ComparedBy,
    string
  >,
  layout: '怎么摆',
  layouts: { pair: '并排', each: '小图全览' },
  sides: { first: '左图', second: '右图' },
  until: { first: '左图到哪一年', second: '右图到哪一年' },
  onlyYear: '单年',
  untilYear: (year: string) => `至${year}`,
  maps: '比较的地图：滚轮或加减键缩放，拖动或方向键平移，各图同步',
  makeView: (name: string) => `在大地图上看${name}`,
  difference: '差异',
  differenceNote: (first: string, second: string) => `${second}减${first}`,
  map: (name: string, lines: number) => `${name}的地图，${lines} 条线`,
  scale: (amount: string) => `各图同一镜头、同一刻度；最宽的线 ${amount}`,
  ownScale: '差异图刻度另计：实心增，空心减',
  summary: '变化摘要',
  contrast: '对照摘要',
  copy: '复制文字',
  lead: (subject: string, first: string, second: string, count: number) =>
    `${subject}：${first}与${second}，共 ${count} 对地方有数`,
  leadNone: (subject: string, first: string, second: string) =>
    `${subject}：${first}与${second}都没有可画的数`,
  counts: (first: string, second: string) =>
    ({
      more: (n: number) => `增加 ${n} 对`,
      less: (n: number) => `减少 ${n} 对`,
      same: (n: number) => `持平 ${n} 对`,
      both: (n: number) => `两边都有、不相减 ${n} 对`,
      second: (n: number) => `只有${second}有数 ${n} 对`,
      first: (n: number) => `只有${first}有数 ${n} 对`,
    }) satisfies Kinds<(n: number) => string>,
  titles: (first: string, second: string, isTime: boolean): Kinds<string> => ({
    more: '增加最多',
    less: '减少最多',
    same: '持平',
    both: '两边都有数，不相减',
    second: isTime ? `${second}新有数` : `只有${second}有数`,
    first: isTime ? `${second}未再公布` : `只有${first}有数`,
  }),
  notes: (
    first: string,
    second: string,
    { isLike, isTime }: { readonly isLike: boolean; readonly isTime: boolean },
  ): Kinds<string | null> => ({
    more: null,
    less: null,
    same: null,
    both: isLike
      ? '口径、范围或月份不同，或只是“超”“近”之数，相减没有意义'
      : '两边各是各的数，不相加也不相减',
    second: `${first}没有公布，不等于零`,
    first: `${second}没有公布，不等于零${isTime ? '，也不说明联系已经终止' : ''}`,
  }),
  fromTo: { before: '：', between: ' → ' },
  changed: { more: '，增加 ', less: '，减少 ', same: '，不变' },
  and: { before: '：', between: '；' },
  alone: '：',
  end: '。',
  stop: '；',
  rest: (count: number) => `其余 ${formatNumber(count)} 对`,
  beyond: (count: number) => `还有 ${formatNumber(count)} 对，都在“复制文字”里`,
  source: (link: string) => `据公开来源，逐条出处见：${link}`,
  shownMaps: (shown: number, of: number) => `只列最近的 ${shown} 幅，共 ${of} 幅`,
  mostMaps: (shown: number, of: number) => `只列前 ${shown} 幅，共 ${of} 幅`,
  gap: '没有公布数',
  eachNote: '点一幅，它就成为大地图的视图',
  none: {
    period:
      '这一指标与口径没有两个不同年份的当期数，无从比较；累计数不与当期数相比。换一个指标或口径试试。',
    industry: '这一指标与口径分行业公布的数不足两个行业，无从比较。',
    measure: '这一主题里没有第二个同单位的指标或口径。',
    clusters: '集群没有流向，无从比较。请在左侧选技术、企业、园区共建或全部联系。',
  },
};

const en: typeof zh = {
  label: 'What to compare',
  by: { period: 'Two periods', industry: 'Two industries', measure: 'Two measures' },
  layout: 'Arrangement',
  layouts: { pair: 'Side by side', each: 'All as small maps' },
  sides: { first: 'Left map', second: 'Right map' },
  until: { first: 'Left map until', second: 'Right map until' },
  onlyYear: 'single',
  untilYear: (year) => `to ${year}`,
  maps: 'The compared maps: zoom by wheel or + and −, move by dragging or arrow keys; all move together',
  makeView: (name) => `Show ${name} on the large map`,
  difference: 'Difference',
  differenceNote: (first, second) => `${second} less ${first}`,
  map: (name, lines) => `Map of ${name}, ${lines} ${lines === 1 ? 'line' : 'lines'}`,
  scale: (amount) => `One camera and one scale for all maps; widest line ${amount}`,
  ownScale: 'The difference has a scale of its own: solid for more, hollow for less',
  summary: 'What changed',
  contrast: 'What differs',
  copy: 'Copy as text',
  lead: (subject, first, second, count) =>
    `${subject}, ${first} and ${second}: ${count} ${count === 1 ? 'pair of places has' : 'pairs of places have'} figures`,
  leadNone: (subject, first, second) =>
    `${subject}: nothing that can be drawn for ${first} or ${second}`,
  counts: (first, second) => ({
    more: (n) => `${n} more`,
    less: (n) => `${n} less`,
    same: (n) => `${n} unchanged`,
    both: (n) => `${n} on both sides, not to be subtracted`,
    second: (n) => `${n} in ${second} only`,
    first: (n) => `${n} in ${first} only`,
  }),
  titles: (first, second, isTime) => ({
    more: 'Largest increases',
    less: 'Largest decreases',
    same: 'Unchanged',
    both: 'Figures on both sides, not subtracted',
    second: isTime ? `New in ${second}` : `Only in ${second}`,
    first: isTime ? `No longer published in ${second}` : `Only in ${first}`,
  }),
  notes: (first, second, { isLike, isTime }) => ({
    more: null,
    less: null,
    same: null,
    both: isLike
      ? 'Of different footing, scope or months, or stated as “over” or “nearly”: a difference would mean nothing'
      : 'Two figures each for itself, neither added nor subtracted',
    second: `None is published for ${first}, which is not zero`,
    first: `None is published for ${second}, which is not zero${isTime ? ' and does not say that the tie has ended' : ''}`,
  }),
  fromTo: { before: ': from ', between: ' to ' },
  changed: { more: ', up ', less: ', down ', same: ', unchanged' },
  and: { before: ': ', between: '; ' },
  alone: ': ',
  end: '.',
  stop: '; ',
  rest: (count) => `${formatNumber(count)} more ${count === 1 ? 'pair' : 'pairs'}`,
  beyond: (count) => `${formatNumber(count)} more, all in the text to copy`,
  source: (link) => `From public sources; each figure’s source: ${link}`,
  shownMaps: (shown, of) => `The latest ${shown} of ${of}`,
  mostMaps: (shown, of) => `The first ${shown} of ${of}`,
  gap: 'no figure published',
  eachNote: 'Click one to make it the view of the large map',
  none: {
    period:
      'This measure and basis has no figures in period for two different years; running totals are not compared with them. Try another measure or basis.',
    industry: 'Fewer than two industries have figures of their own in this measure and basis.',
    measure: 'This topic has no second measure or basis of the same unit.',
    clusters:
      'Clusters are no flows: there is nothing to compare. Choose technology, enterprises, co-built parks or all ties.',
  },
};

export const COMPARE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
