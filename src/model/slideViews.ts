import { inYear } from './comparison';
import type { Dataset } from './dataset';
import { TOPICS } from './flow';
import { DEFAULT_QUERY, type Query } from './query';
import { yearsWithLines } from './timeSteps';
import { viewOf } from './view';

/** The view as it is; the same in each of its years; what every topic opens with. */
export const SLIDE_CONTENTS = ['view', 'years', 'topics'] as const;
export type SlideContent = (typeof SLIDE_CONTENTS)[number];

/** A talk of more is none. */
export const MOST_SLIDES = 12;

/** One view for each slide; none for years where there are none to step through. */
export function slideViews(dataset: Dataset, query: Query, content: SlideContent): Query[] {
  const { language, theme } = query;
  switch (content) {
    case 'view':
      return [query];
    case 'years':
      return slideYears(dataset, query).map((year) => ({
        ...query,
        minus: null,
        period: inYear(year),
      }));
    case 'topics':
      return TOPICS.map((topic) => ({ ...DEFAULT_QUERY, topic, language, theme }));
  }
}

/** The latest years with figures, ascending. */
const slideYears = (dataset: Dataset, query: Query): number[] =>
  query.topic === 'clusters'
    ? []
    : yearsWithLines(dataset, viewOf(dataset, query)).slice(-MOST_SLIDES);
