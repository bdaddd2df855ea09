import type { Language } from '../model/bilingual';
import type { SavedFile } from '../state/fileDownload';
import { csvLines } from './csvText';
import { FILE_TYPES, handFile } from './handFile';

/** Headings that our own importer knows, and rows that show how to write places and years; figures are the reader's. */
const TEMPLATES: Readonly<
  Record<Language, { name: string; rows: readonly (readonly string[])[] }>
> = {
  zh: {
    name: '流向表模板',
    rows: [
      ['来源地', '目的地', '时间', '指标', '数值', '单位', '行业', '备注'],
      ['北京市', '河北省保定市', '2025', '', '', '', '', ''],
      ['天津市', '唐山市', '2025', '', '', '', '', ''],
    ],
  },
  en: {
    name: 'flow-table-template',
    rows: [
      ['Origin', 'Destination', 'Period', 'Measure', 'Value', 'Unit', 'Industry', 'Note'],
      ['Beijing', 'Baoding', '2025', '', '', '', '', ''],
      ['Tianjin', 'Tangshan', '2025', '', '', '', '', ''],
    ],
  },
};

/** An empty table to fill in. */
export function saveTemplate(language: Language): Promise<SavedFile> {
  const { name, rows } = TEMPLATES[language];
  const file = { name: `${name}.csv`, text: `\uFEFF${csvLines(rows)}` };
  handFile(file.name, file.text, FILE_TYPES.csv);
  return Promise.resolve(file);
}
