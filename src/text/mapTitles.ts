import type { Language } from '../model/bilingual';
import type { Shown } from '../model/shown';
import { headlineText, subtitleText } from './sentences';

export interface Titles {
  readonly title: string;
  readonly subtitle: string;
}

/** The finding of a view, and what it shows. */
export function mapTitles(shown: Shown, language: Language): Titles {
  const { dataset, headline, clusters, topic, view, query } = shown;
  return {
    title: headlineText(dataset, headline, clusters, topic, language),
    subtitle: subtitleText(dataset, view, query, language),
  };
}
