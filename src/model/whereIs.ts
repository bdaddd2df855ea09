import type { Dataset } from './dataset';
import { standsFor, type Gazetteer, type LngLat } from './place';
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

/** Points that must be in view to see a selection: of a province those of all that lies in it. */
export function extentOf(selection: Selection, dataset: Dataset): LngLat[] {
  const { gazetteer } = dataset;
  const ids = placesOf(selection, dataset).flatMap((id) => standsFor(id, gazetteer));
  return [...new Set(ids)].flatMap((id) => extentOfPlace(id, gazetteer));
}

function extentOfPlace(id: string, gazetteer: Gazetteer): LngLat[] {
  const place = gazetteer.get(id);
  const parts =
    place?.level === 'province'
      ? [...gazetteer.values()].filter(({ parent, level }) => parent === id && level !== 'site')
      : [];
  return [place, ...parts].flatMap((one) => (one?.point ? [one.point] : []));
}
