import type { Dataset } from '../dataset';
import { joinFlows } from '../packed/joinFlows';
import type { ImportedTable } from './importedTable';

/** The atlas with a reader's table in it. Neither is changed: taking the table away is going back to the other one. */
export function withImported(dataset: Dataset, imported: ImportedTable): Dataset {
  const { places, measures, industries, source, flows } = imported;
  const byId = <T extends { readonly id: string }>(
    map: ReadonlyMap<string, T>,
    more: readonly T[],
  ): ReadonlyMap<string, T> => new Map([...map, ...more.map((one) => [one.id, one] as const)]);
  return {
    ...dataset,
    flows: joinFlows(dataset.flows, flows),
    gazetteer: byId(dataset.gazetteer, places),
    measures: [...dataset.measures, ...measures],
    measuresById: byId(dataset.measuresById, measures),
    industries: [...dataset.industries, ...industries],
    industriesById: byId(dataset.industriesById, industries),
    sources: byId(dataset.sources, [source]),
  };
}
