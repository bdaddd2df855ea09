import {
  likenessCell,
  orderRows,
  profileCell,
  tonesOf,
  type HeatCell,
  type Tones,
} from './heatCell';
import type { HeatOrder, Shown, Similarity } from './heatLook';
import type { IndustryProfile } from './industryProfile';
import type { Gazetteer } from './place';
import type { Selection } from './query';
import { cityOf } from './recordProfile';

/** What a heat map is of: places by sectors, or places by places. */
export type HeatMatter =
  | { readonly type: 'sectors'; readonly shown: Shown }
  | { readonly type: 'places'; readonly similarity: Similarity };

/** A heat map: rows are places of the profile by number, columns sectors or places by number. */
export interface HeatSheet {
  readonly matter: HeatMatter;
  readonly tones: Tones;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** In the order of rows and columns. */
  readonly cells: readonly (readonly HeatCell[])[];
  /** Places without any number beside another: they have no row. */
  readonly leftOut: readonly number[];
}

export function heatSheet(
  profile: IndustryProfile,
  matter: HeatMatter,
  names: readonly string[],
  order: HeatOrder,
): HeatSheet {
  const places = profile.places.map((_, place) => place);
  const isOfSectors = matter.type === 'sectors';
  const cellOf = (place: number, column: number): HeatCell =>
    isOfSectors
      ? profileCell(profile, matter.shown, place, column)
      : likenessCell(profile, matter.similarity, place, column);
  const isTold = (place: number): boolean =>
    isOfSectors || places.some((other) => cellOf(place, other).value !== null);
  const kept = places.filter(isTold);
  const columns = isOfSectors ? profile.sectors.map((_, sector) => sector) : kept;
  const cells = kept.map((place) => columns.map((column) => cellOf(place, column)));
  const ordered = orderRows(
    cells,
    kept.map((place) => names[place] ?? ''),
    columnIds(profile, isOfSectors ? null : kept),
    order,
  );
  return {
    matter,
    tones: isOfSectors ? tonesOf(profile, matter.shown) : matter.similarity,
    rows: ordered.flatMap((row) => kept[row] ?? []),
    columns,
    cells: ordered.flatMap((row) => (cells[row] ? [cells[row]] : [])),
    leftOut: places.filter((place) => !isTold(place)),
  };
}

/** Ids of the columns of a sheet: sectors, or those of the places that it keeps. */
const columnIds = (profile: IndustryProfile, kept: readonly number[] | null): readonly string[] =>
  kept?.map((place) => profile.places[place] ?? '') ?? profile.sectors.map(({ id }) => id);

/**
 * The row that a selection of the map is of: the place or park itself, or the city that it lies in; else that of the
 * place that was chosen last.
 */
export function rowOfSelection(
  { places }: IndustryProfile,
  selection: Selection | null,
  last: string | null,
  gazetteer: Gazetteer,
): number | null {
  const isPlace = selection?.type === 'place' || selection?.type === 'park';
  const candidates = isPlace ? [selection.id, cityOf(selection.id, gazetteer), last] : [last];
  const rows = candidates.map((id) => (id === null ? -1 : places.indexOf(id)));
  return rows.find((row) => row >= 0) ?? null;
}
