import type { Language } from '../model/bilingual';

/** Ascending years as short as they can be read: 2014—2020、2022 / 2014–2020, 2022. */
export function formatYears(years: readonly number[], language: Language): string {
  const spans: { first: number; last: number }[] = [];
  for (const year of years) {
    const span = spans[spans.length - 1];
    if (span && span.last === year - 1) span.last = year;
    else spans.push({ first: year, last: year });
  }
  const dash = language === 'zh' ? '—' : '–';
  return spans
    .map(({ first, last }) => (first === last ? `${first}` : `${first}${dash}${last}`))
    .join(language === 'zh' ? '、' : ', ');
}
