import type { Language } from '../model/bilingual';

/** What panel and legend say of the two directions of a pair and of two years. They come with these, not with the first page. */
const zh = {
  label: '两个方向',
  notes: {
    directed: '每个方向一条线',
    sum: '两个方向相加，直线、无箭头；只知一个方向的记作“超”，缺数不当作零',
    net: '两个方向相抵，箭头指向得数多的一方；只知一个方向的不算，缺数不当作零',
  },
  undirected: '这里的线不分方向',
  compare: '与另一年比较',
  none: '不比较',
  likeOnly: '只比同一口径、范围与月份的数；只有一年的数只列不画',
  incomparable: '这一指标与口径没有一对地方有两年可比的数',
  half: (count: number) => `只知一个方向：淡色，至少这么多（${count} 条）`,
  nodes: {
    sum: (measure: string) => `圆面积：${measure}，两个方向之和`,
    net: (measure: string) => `圆面积：${measure}，净流出加净流入`,
  },
  change: (measure: string) => `线宽：${measure}的变化`,
  signed: (change: number, amount: string) => (change < 0 ? '减少 ' : '增加 ') + amount,
  changeMarks: '增加：实心；减少：空心箭头，线芯一串“−”',
  changeNodes: '圆：有变化的地方，大小不表示数值',
  locked: '刻度按该指标各年之间最大的变化固定',
  once: (count: number) => `另有 ${count} 条只有一年的数，或两年不可比，只列不画`,
};

const en: typeof zh = {
  label: 'The two directions',
  notes: {
    directed: 'One line for each direction',
    sum: 'Both directions added, straight and without arrow; where only one is known, “over”: what is missing is not zero',
    net: 'The two set off against each other, arrow to who gets more; not where only one is known: what is missing is not zero',
  },
  undirected: 'The lines here have no direction',
  compare: 'Compare with another year',
  none: 'No comparison',
  likeOnly:
    'Only like figures: same basis, scope and months; those of one year are listed, not drawn',
  incomparable: 'No pair of places has comparable figures of two years here',
  half: (count) => `One direction known: faint, at least that much (${count})`,
  nodes: {
    sum: (measure) => `Area of circles: ${measure}, both directions`,
    net: (measure) => `Area of circles: ${measure}, net out plus net in`,
  },
  change: (measure) => `Width: change of ${measure}`,
  signed: (change, amount) => (change < 0 ? 'Decrease ' : 'Increase ') + amount,
  changeMarks: 'Increase: solid; decrease: hollow arrow, a row of “−” along its core',
  changeNodes: 'Circles: places with a change; size says nothing',
  locked: 'Scale fixed to the largest change between any two years of this measure',
  once: (count) => `${count} more of one year only, or unlike: listed, not drawn`,
};

export const MODE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
