import type { Language } from '../model/bilingual';
import type { SavedFile } from '../state/fileDownload';
import type { TemplateFormat } from '../state/ownData.svelte';
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
export async function saveTemplate(language: Language, format: TemplateFormat): Promise<SavedFile> {
  const { name, rows } = TEMPLATES[language];
  const text = `\uFEFF${csvLines(rows)}`;
  const file = { name: `${name}.${format}`, text };
  handFile(file.name, format === 'csv' ? text : await asWorkbook(name, rows), FILE_TYPES[format]);
  return file;
}

async function asWorkbook(title: string, rows: readonly (readonly string[])[]) {
  const { workbook } = await import('./workbook');
  const [columns = [], ...others] = rows;
  // Of no date: it is the same for everybody.
  return workbook([{ name: title, columns, rows: others }], {
    ...{ title, creator: '', date: '2000-01-01' },
  });
}
