import type { ColumnRole, CoordinateSystem } from '../../model/import/importPlan';
import { plainText } from './plainText';
import { simplify } from './simplify';

/** Words that name the two ends, alone or before 省, 市, 地区, code, lon … */
const ORIGIN =
  '(?:出发地|出发|迁出地|迁出|来源地|转出地|转出|流出地|流出|输出地|输出方|输出|起点|起始地|出地|投出地|投资方|投资方所在地|疏解地|卖方|发出地|始发地|始发|一端|origin|orig|from|source|src|start|one end|o)';
const DESTINATION =
  '(?:目的地|到达地|到达|迁入地|迁入|承接地|承接|转入地|转入|流入地|流入|输入地|吸纳地|吸纳方|吸纳|落地|落户地|接收地|终点|流向|去向|投向|被投资方|买方|抵达地|入地|另一端|destination|dest|to|target|tgt|end|other end|d)';
const PLACE =
  '(?:省市区县|省市|省份|省|地市|城市|市|区县|区|县|地区|地点|地方|地|所在地|名称|名|place|city|county|province|region|name|location)?';
const CODE = '(?:编号|编码|代码|区划代码|行政区划代码|id|code|adcode)';
const LNG = '(?:经度|东经|lng|lon|long|longitude|x)';
const LAT = '(?:纬度|北纬|lat|latitude|y)';
const SEP = '[ _.\\-]*';

const either = (...parts: string[]): RegExp => new RegExp(`^(?:${parts.join('|')})$`, 'i');
const ended = (end: string, what: string): RegExp =>
  either(`${end}${SEP}${PLACE}${SEP}${what}`, `${what}${SEP}(?:of)?${SEP}${end}`);

/** The first that fits says what a column means, by its heading without brackets. */
const ROLES: readonly (readonly [RegExp, ColumnRole])[] = [
  [ended(ORIGIN, LNG), 'origin-lng'],
  [ended(ORIGIN, LAT), 'origin-lat'],
  [ended(DESTINATION, LNG), 'destination-lng'],
  [ended(DESTINATION, LAT), 'destination-lat'],
  [ended(ORIGIN, CODE), 'origin-code'],
  [ended(DESTINATION, CODE), 'destination-code'],
  [
    either(
      '(?:数据)?(?:来源|出处|资料来源)',
      '出处编号',
      'sources?',
      'sources id',
      'sources?[ _]ids',
      'reference',
      'citation',
      'source title',
    ),
    'source',
  ],
  [either(`${ORIGIN}${SEP}${PLACE}`, `${PLACE}${SEP}\\(${ORIGIN}\\)`), 'origin'],
  [either(`${DESTINATION}${SEP}${PLACE}`), 'destination'],
  [
    either(
      '序号',
      '行号',
      '排名',
      '编号',
      '#',
      'no\\.?',
      'rank',
      'index',
      '份额',
      '占比',
      '比重',
      '增速',
      '增长率',
      '同比',
      '同比增长',
      'share',
      'growth',
      '变化',
      '增减',
      'change',
    ),
    'ignored',
  ],
  [either('经度', '东经', 'lng', 'lon', 'long', 'longitude', 'x'), 'lng'],
  [either('纬度', '北纬', 'lat', 'latitude', 'y'), 'lat'],
  [
    either(
      '起',
      '开始',
      '起始',
      '起始时间',
      '开始时间',
      '开始日期',
      '起始年',
      '起始年份',
      'start',
      'period[ .]start',
      'start year',
      'start date',
      'period_start',
    ),
    'period-start',
  ],
  [
    either(
      '止',
      '结束',
      '终止',
      '结束时间',
      '截止时间',
      '结束日期',
      '终止年',
      '结束年份',
      'end',
      'period[ .]end',
      'end year',
      'end date',
      'period_end',
    ),
    'period-end',
  ],
  [
    either(
      '年份?',
      '年度',
      '时间',
      '日期',
      '年月',
      '月份?',
      '时期',
      '期间',
      '统计时间',
      '统计年份',
      '季度',
      '迁入时间',
      '迁出时间',
      '注册时间',
      '签约时间',
      'time',
      'date',
      'year',
      'month',
      'period',
      'quarter',
      'datetime',
      'timestamp',
    ),
    'period',
  ],
  [either('累计', '是否累计', 'cumulative', 'running total', 'running totals'), 'cumulative'],
  [
    either(
      '行业(?:名称|类别|门类|大类|分类)?',
      '所属行业',
      '产业(?:名称|类别|分类|领域)?',
      '所属产业',
      '领域',
      '技术领域',
      'industry',
      'industries',
      'sector',
      'field',
    ),
    'industry',
  ],
  [either('指标(?:名称)?', '统计指标', 'measure', 'metric', 'indicator', 'variable'), 'measure'],
  [either('(?:计量|数值)?单位', 'units?', 'unit of measure', 'unit[_.](?:zh|en)'), 'unit'],
  [either('口径', '统计口径', 'basis', 'bases'), 'basis'],
  [either('约数', '界限', 'bound'), 'bound'],
  [
    either('缺数值的原因', '缺失原因', '缺失', 'missing', 'why no value', 'missing reason'),
    'missing',
  ],
  [either('范围', '统计范围', 'scopes?'), 'scope'],
  [either('关系', '关系类型', '类型', '类别', '种类', 'kinds?', 'relation', 'type'), 'kind'],
  [
    either('备注', '说明', '注', '注释', 'notes?', 'remarks?', 'comments?', 'note[_.](?:zh|en)'),
    'note',
  ],
  // Of files of the atlas.
  [either('记录编号', 'records?(?:[ _]ids?)?'), 'record'],
  [either('id', 'code', '代码', '地区代码', '区划代码', '行政区划代码', 'adcode'), 'id'],
  [
    either(
      'name(?:[_.](?:zh|en))?',
      '名称',
      '地名',
      '地点',
      '地方',
      '地区',
      '城市',
      '园区',
      '园区名称',
      'place',
      'city',
      'location',
    ),
    'name',
  ],
  [
    either(
      '[\\u4e00-\\u9fff]*(?:数量?|金额|家数|户数|件数|项数|笔数|个数|人数|次数|成交额|投资额|交易额|总额|数额|额|值|流量|规模|资本|资金|投资|合计数|条数|产值|营收|收入)',
      'values?',
      'counts?',
      'amounts?',
      'number(?: of .*)?',
      'n',
      'flows?',
      'volume',
      'weight',
      'magnitude',
      'trips',
      'total value',
      '.* (?:value|count|amount|number)',
    ),
    'value',
  ],
];

