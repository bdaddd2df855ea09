import type { Dataset } from './dataset';
import type { SectorFigure } from './statistic';

/** Tables of an edition of the data, in the order that a reader meets them. */
type EditionTable =
  | 'flows'
  | 'places'
  | 'parks'
  | 'clusters'
  | 'events'
  | 'organisations'
  | 'annotations'
  | 'indicators'
  | 'sectorFigures'
  | 'sources';

/** How many records every table of the dataset holds. Parks are places too and are counted once, as parks; a table that did not load is left out. */
export function countEdition(
  dataset: Dataset,
  sectorFigures: readonly SectorFigure[],
): { readonly table: EditionTable; readonly rows: number }[] {
  const { flows, gazetteer, parks, clusters, events, organisations, annotations, indicators } =
    dataset;
  return [
    { table: 'flows', rows: flows.length },
    { table: 'places', rows: gazetteer.size - parks.length },
    { table: 'parks', rows: parks.length },
    { table: 'clusters', rows: clusters.length },
    { table: 'events', rows: events.length },
    { table: 'organisations', rows: organisations.length },
    { table: 'annotations', rows: annotations.length },
    { table: 'indicators', rows: indicators.length },
    ...(sectorFigures.length > 0
      ? [{ table: 'sectorFigures' as const, rows: sectorFigures.length }]
      : []),
    { table: 'sources', rows: dataset.sources.size },
  ];
}
