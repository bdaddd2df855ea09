import type { TableSnapshot } from '../model/tableSnapshot';
import { DICTIONARIES } from './format';

/** What a citation of a view is made of. */
export type CitedView = Pick<
  TableSnapshot,
  'dataset' | 'topic' | 'view' | 'title' | 'subtitle' | 'address' | 'accessed' | 'language'
>;

/** GB/T 7714—2015, and the one of the American Psychological Association. */
export type CitationStyle = 'gbt' | 'apa';

/** The reference of a view for a list of literature: the atlas as who answers for it, its finding as the title. */
export function viewCitation(view: CitedView, style: CitationStyle): string {
  const { dataset, accessed, address, language } = view;
  const { version, date } = dataset;
  const { app } = DICTIONARIES[language];
  const title = titleOf(view);
  if (style === 'gbt') {
    const edition = language === 'zh' ? `数据版本 ${version}` : `Data version ${version}`;
    return `${app.name}. ${title}[DB/OL]. ${edition}(${date})[${accessed}]. ${address}.`;
  }
  return `${app.name}. (${date.slice(0, 4)}). ${title} (Version ${version}) [Data set]. Retrieved ${retrievedOn(accessed)}, from ${address}`;
}

/** As APA writes when a thing was published, to the precision that is known: 2026, November 23. */
export function longDate(date: string): string {
  const [year = '', month, day] = date.split('-');
  return [year, [monthName(month), day && String(Number(day))].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
}

/** … and when it was looked at: November 23, 2026. */
function retrievedOn(date: string): string {
  const [year = '', month, day] = date.split('-');
  return `${monthName(month)} ${Number(day)}, ${year}`;
}

const monthName = (month = ''): string =>
  [
    ...['', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
    ...['October', 'November', 'December'],
  ][Number(month)] ?? '';

/** The finding, and what it was found in. */
const titleOf = ({ title, subtitle, language }: CitedView): string =>
  language === 'zh' ? `${title}：${subtitle}` : `${title} (${subtitle})`;
