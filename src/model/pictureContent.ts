import type { Dataset } from './dataset';
import type { NameRow } from './names';
import type { Pane, Query } from './query';
import { comparisonOf } from './sides';
import type { SectorFigure } from './statistic';

/** What a picture shows of a view. */
export const PICTURE_CONTENTS = ['map', 'pane', 'both'] as const;
export type PictureContent = (typeof PICTURE_CONTENTS)[number];

/** A pane that can be drawn: all but the table, which is taken away as a table. */
export type DrawnPane = Exclude<Pane, 'table'>;
const DRAWN = ['matrix', 'compare', 'profiles', 'events'] as const satisfies readonly DrawnPane[];

/** What panes show beside the data of every view: it is fetched for them. */
export interface PaneData {
  readonly figures: readonly SectorFigure[];
  readonly names: readonly NameRow[];
}
export const NO_PANE_DATA: PaneData = { figures: [], names: [] };

/** The pane that the reader looks at, if there is something of it to draw. */
export function drawnPane(dataset: Dataset, query: Query): DrawnPane | null {
  const pane = DRAWN.find((one) => one === query.tab) ?? null;
  if (pane !== 'matrix' && pane !== 'compare') return pane;
  if (query.topic === 'clusters') return null;
  return pane === 'matrix' || isCompared(dataset, query) ? pane : null;
}

/** Small maps of all choices, or two sides. */
function isCompared(dataset: Dataset, query: Query): boolean {
  const { sides, choices } = comparisonOf(dataset, query);
  return isEach(query) ? choices.length > 1 : sides !== null;
}

/** Are all choices asked for as small maps? */
export const isEach = ({ beside }: Query): boolean => beside !== null && beside.other === null;
