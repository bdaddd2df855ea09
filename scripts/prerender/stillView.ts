import type { Language } from '../../src/model/bilingual';
import type { Dataset } from '../../src/model/dataset';
import { legible } from '../../src/model/legible';
import { PRESETS } from '../../src/model/presets';
import { shownBy, type Shown } from '../../src/model/shown';
import { summaryOf } from '../../src/model/summary';
import { knownQuery } from '../../src/state/knownQuery';
import { decodeQuery } from '../../src/state/urlState';
import { READING_TEXTS } from '../../src/text/readingTexts';
import { headlineText, subtitleText } from '../../src/text/sentences';
import { summarySentences } from '../../src/text/summaryText';

/** A published view in one language, as its page, its picture and its files tell it. */
export interface StillView {
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

/** What a preset shows. Throws, in words for who has changed presets or data, where that is nothing or something else. */
export function presetShown(dataset: Dataset, id: string): Shown {
  const parameters = PRESETS.get(id) ?? '';
  const fail = (why: string): never => {
    throw new Error(`published view ${id} (${parameters}): ${why}; see src/model/presets.ts`);
  };
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(id)) fail('the id is no file name');
  const decoded = decodeQuery(`?${parameters}`);
  const { query, refused } = knownQuery(dataset, decoded.query);
  const strange = [...decoded.refused, ...refused];
  if (strange.length > 0) fail(`${strange.join(', ')} cannot be read or is not in the data`);
  const shown = shownBy(dataset, query);
  const { topic, view, pairs, clusters } = shown;
  if (topic === 'clusters' ? clusters.length === 0 : pairs.length === 0)
    fail('there is nothing to see in the data');
  if (topic !== 'clusters' && (query.measure ?? view.measure) !== view.measure)
    fail('the topic does not have the measure');
  if ((query.basis ?? view.basis) !== view.basis) fail('the measure does not have the basis');
  return shown;
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
