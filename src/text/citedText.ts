import type { Source } from '../model/source';
import { sourceBibtex, viewBibtex } from './bibtex';
import { publicationText } from './citation';
import { longDate, viewCitation, type CitationStyle, type CitedView } from './viewCitation';

/** As what a citation can be copied: a reference in one of two styles, or entries for a BibTeX file. */
export const CITED_AS = ['gbt', 'apa', 'bibtex'] as const;
export type CitedAs = (typeof CITED_AS)[number];

/** The view, and below it the publications that it rests on. */
export function citedText(view: CitedView, sources: readonly Source[], as: CitedAs): string {
  if (as === 'bibtex') return [viewBibtex(view), ...sources.map(sourceBibtex)].join('\n');
  return [viewCitation(view, as), ...sources.map((source) => inStyle(source, as))].join('\n\n');
}

function inStyle(source: Source, style: CitationStyle): string {
  if (style === 'gbt') return publicationText(source, '', 'zh');
  const { publisherEn, title, titleEn, date, url } = source;
  const parts = [
    publisherEn,
    `(${date === '' ? 'n.d.' : longDate(date)})`,
    `${title} [${titleEn}]`,
  ];
  return [`${parts.join('. ')}.`, url].filter(Boolean).join(' ');
}
