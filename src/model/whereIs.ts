import type { Dataset } from './dataset';
import { standsFor, type Gazetteer, type LngLat, type Place } from './place';
import type { Selection } from './query';

/** Ids of the places that a selection is at; a park is a place itself. */
export function placesOf(selection: Selection, dataset: Dataset): readonly string[] {
  const at = (
    records: readonly { readonly id: string; readonly places: readonly string[] }[],
    id: string,
  ): readonly string[] => records.find((record) => record.id === id)?.places ?? [];
  switch (selection.type) {
    case 'flow':
      return [selection.origin, selection.destination];
    case 'place':
    case 'park':
      return [selection.id];
    case 'cluster':
      return at(dataset.clusters, selection.id);
    case 'organisation':
      return at(dataset.organisations, selection.id);
    case 'event':
      return at(dataset.events, selection.id);
  }
}

/** Points that must be in view to see a selection: of a flow its ends, of a province those of all that lies in it. */
export function extentOf(selection: Selection, dataset: Dataset): LngLat[] {
  const { gazetteer } = dataset;
  const isFlow = selection.type === 'flow';
  const ids = placesOf(selection, dataset).flatMap((id) => standsFor(id, gazetteer));
  return [...new Set(ids)].flatMap((id) => {
    const place = gazetteer.get(id);
    const parts = isFlow ? [] : partsOf(place, gazetteer);
    return [place, ...parts].flatMap((one) => (one?.point ? [one.point] : []));
  });
}

function partsOf(place: Place | undefined, gazetteer: Gazetteer): Place[] {
  return place?.level === 'province'
    ? [...gazetteer.values()].filter(({ parent, level }) => parent === place.id && level !== 'site')
    : [];
}
