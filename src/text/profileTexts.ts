import type { Language } from '../model/bilingual';
import type { NoNumber, Tones } from '../model/heatCell';
import type { Shown, Similarity } from '../model/heatLook';
import type { ProfileBasis } from '../model/query';

/** Words of the pane of industry profiles. They come with the pane, not with the first page. */
const zh = {
  loading: '正在载入分行业数据…',
  failed: '分行业数据没有载入，请检查网络后重试。',
  retry: '重试',
  basis: '依据',
  bases: {
    records: '本图记录：各市的产业',
    parks: '本图记录：各园区的产业',
    'value-added': '三次产业增加值（2023 年）',
    listed: '深交所上市公司（2025 年 12 月）',
    'employed-urban': '城镇单位就业（2008 年底）',
    'employed-private': '城镇私营和个体就业（2006 年底）',
  } satisfies Record<ProfileBasis, string>,
  view: '看什么',
  views: { sectors: '产业画像', places: '两两相似', overlap: '谁重合、谁互补' },
  shownLabel: '格中是',
  shown: {
    quotient: '区位商',
    share: '占比',
    value: '原数',
    parks: '园区',
    clusters: '集群',
    flows: '流向',
  } satisfies Record<Shown, string>,
  allRecords: '全部记录',
  similarityLabel: '相似度',
  similarities: {
    krugman: '克鲁格曼指数',
    cosine: '余弦',
    jaccard: '产业有无',
  } satisfies Record<Similarity, string>,
  onlyRecords: '本图的记录不是产业规模，只比有无；',
  onlyStatistics: '统计表里各行业都有数，不比有无；',
  whatFits: (names: string) => `可用：${names}`,
  place: '地方',
  park: '园区',
  byName: '按名称排序',
  byColumn: (name: string) => `按${name}排序`,
  hint: '行名打开详情；列名把大的排到前面，再按反过来，第三次回到行政区的次序。',
  why: {
    missing: '未公布',
    few: '不足 10 家，不算占比',
    little: '所知太少，不比',
    self: '同一地',
  } satisfies Record<NoNumber, string>,
  marks: { missing: '—', few: '…', little: '…', self: '·' } satisfies Record<NoNumber, string>,
  legends: {
    quotient: '区位商：1 与参照相同，大于 1 比参照集中，小于 1 比参照少',
    share: '占该地的比重',
    value: '',
    count: '本图记录的个数（园区、集群、流向），不是产业规模',
    krugman: '克鲁格曼指数：0 结构相同，2 全不相同；色深者差异大',
    cosine: '余弦：1 结构相同，0 全不相同；色深者相似',
    jaccard: '共有产业 ÷ 任一方有的产业：1 全同，0 全不同；色深者相似',
  } satisfies Record<Tones, string>,
  from: (low: string, high: string) => `${low}—${high}`,
  below: (limit: string) => `＜${limit}`,
  above: (limit: string) => `≥${limit}`,
  leftOut: (count: number) => `另有 ${count} 处所知太少，没有列出`,
  rests: {
    records: (places: number, sectors: number) =>
      `依据本图收录的园区、集群和流向，${places} 地 × ${sectors} 个产业。没有记录不等于没有这个产业。`,
    parks: (places: number, sectors: number) =>
      `依据本图收录的园区自述产业和以园区为一端的流向，${places} 个园区 × ${sectors} 个产业。没有记录不等于没有。`,
    statistic: (parts: {
      readonly quantity: string;
      readonly unit: string;
      readonly year: string;
      readonly places: number;
      readonly sectors: number;
    }) =>
      `依据${parts.quantity}（${parts.unit}），${parts.year}年，${parts.places} 地 × ${parts.sectors} 个行业。`,
  },
  references: { nation: '参照：同表的全国。', places: '参照：表中各地合计。' },
  source: '出处',
  choose: '选一地',
  allPairs: '全部地方两两之间',
  alike: (name: string) => `与${name}最相近`,
  unlike: (name: string) => `与${name}最互补`,
  alikeAll: '最相近的两地',
  unlikeAll: '最互补的两地',
  lead: (name: string, alike: string, unlike: string) =>
    [alike && `与${name}最相近的是${alike}`, unlike && `最互补的是${unlike}`]
      .filter(Boolean)
      .join('；') + '。',
  leadAll: (alike: string, unlike: string) =>
    [alike && `结构最相近的是${alike}`, unlike && `差别最大、最互补的是${unlike}`]
      .filter(Boolean)
      .join('；') + '。',
  pair: (one: string, other: string) => `${one}与${other}`,
  value: (index: string, value: string, sectors: number) =>
    `${index} ${value}，依 ${sectors} 个行业`,
  shared: (both: number, either: number, value: string) =>
    `${either} 个产业中共有 ${both} 个（${value}）`,
  gap: (place: string, sector: string, points: string) =>
    `${place}的${sector}占比高 ${points} 个百分点`,
  both: (names: string) => `两地都有：${names}`,
  only: (place: string, names: string) => `只见于${place}：${names}`,
  ties: (count: number) => `两地之间已有 ${count} 条联系`,
  tiesOf: (industry: string, count: number) => `${industry}已有 ${count} 条`,
  noTies: '两地之间尚无联系记录',
  noTiesOf: (names: string) => `${names}尚无记录`,
  tied: (count: number) => `另有 ${count} 个与末位同值`,
  untold: (count: number) => `${count} 个所知太少，没有比较`,
  nothing: (name: string) =>
    `关于${name}所知太少，无法比较：至少要有 2 个产业的记录，或 3 个行业的数、10 家以上的单位。`,
  join: '、',
  stop: '；',
  end: '。',
  columns: {
    relation: '关系',
    one: '甲地',
    other: '乙地',
    index: '指标',
    value: '数值',
    sectors: '行业数',
    ties: '两地间记录数',
  },
  relations: { alike: '相近', unlike: '互补' },
  notes: { content: '内容', rests: '依据', source: '出处', address: '这一视图的链接', how: '算法' },
  howTitle: '怎么算的',
  how: [
    '区位商 =（某地某行业 ÷ 某地合计）÷（参照地该行业 ÷ 参照地合计），四个数同一指标、同一时间、同一来源。等于 1 与参照相同。见 Isard（1960），Methods of Regional Analysis，MIT Press，123—126 页。',
    '克鲁格曼指数 = 各行业占比之差的绝对值之和，0 为结构相同，2 为全不相同。见 Krugman（1991），Geography and Trade，MIT Press。余弦 = 两地占比向量夹角的余弦，1 为结构相同，与规模无关。见 Jaffe（1986），American Economic Review 76(5)，984 页起。两者都只用两地都有数的行业，占比在这些行业内重新折算为 100%，少于 3 个行业不算。',
    '产业有无 = 两地都有记录的产业数 ÷ 至少一地有记录的产业数（Jaccard，1912，New Phytologist 11(2)：37—50）。只有一个产业有记录的地方不比。计划中的园区和计划、签约、意向的流向不计；两地合计的数不归任何一地；制造业合计等总数和技术合同的领域不算产业。',
    '未公布的数就是没有，不作零，也不估算。一处各行业已加到所列合计的，其余行业为零。不足 10 家的地方不算占比。不同指标、年份、范围的数从不混用，各来源的行业分类也不互相换算。',
    '互补在这里只指产业结构不同，不等于已有或适合的合作；相近可以是竞争，也可以是协同。有没有联系，看每条下的记录。',
    '分行业的公开数很少：13 市都有的只有三次产业增加值；按门类的就业只有京、津、冀三地，且年份较早。',
  ],
};

