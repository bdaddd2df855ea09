import type { Language } from '../../model/bilingual';
import { legible } from '../../model/legible';
import type { Shown } from '../../model/shown';
import { summaryOf } from '../../model/summary';
import { READING_TEXTS } from '../../text/readingTexts';
import { headlineText, subtitleText } from '../../text/sentences';
import { summarySentences } from '../../text/summaryText';

/** A view in one language, as a page without script, its picture and its files tell it. */
export interface StillView {
  /** Name of its files. */
  readonly id: string;
  readonly language: Language;
  readonly shown: Shown;
  /** The finding, without full stop. */
  readonly title: string;
  /** What is looked at: measure, basis, unit, time. */
  readonly subtitle: string;
  /** What else the view says, in sentences. */
  readonly summary: string;
  /** Ids of the publications it rests on, those with most of it first. */
  readonly sources: readonly string[];
}

export function stillView(id: string, shown: Shown, language: Language): StillView {
  const { dataset, headline, clusters, topic, view, query } = shown;
  const summary = summaryOf(shown);
  const cited = topic === 'clusters' ? clusters.flatMap(({ sources }) => sources) : summary.sources;
  return {
    ...{ id, shown, language },
    title: legible(headlineText(dataset, headline, clusters, topic, language)),
    subtitle: legible(subtitleText(dataset, view, query, language)),
    summary: READING_TEXTS[language].sentences(summarySentences(shown, summary, language)),
    sources: [...new Set(cited)],
  };
}

/** `tech-2024`, in English `tech-2024.en`: what the names of its files begin with. */
export const fileName = ({ id, language }: Pick<StillView, 'id' | 'language'>): string =>
  language === 'zh' ? id : `${id}.${language}`;

/** What the picture shows, for who does not see it; all of its figures stand in the table. */
export const altText = ({ title, subtitle, language }: StillView): string =>
  READING_TEXTS[language].sentences([title, subtitle]);
