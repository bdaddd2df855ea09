import { foldText } from '../../model/foldText';
import type { MatchWay } from '../../model/import/importReport';
import type { Known } from '../../model/import/known';
import { placeNames } from './placeNames';

/** A text that stands for places, all of the same rank: more than one, and it is ambiguous. */
export interface KnownName {
  readonly rank: number;
  readonly way: MatchWay;
  readonly ids: readonly string[];
}

export interface PlaceIndex {
  /** By folded text. */
  readonly names: ReadonlyMap<string, KnownName>;
  /** By six digits. */
  readonly codes: ReadonlyMap<string, { readonly id: string; readonly way: MatchWay }>;
  readonly ids: ReadonlySet<string>;
}

/** Beijing and Tianjin have a second code, for all their districts together. */
const CODES_OF_DISTRICTS: readonly (readonly [code: string, id: string])[] = [
  ['110100', 'beijing'],
  ['120100', 'tianjin'],
];

const built = new WeakMap<Known, PlaceIndex>();

/** Every way to write a place of the atlas; worked out once. */
export function placeIndex(known: Known): PlaceIndex {
  const index = built.get(known) ?? buildIndex(known);
  built.set(known, index);
  return index;
}

function buildIndex({ gazetteer, names }: Known): PlaceIndex {
  const rows = new Map(
    names.flatMap((row) =>
      row.type === 'place' || row.type === 'park' ? [[row.id, row] as const] : [],
    ),
  );
  const known = new Map<string, KnownName>();
  const codes = new Map<string, { id: string; way: MatchWay }>();
  for (const place of gazetteer.values()) {
    const row = rows.get(place.id);
    for (const { text, way, rank } of placeNames(place, row, gazetteer))
      enter(known, text, place.id, way, rank);
    if (place.adcode !== null) codes.set(place.adcode, { id: place.id, way: 'code' });
    for (const { code } of row?.others ?? [])
      if (code !== '') codes.set(code, { id: place.id, way: 'old-code' });
  }
  for (const [code, id] of CODES_OF_DISTRICTS)
    if (gazetteer.has(id)) codes.set(code, { id, way: 'code' });
  return { names: known, codes, ids: new Set(gazetteer.keys()) };
}

function enter(
  known: Map<string, KnownName>,
  text: string,
  id: string,
  way: MatchWay,
  rank: number,
): void {
  const { letters } = foldText(text);
  if (letters.length < 2) return;
  const found = known.get(letters);
  if (!found || rank < found.rank) known.set(letters, { rank, way, ids: [id] });
  else if (rank === found.rank && !found.ids.includes(id))
    known.set(letters, { ...found, ids: [...found.ids, id] });
}
