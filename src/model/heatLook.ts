/** Industries of places, their likeness as a heat map, or in sentences. */
export const HEAT_VIEWS = ['sectors', 'places', 'overlap'] as const;
export type HeatView = (typeof HEAT_VIEWS)[number];

/** What the cells show: of statistics quotients, shares, or the figures themselves; of records all of them or one sort. */
export const SHOWN = ['quotient', 'share', 'value', 'parks', 'clusters', 'flows'] as const;
export type Shown = (typeof SHOWN)[number];

/** How alike two places are: `cosine` and `krugman` by shares of sectors, `jaccard` by which industries there are. */
export const SIMILARITIES = ['krugman', 'cosine', 'jaccard'] as const;
export type Similarity = (typeof SIMILARITIES)[number];

/** Order of the rows: as the administration lists them, by name, or by the column of a sector or place, the largest first. */
export interface HeatOrder {
  /** `place`, `name`, or the id of a column. */
  readonly by: string;
  readonly descending: boolean;
}
export const AS_LISTED: HeatOrder = { by: 'place', descending: false };

/** What the reader wants to see of the profiles; a profile that has no such thing shows what it has. */
export interface HeatLook {
  readonly view: HeatView;
  readonly shown: Shown;
  readonly similarity: Similarity;
  readonly order: HeatOrder;
}
export const DEFAULT_HEAT: HeatLook = {
  view: 'sectors',
  shown: 'quotient',
  similarity: 'krugman',
  order: AS_LISTED,
};
