import type { Bilingual, Language } from '../model/bilingual';
import type { Flow } from '../model/flow';
import { isStock, type Bound, type Measure } from '../model/measure';
import { signedChange, type PairFlow } from '../model/pairFlow';
import { isWholeYear, yearOf, type Period } from '../model/period';
import { legible, legibleName } from '../model/legible';
import type { Place } from '../model/place';
import type { PeriodChoice } from '../model/query';
import { englishWords } from './loadLanguage';
import { zh, type Dictionary } from './zh';

/** The words of a language, once it is loaded: see `loadLanguage`. */
export const DICTIONARIES: Readonly<Record<Language, Dictionary>> = {
  zh,
  get en() {
    return englishWords();
  },
};

/** Up to `digits` decimals, thousands separated; the same in both languages. */
export function formatNumber(value: number, digits = 2): string {
  const format =
    formats.get(digits) ?? new Intl.NumberFormat('en', { maximumFractionDigits: digits });
  formats.set(digits, format);
  return format.format(value);
}

/** By digits: to make one takes a hundred times as long as to use it. */
const formats = new Map<number, Intl.NumberFormat>();

/** A share from 0 to 1 in per cent; never rounded up to all or down to nothing. */
export function formatShare(share: number): string {
  if (share > 0.999 && share < 1) return '>99.9%';
  if (share > 0 && share < 0.001) return '<0.1%';
  return `${formatNumber(share * 100, 1)}%`;
}

/**
 * An amount with its unit and bound: 超 3,700 亿元 / over ¥370 bn; 3,176 项 / 3,176 contracts.
 * Money is given in 亿元 (100 million yuan).
 */
export function formatAmount(
  value: number,
  measure: Pick<Measure, 'unit' | 'unitName'> | null,
  language: Language,
  bound: Bound | null = null,
): string {
  const prefix = bound ? DICTIONARIES[language].bounds[bound] : '';
  if (measure?.unit === '100m-cny') return prefix + formatMoney(value, language);
  const name =
    (measure && legibleName(measure.unitName[language])) ?? (language === 'zh' ? '条' : 'records');
  return `${prefix}${formatNumber(value)} ${name}`;
}

/** A difference with its sign: +152.7 亿元, −¥3.1 bn. */
export function formatChange(
  change: number,
  measure: Pick<Measure, 'unit' | 'unitName'> | null,
  language: Language,
  bound: Bound | null = null,
): string {
  const sign = change < 0 ? '−' : change > 0 ? '+' : '';
  const prefix = bound ? DICTIONARIES[language].bounds[bound] : '';
  return prefix + sign + formatAmount(Math.abs(change), measure, language);
}

/** What a line stands for: an amount, or of a comparison the difference. */
export function formatPair(
  pair: PairFlow,
  measure: Pick<Measure, 'unit' | 'unitName'> | null,
  language: Language,
): string {
  const change = signedChange(pair);
  return change === null
    ? formatAmount(pair.value, measure, language, pair.bound)
    : formatChange(change, measure, language, pair.bound);
}

function formatMoney(hundredMillions: number, language: Language): string {
  if (language === 'zh')
    return hundredMillions >= 10_000
      ? `${formatNumber(hundredMillions / 10_000)} 万亿元`
      : `${formatNumber(hundredMillions)} 亿元`;
  if (hundredMillions >= 10_000) return `¥${formatNumber(hundredMillions / 10_000, 3)} tn`;
  return hundredMillions >= 10
    ? `¥${formatNumber(hundredMillions / 10, 3)} bn`
    : `¥${formatNumber(hundredMillions * 100)} M`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as written in the tables: 2015年4月28日 / 28 Apr 2015. */
export function formatDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'zh')
    return `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
  const monthName = month ? (MONTHS[Number(month) - 1] ?? month) : '';
  return [day && String(Number(day)), monthName, year].filter(Boolean).join(' ');
}

/** A month as the tables write it: 2015-04. */
export const monthDate = (month: number): string =>
  `${yearOf(month)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** A period as short as it is exact: 2023年, 2014—2020年, 2022年1—9月. An unknown start leaves the end alone. */
export function formatPeriod({ start, end }: Period, language: Language): string {
  if (start === null) return formatDate(monthDate(end), language);
  if (isWholeYear({ start, end })) return formatDate(String(yearOf(end)), language);
  const isYears = start % 12 === 0 && end % 12 === 11;
  if (isYears)
    return language === 'zh'
      ? `${yearOf(start)}—${yearOf(end)}年`
      : `${yearOf(start)}–${yearOf(end)}`;
  if (start === end) return formatDate(monthDate(end), language);
  if (yearOf(start) === yearOf(end))
    return language === 'zh'
      ? `${yearOf(start)}年${(start % 12) + 1}—${(end % 12) + 1}月`
      : `${MONTHS[start % 12]}–${MONTHS[end % 12]} ${yearOf(end)}`;
  const join = language === 'zh' ? '—' : ' – ';
  return formatDate(monthDate(start), language) + join + formatDate(monthDate(end), language);
}

/** The time that a record stands for, in words that keep stocks, running totals and figures of a period apart. */
export function formatFlowPeriod(
  flow: Pick<Flow, 'period' | 'periodStart' | 'periodEnd' | 'cumulative' | 'basis'>,
  language: Language,
): string {
  const { period: words } = DICTIONARIES[language];
  const { period, periodStart, periodEnd } = flow;
  if (!period) return words.undated;
  if (isStock(flow.basis)) return words.untilDate(formatDate(periodEnd, language));
  if (flow.cumulative)
    return period.start === null
      ? words.sinceUnknown(formatDate(periodEnd, language))
      : words.running(formatPeriod(period, language));
  return periodStart === periodEnd && periodEnd.length > 7
    ? formatDate(periodEnd, language)
    : formatPeriod(period, language);
}

export const inLanguage = (text: Bilingual | null, language: Language): string =>
  legible(text?.[language] ?? '');

/** A place's name in running text: 北京, 天津、河北（合计）, a park without its bracketed former name. */
export function placeName(place: Place | undefined, language: Language, id = ''): string {
  if (!place) return id;
  const name = legibleName(place.name[language]);
  const isSite = place.level === 'site';
  if (language === 'en') return isSite ? name.replace(/ \(.*\)$/, '') : name;
  if (place.level === 'joint') return `${name.replace(/（.*）/u, '')}（合计）`;
  const isPlain = place.level === 'province' || place.level === 'city';
  if (isSite) return name.replace(/（.*）$/u, '');
  return isPlain ? name.replace(/[省市]$/u, '') : name;
}

/** A choice of time in words. */
export function periodText(period: PeriodChoice, language: Language): string {
  const { period: words } = DICTIONARIES[language];
  if (period.mode !== 'span') return words[period.mode];
  const { from, to } = period;
  if (from === null && to === null) return words.all;
  if (from === to) return language === 'zh' ? `${from}年` : String(from);
  if (from === null) return language === 'zh' ? `至${to}年` : `until ${to}`;
  if (to === null) return language === 'zh' ? `${from}年起` : `from ${from}`;
  return language === 'zh' ? `${from}—${to}年` : `${from}–${to}`;
}
