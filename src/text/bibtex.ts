import type { Source } from '../model/source';
import { DICTIONARIES } from './format';
import type { CitedView } from './viewCitation';

/** What TeX reads as an order. Braces by name: BibTeX counts them even behind a backslash. */
const ORDERS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Any text as TeX sets it, in one line; Chinese stays as it is. */
const texText = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\{}~^#$%&_]/g, (sign) => ORDERS[sign] ?? `\\${sign}`);

/** An address stands as it is, but for what would end the field. */
const texAddress = (address: string): string =>
  address.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));

/** A field's name and value; empty ones are left out. Twice braced, names and titles keep their capitals. */
type Field = readonly [name: string, value: string];

function entry(key: string, fields: readonly Field[]): string {
  const lines = fields.flatMap(([name, value]) =>
    value === '' ? [] : `  ${name} = {${value}},\n`,
  );
  return `@misc{${key.replace(/[^\w-]+/g, '-')},\n${lines.join('')}}\n`;
}

const kept = (text: string): string => (text === '' ? '' : `{${texText(text)}}`);

/** A view of the atlas as an entry of a BibTeX file. */
export function viewBibtex(cited: CitedView): string {
  const { dataset, topic, view, language } = cited;
  const { version, date } = dataset;
  const { app } = DICTIONARIES[language];
  const edition = language === 'zh' ? `数据版本 ${version}` : `data version ${version}`;
  const what = topic === 'clusters' ? [] : [view.measure ?? 'records'];
  return entry(['jjj-flow-atlas', topic, ...what, date.slice(0, 4)].join('-'), [
    ['author', kept(app.name)],
    ['title', kept(cited.title)],
    ['year', date.slice(0, 4)],
    ['date', texText(date)],
    ['version', texText(version)],
    ['note', texText(`${cited.subtitle}; ${edition}`)],
    ['url', texAddress(cited.address)],
    ['urldate', texText(cited.accessed)],
    ['langid', language === 'zh' ? 'chinese' : 'english'],
  ]);
}

/** A publication as an entry, by the id that files of the atlas name it with. Titles as printed. */
export const sourceBibtex = (source: Source): string =>
  entry(source.id, [
    ['author', kept(source.publisher)],
    ['title', kept(source.title)],
    ['year', texText(source.date.slice(0, 4))],
    ['date', texText(source.date)],
    ['note', texText(source.titleEn === source.title ? '' : source.titleEn)],
    ['url', texAddress(source.url ?? '')],
    ['langid', 'chinese'],
  ]);
