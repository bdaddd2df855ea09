import type { Cluster } from './cluster';
import type { Dataset } from './dataset';
import type { AtlasEvent } from './event';
import type { Flow } from './flow';
import { flowAt } from './flowTable';
import type { Organisation } from './organisation';
import type { Park } from './park';
import type { Annotation, Indicator, SectorFigure } from './statistic';

/** What rests on one source, each record once, in the order of its table. */
export interface SourceUse {
  readonly flows: readonly Flow[];
  readonly annotations: readonly Annotation[];
  readonly parks: readonly Park[];
  readonly clusters: readonly Cluster[];
  readonly events: readonly AtlasEvent[];
  readonly organisations: readonly Organisation[];
  readonly indicators: readonly Indicator[];
  readonly sectorFigures: readonly SectorFigure[];
}

type Growing = { [Kind in keyof SourceUse]: SourceUse[Kind][number][] };

const nothing = (): Growing => ({
  flows: [],
  annotations: [],
  parks: [],
  clusters: [],
  events: [],
  organisations: [],
  indicators: [],
  sectorFigures: [],
});

/** What rests on nothing yet, for a source that is not known. */
export const NO_USE: SourceUse = nothing();

/**
 * For every source of the dataset the records that cite it; a source that was only consulted has empty lists.
 * The figures by sector come in a file of their own and are handed in beside the dataset.
 */
export function sourceUse(
  dataset: Dataset,
  sectorFigures: readonly SectorFigure[],
): ReadonlyMap<string, SourceUse> {
  const uses = new Map([...dataset.sources.keys()].map((id) => [id, nothing()]));
  function enter<Kind extends keyof SourceUse>(
    kind: Kind,
    records: SourceUse[Kind],
    citedBy: (record: SourceUse[Kind][number]) => readonly string[],
  ): void {
    for (const record of records)
      for (const id of new Set(citedBy(record))) uses.get(id)?.[kind].push(record);
  }
  const ofSources = ({ sources }: { readonly sources: readonly string[] }) => sources;
  const ofSource = ({ source }: { readonly source: string }) => [source];
  enter('flows', flowsOf(dataset), ofSources);
  enter('annotations', dataset.annotations, ofSources);
  enter('parks', dataset.parks, ofSources);
  enter('clusters', dataset.clusters, ofSources);
  enter('events', dataset.events, ofSources);
  enter('organisations', dataset.organisations, ofSources);
  enter('indicators', dataset.indicators, ofSource);
  enter('sectorFigures', sectorFigures, ofSource);
  return uses;
}

/** How many records rest on a source. */
export const countUse = (use: SourceUse): number =>
  Object.values<readonly unknown[]>({ ...use }).reduce((sum, { length }) => sum + length, 0);

/** Every record of the table of flows. */
export const flowsOf = ({ flows }: Dataset): Flow[] =>
  Array.from({ length: flows.length }, (_, row) => flowAt(flows, row));
