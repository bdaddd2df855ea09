import type { Language } from '../model/bilingual';
import type { Source } from '../model/source';
import { DICTIONARIES } from '../text/format';
import { SHEET_WORDS } from '../text/sheetWords';
import type { Lines } from './flowLines';

/** Publications as rows. */
export function sourceLines(sources: readonly Source[], language: Language): Lines {
  const words = SHEET_WORDS[language];
  const { sourceKinds } = DICTIONARIES[language];
  return {
    columns: [
      ...[words.id, words.publisher, words.title, words.titleEn, words.date],
      ...[words.copy, words.url],
    ],
    rows: sources.map((source) => [
      ...[source.id, language === 'zh' ? source.publisher : source.publisherEn],
      ...[source.title, source.titleEn, source.date, sourceKinds[source.kind], source.url],
    ]),
  };
}
