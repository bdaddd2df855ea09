import type { Dataset } from '../model/dataset';
import type { Query, Selection } from '../model/query';

/** A query without ids that the data do not know; `refused` names the parameters that held one. */
export function knownQuery(dataset: Dataset, query: Query): { query: Query; refused: string[] } {
  const { measure, industries, places, selection } = query;
  const isMeasure = measure === null || dataset.measuresById.has(measure);
  const known = industries?.filter((id) => dataset.industriesById.has(id)) ?? null;
  const areIndustries = known?.length === industries?.length;
  const knownPlaces = places?.filter((id) => dataset.gazetteer.has(id)) ?? null;
  const arePlaces = knownPlaces?.length === places?.length;
  const isSelection = selection === null || isThere(dataset, selection);
  return {
    query: {
      ...query,
      measure: isMeasure ? measure : null,
      // An empty list means “none”; a list of strangers means nothing.
      industries: areIndustries || known?.length ? known : null,
      places: knownPlaces?.length ? knownPlaces : null,
      selection: isSelection ? selection : null,
    },
    refused: [
      ...(isMeasure ? [] : ['metric']),
      ...(areIndustries ? [] : ['industry']),
      ...(arePlaces ? [] : ['place']),
      ...(isSelection ? [] : ['sel']),
    ],
  };
}

function isThere(dataset: Dataset, selection: Selection): boolean {
  const { gazetteer, parksById, clusters, organisations, events } = dataset;
  switch (selection.type) {
    case 'flow':
      return gazetteer.has(selection.origin) && gazetteer.has(selection.destination);
    case 'place':
      return gazetteer.has(selection.id);
    case 'park':
      return parksById.has(selection.id);
    case 'cluster':
      return clusters.some(({ id }) => id === selection.id);
    case 'organisation':
      return organisations.some(({ id }) => id === selection.id);
    case 'event':
      return events.some(({ id }) => id === selection.id);
  }
}
