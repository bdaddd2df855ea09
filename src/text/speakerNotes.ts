import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import { legible } from '../model/legible';
import type { Shown } from '../model/shown';
import { summaryOf } from '../model/summary';
import { formatDate } from './format';
import { PICTURE_TEXTS } from './pictureTexts';
import { viewParagraph } from './summaryText';

/** What a speaker needs beside a slide: the view in sentences, the sources in full, the link to look closer. */
export function speakerNotes(shown: Shown, address: string, language: Language): string {
  const summary = summaryOf(shown);
  const told = [viewParagraph(shown, summary, language)];
  return notesOf({ told, cited: summary.sources, address }, shown.dataset, language);
}

interface Noted {
  readonly told: readonly string[];
  /** Ids of sources. */
  readonly cited: readonly string[];
  readonly address: string;
}

/** What is told, its sources in full, and the link. */
export function notesOf(
  { told, cited, address }: Noted,
  dataset: Dataset,
  language: Language,
): string {
  const { notes } = PICTURE_TEXTS[language];
  const colon = language === 'zh' ? '：' : ': ';
  const sources = sourcesInFull(dataset, cited, language);
  return [
    ...told,
    ...(sources.length > 0 ? [notes.sources + colon, ...sources] : []),
    `${notes.edition}${colon}${dataset.version}`,
    `${notes.link}${colon}${address}`,
  ].join('\n');
}

/** Publications by their publisher, title, date and address, each once. `cited`: their ids. */
export function sourcesInFull(
  dataset: Dataset,
  cited: readonly string[],
  language: Language,
): string[] {
  const isZh = language === 'zh';
  return [...new Set(cited)].flatMap((id) => {
    const source = dataset.sources.get(id);
    if (!source) return [];
    const [by, title] = isZh
      ? [source.publisher, source.title]
      : [source.publisherEn, source.titleEn];
    const date = source.date ? ` ${formatDate(source.date, language)}` : '';
    return [
      [`${legible(by)}${isZh ? '：' : ': '}${legible(title)}${date}`, source.url]
        .filter(Boolean)
        .join(' '),
    ];
  });
}
