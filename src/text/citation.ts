import type { Language } from '../model/bilingual';
import type { Source } from '../model/source';
import { DICTIONARIES, formatDate } from './format';

/** What a citation says beside the publication itself. */
export interface CitationContext {
  /** Place in the publication: paragraph, table, row; empty when not known. */
  readonly where: string;
  /** The value or fact that it is cited for, in the reader's language; empty when it is many. */
  readonly supports: string;
  /** Version and date of the data of the atlas. */
  readonly version: string;
  readonly date: string;
  /** The view that the citation was copied from. */
  readonly link: string;
}

/**
 * A reference that can go into a paper: in Chinese in the order of GB/T 7714 with its mark of the medium, in English
 * author-less with the original title in brackets. Then what it is cited for, and through which view of the atlas.
 */
export function citationText(source: Source, context: CitationContext, language: Language): string {
  const lines = language === 'zh' ? inChinese(source, context) : inEnglish(source, context);
  return lines.filter(Boolean).join('\n');
}

const sentence = (text: string): string => text.replace(/[.。\s]+$/u, '');

/** The publication alone, in the manner of a language. */
export function publicationText(source: Source, where: string, language: Language): string {
  const { undated } = DICTIONARIES[language].period;
  const medium = source.url === null ? '[Z]' : '[EB/OL]';
  const parts =
    language === 'zh'
      ? [source.publisher, sentence(source.title) + medium, source.date || undated]
      : [
          `${source.publisherEn}. “${sentence(source.titleEn)}” [${sentence(source.title)}]`,
          source.date === '' ? undated : formatDate(source.date, 'en'),
        ];
  return `${[...parts, where, source.url ?? ''].filter(Boolean).join('. ')}.`;
}

function inChinese(source: Source, { where, supports, version, date, link }: CitationContext) {
  const { app } = DICTIONARIES.zh;
  return [
    publicationText(source, where, 'zh'),
    supports && `所据：${supports}。`,
    `转引自：${app.name}，数据版本 ${version}（${date}）. ${link}`,
  ];
}

function inEnglish(source: Source, { where, supports, version, date, link }: CitationContext) {
  const { app } = DICTIONARIES.en;
  return [
    publicationText(source, where, 'en'),
    supports && `Cited for: ${supports}.`,
    `Through: ${app.name}, data version ${version} (${formatDate(date, 'en')}). ${link}`,
  ];
}
