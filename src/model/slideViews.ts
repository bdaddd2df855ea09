import { inYear } from './comparison';
import type { Dataset } from './dataset';
import { TOPICS } from './flow';
import { drawnPane, type DrawnPane, type PictureContent } from './pictureContent';
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

/** A view on a slide: as a map, or as a pane. */
export interface SlidePage {
  readonly query: Query;
  readonly pane: DrawnPane | null;
}

/**
 * The slides of a talk: each view as a map, as the pane that is looked at, or both one after the other. Only the matrix
 * differs from view to view; the other panes have one slide.
 */
export function slidePages(
  dataset: Dataset,
  query: Query,
  content: SlideContent,
  shows: PictureContent,
): SlidePage[] {
  const views = slideViews(dataset, query, content);
  const pane = shows === 'map' ? null : drawnPane(dataset, query);
  const pageOf = (view: Query): SlidePage[] => {
    const own = { ...view, tab: query.tab };
    const isDrawn = pane === 'matrix' && drawnPane(dataset, own) !== null;
    return [
      ...(shows === 'pane' ? [] : [{ query: view, pane: null }]),
      ...(isDrawn ? [{ query: own, pane }] : []),
    ];
  };
  const once = pane === null || pane === 'matrix' || views.length === 0 ? [] : [{ query, pane }];
  return [...views.flatMap(pageOf), ...once];
}

/** The latest years with figures, ascending. */
const slideYears = (dataset: Dataset, query: Query): number[] =>
  query.topic === 'clusters'
    ? []
    : yearsWithLines(dataset, viewOf(dataset, query)).slice(-MOST_SLIDES);