const en: typeof zh = {
  loading: 'Loading figures by sector…',
  failed: 'The figures by sector did not load. Check the network and try again.',
  retry: 'Try again',
  basis: 'Basis',
  bases: {
    records: 'Records here: industries of cities',
    parks: 'Records here: industries of parks',
    'value-added': 'Value added, three sectors (2023)',
    listed: 'Companies listed in Shenzhen (December 2025)',
    'employed-urban': 'Employment in urban units (end of 2008)',
    'employed-private': 'Urban private and self-employment (end of 2006)',
  },
  view: 'View',
  views: { sectors: 'Profiles', places: 'Likeness', overlap: 'Who overlaps, who complements' },
  shownLabel: 'Cells show',
  shown: {
    quotient: 'Quotient',
    share: 'Share',
    value: 'Figure',
    parks: 'Parks',
    clusters: 'Clusters',
    flows: 'Flows',
  },
  allRecords: 'All records',
  similarityLabel: 'Likeness',
  similarities: { krugman: 'Krugman index', cosine: 'Cosine', jaccard: 'Presence' },
  onlyRecords: 'Records here are no size of an industry: only presence is compared. ',
  onlyStatistics: 'In statistics every sector is present: presence is not compared. ',
  whatFits: (names) => `Fits: ${names}`,
  place: 'Place',
  park: 'Park',
  byName: 'Sort by name',
  byColumn: (name) => `Sort by ${name}`,
  hint: 'The name of a row opens its card. The name of a column puts the largest first, once more the smallest, a third time the administrative order.',
  why: {
    missing: 'not published',
    few: 'fewer than 10 units, no shares',
    little: 'too little known to compare',
    self: 'the same place',
  },
  marks: { missing: '—', few: '…', little: '…', self: '·' },
  legends: {
    quotient: 'Location quotient: 1 as in the reference, above 1 more of it, below 1 less',
    share: 'Share of all in the place',
    value: '',
    count: 'Number of records here (parks, clusters, flows), not the size of an industry',
    krugman:
      'Krugman index: 0 the same structure, 2 nothing in common; the stronger the more different',
    cosine: 'Cosine: 1 the same structure, 0 nothing in common; the stronger the more alike',
    jaccard:
      'Industries both have ÷ industries either has: 1 all, 0 none; the stronger the more alike',
  },
  from: (low, high) => `${low}–${high}`,
  below: (limit) => `< ${limit}`,
  above: (limit) => `≥ ${limit}`,
  leftOut: (count) => `${count} more are left out: too little is known of them`,
  rests: {
    records: (places, sectors) =>
      `From the parks, clusters and flows recorded here, ${places} places × ${sectors} industries. None on record is not none.`,
    parks: (places, sectors) =>
      `From the industries that parks name and the flows that begin or end at a park, ${places} parks × ${sectors} industries. None on record is not none.`,
    statistic: ({ quantity, unit, year, places, sectors }) =>
      `From “${quantity}” (${unit}), ${year}, ${places} places × ${sectors} sectors.`,
  },
  references: {
    nation: 'Reference: the nation in the same table.',
    places: 'Reference: all places of the table together.',
  },
  source: 'Source',
  choose: 'Choose a place',
  allPairs: 'All pairs of places',
  alike: (name) => `Most like ${name}`,
  unlike: (name) => `Complements ${name} most`,
  alikeAll: 'Most alike',
  unlikeAll: 'Most complementary',
  lead: (name, alike, unlike) =>
    [alike && `Most like ${name}: ${alike}`, unlike && `most complementary: ${unlike}`]
      .filter(Boolean)
      .join('; ') + '.',
  leadAll: (alike, unlike) =>
    [
      alike && `Most alike in structure: ${alike}`,
      unlike && `most different, hence most complementary: ${unlike}`,
    ]
      .filter(Boolean)
      .join('; ') + '.',
  pair: (one, other) => `${one} and ${other}`,
  value: (index, value, sectors) => `${index} ${value}, over ${sectors} sectors`,
  shared: (both, either, value) => `${both} of ${either} industries in common (${value})`,
  gap: (place, sector, points) => `${place}: share of “${sector}” higher by ${points} points`,
  both: (names) => `In both: ${names}`,
  only: (place, names) => `Only in ${place}: ${names}`,
  ties: (count) => `Ties on record between the two: ${count}`,
  tiesOf: (industry, count) => `${industry}: ${count} on record`,
  noTies: 'No tie between the two on record yet',
  noTiesOf: (names) => `none yet: ${names}`,
  tied: (count) => `${count} more with the value of the last`,
  untold: (count) => `${count} not compared: too little is known`,
  nothing: (name) =>
    `Too little is known of ${name} to compare it: that takes 2 industries on record, or figures of 3 sectors and 10 units.`,
  join: ', ',
  stop: '; ',
  end: '.',
  columns: {
    relation: 'Relation',
    one: 'One place',
    other: 'Other place',
    index: 'Index',
    value: 'Value',
    sectors: 'Sectors',
    ties: 'Records between the two',
  },
  relations: { alike: 'alike', unlike: 'complementary' },
  notes: {
    content: 'Content',
    rests: 'Rests on',
    source: 'Source',
    address: 'Link to this view',
    how: 'Method',
  },
  howTitle: 'How it is computed',
  how: [
    'Location quotient = (sector in the place ÷ all in the place) ÷ (sector in the reference ÷ all in the reference): four figures of one quantity, one time and one source. 1 is as in the reference. See Isard (1960), Methods of Regional Analysis, MIT Press, pp. 123–126.',
    'Krugman index = sum over sectors of the absolute differences of shares: 0 for the same structure, 2 for nothing in common. See Krugman (1991), Geography and Trade, MIT Press. Cosine = cosine of the angle between the two rows of shares: 1 for the same structure, whatever the size. See Jaffe (1986), American Economic Review 76(5), from p. 984. Both use only sectors known of both places, their shares taken of these sectors together; with fewer than 3 sectors there is no index.',
    'Presence = industries on record in both ÷ industries on record in at least one (Jaccard, 1912, New Phytologist 11(2): 37–50). A place with one industry on record is not compared. Planned parks and planned, signed or intended flows do not count; a joint figure belongs to none of its places; totals such as all manufacturing, and fields of technology contracts, are no industries.',
    'What is not published is missing: neither zero nor estimated. Where the sectors of a place already add up to its printed total, the others are zero. Places with fewer than 10 units have no shares. Figures of different quantities, years or scopes are never mixed, nor are the classifications of the sources converted.',
    'To complement means no more here than to have a different structure; it is not a cooperation that exists or suits. Likeness may be competition or concert. Whether two places have ties is told below each pair.',
    'Little is published by sector: for all 13 cities only the value added of three sectors; employment by section only for Beijing, Tianjin and Hebei, and from earlier years.',
  ],
};

export const PROFILE_TEXTS: Readonly<Record<Language, typeof zh>> = { zh, en };
