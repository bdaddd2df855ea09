import { foldText } from '../../model/foldText';
import type { IndustryMatch } from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import type { Cell } from '../../model/import/sheet';
import { plainText } from './plainText';
import { simplify } from './simplify';

/** What an industry is called elsewhere; only words that mean the same, none that mean a part of it. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  satnav: ['卫星导航与位置服务产业', '北斗', '北斗产业', '导航与位置服务', 'satellite navigation'],
  biomed: [
    '生物医药产业',
    '医药',
    '医药制造业',
    '生物医药与大健康',
    '医药健康',
    'pharmaceuticals',
    'biomedical',
  ],
  equipment: [
    '装备制造',
    '装备制造业',
    '高端装备制造',
    '高端装备制造业',
    '工业母机',
    'equipment manufacturing',
  ],
  robotics: ['机器人产业', '智能机器人', 'robots'],
  auto: [
    '新能源汽车',
    '智能网联汽车',
    '新能源和智能网联汽车产业',
    '汽车制造',
    '汽车制造业',
    '汽车产业',
    'automobiles',
    'vehicles',
  ],
  ict: [
    '新一代信息技术',
    '新一代信息技术产业',
    '信息技术产业',
    '电子信息',
    '电子信息产业',
    '信息产业',
    'it',
    'ict',
    'information technology',
  ],
  cybersec: ['网络安全和工业互联网产业', '工业互联网', '网络安全与工业互联网', 'cybersecurity'],
  'power-newenergy': [
    '新能源',
    '氢能',
    '电力装备',
    '新能源产业',
    '电力装备与新能源',
    'new energy',
    'energy',
  ],
  safety: ['安全应急', '安全应急产业', '应急装备', 'emergency equipment'],
  steel: ['钢铁产业', '钢铁业', '冶金', 'iron and steel'],
  chemicals: ['化工产业', '石化', '石油化工', '化学工业', 'chemical industry'],
  coal: ['煤炭产业', '煤炭开采'],
  'building-materials': ['建材', '建材业', '水泥', 'cement'],
  'trade-services': [
    '商贸',
    '商贸物流业',
    '批发零售',
    '物流',
    '现代物流',
    'trade and logistics',
    'logistics',
  ],
  'manufacturing-total': ['制造业'],
  'services-total': ['服务业', '第三产业'],
  'mod-transport': ['现代交通产业', '交通'],
  environment: ['环境保护', '环保产业', '节能环保', 'environmental protection'],
  'urban-construction': ['城市建设与社会发展产业', '城市建设'],
  'scitech-services': ['科技服务业', '科学研究和技术服务业', '科技服务', 'r&d services'],
  'asset-management': ['资产管理业'],
  'culture-creative': ['文化创意产业', '文创', '文化产业', 'creative industries'],
};

const ALL =
  /^(?:全部|全行业|全部行业|所有行业|各行业|不分行业|未分行业|合计|总计|全部产业|all|all industries|total|not[ -]broken[ -]down)?$/iu;

export interface IndustryIndex {
  readonly names: ReadonlyMap<string, { readonly id: string; readonly way: IndustryMatch['way'] }>;
}

const keyOf = (text: string): string => simplify(foldText(text.slice(0, 200)).letters);

/** Every way to write an industry of the atlas; the first industry to claim a text keeps it. */
export function industryIndex({ industries, names }: Known): IndustryIndex {
  const known = new Map<string, { id: string; way: IndustryMatch['way'] }>();
  const enter = (text: string, id: string, way: IndustryMatch['way']): void => {
    const key = keyOf(text);
    if (key !== '' && !known.has(key)) known.set(key, { id, way });
  };
  for (const { id, name, label } of industries) {
    enter(id, id, 'id');
    for (const text of [name, label].flatMap(({ zh, en }) => [zh, en])) {
      enter(text, id, 'name');
      enter(text.replace(/\s*[（(].*$/u, ''), id, 'name');
    }
  }
  for (const { type, id, others } of names)
    if (type === 'industry')
      for (const { name } of others) for (const text of [name.zh, name.en]) enter(text, id, 'name');
  const ids = new Set(industries.map(({ id }) => id));
  for (const [id, texts] of Object.entries(SYNONYMS))
    if (ids.has(id)) for (const text of texts) enter(text, id, 'synonym');
  for (const [code, id] of codesOf(industries)) enter(code, id, 'code');
  return { names: known };
}

/** Codes of GB/T 4754 that belong to one industry only; C39 stands for several and so for none. */
function codesOf(industries: Known['industries']): [code: string, id: string][] {
  const owners = new Map<string, string[]>();
  for (const { id, codes } of industries)
    for (const code of codes) owners.set(code, [...(owners.get(code) ?? []), id]);
  return [...owners].flatMap(([code, ids]) => {
    const [only, other] = ids;
    if (only === undefined || other !== undefined || !/^[A-Z]\d/.test(code)) return [];
    return [[code, only] as [string, string], [code.slice(1), only] as [string, string]];
  });
}

/** `null`: all industries together, as far as the table says. `undefined`: not known to the atlas. */
export function matchIndustry(
  cell: Cell,
  { names }: IndustryIndex,
): { readonly id: string | null; readonly way: IndustryMatch['way'] } | undefined {
  const text = plainText(cell);
  if (ALL.test(text) || /^[-–—/.…]+$/u.test(text)) return { id: null, way: 'all' };
  const found = names.get(keyOf(text));
  if (found) return found;
  // C27 医药制造业: the code says it, or the words behind it.
  const coded = /^([A-Z]?\d{2,4})\s*[-_.:、 ]?\s*(.*)$/u.exec(text);
  if (!coded) return undefined;
  return names.get(keyOf(coded[2] ?? '')) ?? names.get(keyOf(coded[1] ?? ''));
}
