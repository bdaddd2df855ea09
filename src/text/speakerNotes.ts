import type { Language } from '../model/bilingual';
import { legible } from '../model/legible';
import type { Shown } from '../model/shown';
import { summaryOf } from '../model/summary';
import { formatDate } from './format';
import { PICTURE_TEXTS } from './pictureTexts';
import { viewParagraph } from './summaryText';

/** What a speaker needs beside a slide: the view in sentences, the sources in full, the link to look closer. */
export function speakerNotes(shown: Shown, address: string, language: Language): string {
  const { notes } = PICTURE_TEXTS[language];
  const { dataset } = shown;
  const isZh = language === 'zh';
  const colon = isZh ? '：' : ': ';
  const summary = summaryOf(shown);
  const sources = summary.sources.flatMap((id) => {
    const source = dataset.sources.get(id);
    if (!source) return [];
    const [by, title] = isZh
      ? [source.publisher, source.title]
      : [source.publisherEn, source.titleEn];
    const date = source.date ? ` ${formatDate(source.date, language)}` : '';
    return [
      [`${legible(by)}${colon}${legible(title)}${date}`, source.url].filter(Boolean).join(' '),
    ];
  });
  return [
    viewParagraph(shown, summary, language),
    ...(sources.length > 0 ? [notes.sources + colon, ...sources] : []),
    `${notes.edition}${colon}${dataset.version}`,
    `${notes.link}${colon}${address}`,
  ].join('\n');
}
