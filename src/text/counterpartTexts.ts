import type { Language } from '../model/bilingual';

/** Words of the counterparts of a park or cluster: they come with its card and with the legend, not with the first page. */
const zh = {
  title: '别处可对接的园区与集群',
  note: '别处同行业的园区与集群，以及行业分类与之相叠的；有联系记录而一方行业未公布的也列出。哪些行业同属一条产业链，没有来源说明，不作推断。',
  chains: (names: string) => `京津冀“六链”之一：${names}`,
  none: {
    'no-industry': '行业未公布，也没有与别处园区、集群的联系记录，无从比对。',
    everywhere: '它遍及三地，区内没有“别处”。',
    other: '别处没有同行业或行业相叠的园区与集群。',
  },
  showOnMap: '在图上连线',
  order: '排序',
  orders: { tie: '按联系', distance: '按距离', size: '按规模' },
  states: { tied: '已有联系', planned: '计划联系', none: '尚无联系记录' },
  legend: {
    tied: '可对接的别处：已有联系',
    planned: '可对接的别处：计划联系',
    none: '可对接的别处：尚无联系记录',
  },
  kilometres: (km: string) => `约 ${km} 公里`,
  noPoint: '距离不详',
  size: (amount: string, date: string) => `入驻企业 ${amount}（${date}）`,
  noSize: '规模无公布数',
  overlap: (own: string, other: string, part: string, whole: string) =>
    part === whole
      ? `行业相叠：${own}与${other}同含 ${part}`
      : `行业相叠：${own}与${other}（${part} 属 ${whole}）`,
  unpublished: '行业未公布，因联系记录列出',
  because: (count: number) => `联系依据 ${count} 条`,
  branch: (branch: string, parent: string, isPlan: boolean) =>
    isPlan ? `${branch}是${parent}规划中的分园` : `${branch}是${parent}的分园或下属园区`,
  description: (teller: string, named: string) => `${teller}的说明提到与${named}的关系`,
  plan: '计划',
  file: {
    title: (subject: string) => `与${subject}可对接的别处园区与集群`,
    rank: '序',
    id: '编号',
    type: '类别',
    name: '名称',
    state: '联系',
    because: '联系依据',
    distance: '直线距离（公里）',
    size: '入驻企业（家）',
    sizeBound: '约数',
    sizeDate: '入驻企业的时点',
    shared: '共有行业',
    overlap: '相叠行业',
    places: '所在地',
    sources: '来源编号',
    ranked: {
      tie: '排序：先已有联系，次计划联系，再尚无联系记录；其中同行业在前，再由近及远。',
      distance: '排序：由近及远。',
      size: '排序：入驻企业多者在前，无公布数者在后；各园数字的时点不同。',
    },
    distanceNote:
      '距离是两点间的大圆距离；园区的点多以区县驻地等代示，集群取所在地的点，多地的取最近一对。',
    stateNote:
      '联系只据点名双方的记录：分园关系、流、说明、事件；同在一地或同属一区不算。计划、签约不是事实。',
    sizeNote: '规模只列入驻企业数（不论来自何地）的最近公布数；面积、投资额含义不同，不并列。',
    overlapNote: '相叠：国民经济行业分类（GB/T 4754）的代码一个包含另一个。',
  },
};

const en: typeof zh = {
  title: 'Counterparts elsewhere',
  note: 'Parks and clusters elsewhere of the same industry, or of one that overlaps with it in the national classification; also those that a record ties to it where an industry is not published. No source says which industries form one chain, so none is inferred.',
  chains: (names) => `One of the six chains of the region: ${names}`,
  none: {
    'no-industry':
      'Its industry is not published and no record ties it to a park or cluster elsewhere: there is nothing to compare.',
    everywhere: 'It spans all three places: there is no elsewhere in the region.',
    other: 'There is no park or cluster elsewhere of the same or an overlapping industry.',
  },
  showOnMap: 'Lines on the map',
  order: 'Order',
  orders: { tie: 'By tie', distance: 'By distance', size: 'By size' },
  states: { tied: 'Tied already', planned: 'Tie planned', none: 'No tie on record' },
  legend: {
    tied: 'Counterpart: tied already',
    planned: 'Counterpart: tie planned',
    none: 'Counterpart: no tie on record',
  },
  kilometres: (km) => `about ${km} km`,
  noPoint: 'distance unknown',
  size: (amount, date) => `${amount} as tenants (${date})`,
  noSize: 'no size published',
  overlap: (own, other, part, whole) =>
    part === whole
      ? `Overlapping industries: ${own} and ${other} both hold ${part}`
      : `Overlapping industries: ${own} and ${other} (${part} lies in ${whole})`,
  unpublished: 'Industry not published; listed for its tie',
  because: (count) => (count === 1 ? 'One record of the tie' : `${count} records of the tie`),
  branch: (branch, parent, isPlan) =>
    isPlan
      ? `${branch} is a planned branch of ${parent}`
      : `${branch} is a branch or part of ${parent}`,
  description: (teller, named) => `What is told of ${teller} names its relation with ${named}`,
  plan: 'plan',
  file: {
    title: (subject) => `Counterparts of ${subject} elsewhere in the region`,
    rank: 'Rank',
    id: 'Id',
    type: 'Type',
    name: 'Name',
    state: 'Tie',
    because: 'Records of the tie',
    distance: 'Distance (km)',
    size: 'Tenants (enterprises)',
    sizeBound: 'Bound',
    sizeDate: 'Date of tenants',
    shared: 'Shared industries',
    overlap: 'Overlapping industries',
    places: 'Places',
    sources: 'Source ids',
    ranked: {
      tie: 'Ranked by tie: tied, planned, none on record; within these the same industry first, then the nearest.',
      distance: 'Ranked by distance, the nearest first.',
      size: 'Ranked by tenants, the most first, those without a published figure last; the dates of the figures differ.',
    },
    distanceNote:
      'Distances are great circles between two points; the point of a park is often a county seat, of a cluster that of its place, of several places the nearest pair.',
    stateNote:
      'A tie rests on records that name both: branches, flows, statements, events; to share a place or a zone is none. What is planned or signed is no fact.',
    sizeNote:
      'Size is the newest published number of tenants, wherever they come from; areas and investments mean other things and are not set beside it.',
    overlapNote:
      'Overlapping: a code of the national classification (GB/T 4754) lies in one of the other industry.',
  },
};

export const COUNTERPART_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