/** What is in brackets behind a heading, or after a comma or slash: 金额（万元）, 投资额/亿元, Value [million yuan]. */
const IN_BRACKETS = /^(.*?)\s*[([【〔](.*?)[)\]】〕]\s*$/u;
const AFTER_SIGN =
  /^(.*?)\s*[,，/:：]\s*(?:单位[:：])?\s*([十百千万亿]*(?:元|家|个|项|件|户|人|吨|笔)(?:人民币)?)$/u;

export interface Heading {
  /** Without its unit. */
  readonly name: string;
  /** As written; empty where there is none. */
  readonly unit: string;
}

export function splitHeading(heading: string): Heading {
  const text = plainText(heading);
  const match = IN_BRACKETS.exec(text) ?? AFTER_SIGN.exec(text);
  if (!match || match[1] === '') return { name: text, unit: '' };
  return { name: match[1] ?? '', unit: (match[2] ?? '').replace(/^单位[:：]?\s*/u, '') };
}

/** A heading without case, outer blanks, and in simplified characters. */
export const normalHeading = (heading: string): string =>
  simplify(plainText(heading).toLowerCase());

/** What a column means by its heading alone; null where that says nothing. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const whole = normalHeading(heading);
  const { name } = splitHeading(whole);
  for (const text of new Set([whole, name]))
    for (const [pattern, role] of ROLES) if (pattern.test(text)) return role;
  return null;
}

export const isSourceHeading = (heading: string): boolean => /^source$/i.test(plainText(heading));

const TOTAL =
  /^(?:合计|总计|小计|累计|共计|总和|合計|總計|小計|(?:sub|grand )?-?totals?|sum|(?:行|列|总)合计|全部合计)\s*[:：]?$/iu;

/** Names a sum of other rows or columns. 全国 and 京津冀 are places. */
export const isTotal = (text: string): boolean => TOTAL.test(plainText(text).replace(/\s/g, ''));

/** Maps that say which of the three they use: 高德, Tencent, Baidu … */
export function systemIn(text: string): CoordinateSystem | null {
  const plain = normalHeading(text);
  if (/bd-?0?9|baidu|百度/.test(plain)) return 'bd09';
  if (/gcj-?0?2|火星|高德|腾讯|amap|tencent/.test(plain)) return 'gcj02';
  return /wgs-?84|epsg:?4326|gps/.test(plain) ? 'wgs84' : null;
}
