import type { Unit } from '../../model/measure';
import { plainText } from './plainText';

/** What numbers are in, as a measure of the atlas has it, and how many powers of ten lie between. */
export interface ReadUnit {
  readonly unit: Unit;
  /** 万元 → 亿元: −4. */
  readonly exponent: number;
  /** The unit that remains: 亿元, 家, 吨. Empty where the table names none. */
  readonly name: string;
  /** A share is no amount. */
  readonly isShare: boolean;
}

const POWERS: Readonly<Record<string, number>> = {
  '': 0,
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  十亿: 9,
  百亿: 10,
  千亿: 11,
  万亿: 12,
};
/** Yuan; a dollar or a hong kong dollar is money too, but there is no rate to convert it by. */
const YUAN = /^(?:人民币)?\(?([十百千万亿]*)元?\)?(?:人民币|rmb|cny)?$/i;
const ENGLISH_YUAN =
  /^(?:(?:rmb|cny|¥|yuan)\s*)?(\d+(?:,\d{3})*\s*)?(thousand|million|billion|trillion|k|m|mn|bn|tn)?\s*(?:rmb|cny|yuan|¥|renminbi)?$/i;
const ENGLISH_POWERS: Readonly<Record<string, number>> = {
  thousand: 3,
  k: 3,
  million: 6,
  m: 6,
  mn: 6,
  billion: 9,
  bn: 9,
  trillion: 12,
  tn: 12,
};
/** 万家, 百个, 千户: counts with a power before the word. */
const COUNTED =
  /^([十百千万亿]*)(家|个|项|件|户|宗|笔|条|次|人|人次|列|班|单|份|处|台|辆|所)(?:\/[日天年月])?$/;
const ENGLISH_COUNT =
  /^(?:number|count|counts|firms?|enterprises?|compan(?:y|ies)|projects?|contracts?|units?|people|persons?|trips?|trains?|records?)$/i;

/** The unit of a text such as 万元, （亿元）, 家, million yuan, t. */
export function readUnit(written: string): ReadUnit {
  const name = plainText(written)
    .replace(/^\(|\)$/g, '')
    .replace(/^单位[:：]?\s*/u, '')
    .trim();
  if (/^(?:%|‰|百分比|百分点|percent|per cent|占比|比重)$/i.test(name))
    return { unit: 'other', exponent: 0, name, isShare: true };
  const yuan = yuanPower(name);
  if (yuan !== null) return { unit: '100m-cny', exponent: yuan - 8, name: '亿元', isShare: false };
  const counted = COUNTED.exec(name);
  if (counted) {
    const [, power = '', word = ''] = counted;
    return {
      unit: 'count',
      exponent: POWERS[power] ?? 0,
      name: name.slice(power.length) || word,
      isShare: false,
    };
  }
  const isCount = name === '' || ENGLISH_COUNT.test(name);
  return { unit: isCount && name !== '' ? 'count' : 'other', exponent: 0, name, isShare: false };
}

/** Powers of ten of one unit of money in yuan; null when it is none. */
function yuanPower(name: string): number | null {
  const chinese = /元|人民币|rmb|cny/i.test(name) ? YUAN.exec(name) : null;
  if (chinese) return POWERS[chinese[1] ?? ''] ?? null;
  if (!/rmb|cny|yuan|¥|renminbi/i.test(name)) return null;
  const english = ENGLISH_YUAN.exec(name);
  if (!english) return null;
  const factor = Math.log10(Number((english[1] ?? '1').replace(/\D/g, '') || '1'));
  return Number.isInteger(factor)
    ? factor + (ENGLISH_POWERS[(english[2] ?? '').toLowerCase()] ?? 0)
    : null;
}
