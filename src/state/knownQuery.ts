import type { OptionalFile } from '../model/dataFile';
import type { Dataset } from '../model/dataset';
import { isOwn } from '../model/import/importedTable';
import type { ComparedBy, Query, Selection } from '../model/query';

/**
 * A query without ids that the data do not know; `refused` names the parameters that held one. What may be in a file
 * that has not come is left alone: it cannot be judged.
 */
export function knownQuery(dataset: Dataset, query: Query): { query: Query; refused: string[] } {
  const { measure, industries, places, selection, beside } = query;
  const isMeasure = measure === null || dataset.measuresById.has(measure);
  const known = industries?.filter((id) => dataset.industriesById.has(id)) ?? null;
  const areIndustries = known?.length === industries?.length;
  const knownPlaces = places?.filter((id) => dataset.gazetteer.has(id)) ?? null;
  const arePlaces = knownPlaces?.length === places?.length;
  const isBeside = !beside?.other || isComparable(dataset, beside.by, beside.other);
  const isSelection = selection === null || isThere(dataset, selection);
  // Ids of a reader's table that did not come with the link: that is said once for all of it.
  const isSaid = (ids: readonly string[] | null): boolean =>
    query.data !== null && !!ids?.some(isOwn);
  const strange: readonly (readonly [name: string, isKnown: boolean, isSaid: boolean])[] = [
    ['metric', isMeasure, isSaid([measure ?? ''])],
    ['industry', areIndustries, isSaid(industries)],
    ['place', arePlaces, isSaid(places)],
    ['sel', isSelection, isSaid(selection && idsOf(selection))],
    ['with', isBeside, isSaid([beside?.other ?? ''])],
  ];
  return {
    query: {
      ...query,
      measure: isMeasure ? measure : null,
      // An empty list means “none”; a list of strangers means nothing.
      industries: areIndustries || known?.length ? known : null,
      places: knownPlaces?.length ? knownPlaces : null,
      selection: isSelection ? selection : null,
      beside: isBeside ? beside : null,
    },
    refused: strange.flatMap(([name, isKnown, isTold]) => (isKnown || isTold ? [] : [name])),
  };
}

const idsOf = (selection: Selection): readonly string[] =>
  selection.type === 'flow' ? [selection.origin, selection.destination] : [selection.id];

function isComparable(
  { industriesById, measuresById }: Dataset,
  by: ComparedBy,
  other: string,
): boolean {
  if (by === 'period') return true;
  const [id = ''] = other.split('~');
  return (by === 'industry' ? industriesById : measuresById).has(id);
}

function isThere(dataset: Dataset, selection: Selection): boolean {
  const { gazetteer, parksById, clusters, organisations, events, absent } = dataset;
  const lacks = (...files: OptionalFile[]): boolean => files.some((file) => absent.includes(file));
  const lacksParks = lacks('parks.geojson', 'branch-parks.geojson');
  const isPlace = (id: string): boolean => lacksParks || gazetteer.has(id);
  switch (selection.type) {
    case 'flow':
      return isPlace(selection.origin) && isPlace(selection.destination);
    case 'place':
      return isPlace(selection.id);
    case 'park':
      return lacksParks || parksById.has(selection.id);
    case 'cluster':
      return lacks('clusters.geojson') || clusters.some(({ id }) => id === selection.id);
    case 'organisation':
      return lacks('organisations.json') || organisations.some(({ id }) => id === selection.id);
    case 'event':
      return lacks('events.json') || events.some(({ id }) => id === selection.id);
  }
}
