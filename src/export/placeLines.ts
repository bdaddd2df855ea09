import { totalOfPlace, type MatrixTotal } from '../model/matrixTotals';
import type { Place } from '../model/place';
import type { TableSnapshot } from '../model/tableSnapshot';
import { DICTIONARIES, inLanguage } from '../text/format';
import { MATRIX_TEXTS } from '../text/matrixTexts';
import { SHEET_WORDS } from '../text/sheetWords';
import { TABLE_FILE_WORDS } from '../text/tableFileWords';
import type { Cell } from './csvText';
import type { Lines } from './flowLines';

/** A total by its name. */
type Total = readonly [name: string, of: (id: string) => MatrixTotal];

/** Places as rows, with what they send and receive in the view wherever that adds up. */
export function placeLines(snapshot: TableSnapshot, places: readonly Place[]): Lines {
  const { language } = snapshot;
  const words = SHEET_WORDS[language];
  const { zh, en } = TABLE_FILE_WORDS[language];
  const { levels, positions } = DICTIONARIES[language];
  const totals = totalsOf(snapshot);
  return {
    columns: [
      ...[words.id, zh(words.name), en(words.name), words.level, words.parent, words.members],
      ...[words.adcode, words.longitude, words.latitude, words.position, words.positionNote],
      ...totals.map(([name]) => name),
      ...(totals.length > 0 ? [words.totalNote] : []),
    ],
    rows: places.map((place) => [
      ...[place.id, place.name.zh, place.name.en, levels[place.level], place.parent],
      ...[place.members.join(';'), place.adcode, ...(place.point ?? [null, null])],
      ...[place.position && positions[place.position], inLanguage(place.note, language)],
      ...totalCells(snapshot, totals, place.id),
    ]),
  };
}

/** Out and in, or one of both where lines have no direction; none where there are no lines. */
function totalsOf({ dataset, view, flowView: { pairs }, language }: TableSnapshot): Total[] {
  const words = MATRIX_TEXTS[language];
  const total = (name: string, end: 'origin' | 'destination' | 'either'): Total => [
    name,
    (id) => totalOfPlace(dataset, view, pairs, id, end),
  ];
  if (pairs.length === 0) return [];
  return pairs.some(({ directed, net }) => !directed || net !== null)
    ? [total(words.total, 'either')]
    : [total(words.rowTotal, 'origin'), total(words.columnTotal, 'destination')];
}

/** The totals of a place, and what must be known of them: that they are “over”, or why there are none. */
function totalCells({ language }: TableSnapshot, totals: readonly Total[], id: string): Cell[] {
  const words = MATRIX_TEXTS[language];
  const { bounds } = DICTIONARIES[language];
  const own = totals.map(([name, of]) => [name, of(id)] as const);
  const notes = own.flatMap(([name, total]) => {
    if (!total) return [];
    const note =
      total.value === null ? words.noTotals[total.reason] : total.bound && bounds[total.bound];
    return note ? [name + words.colon + note] : [];
  });
  return totals.length > 0
    ? [...own.map(([, total]) => total?.value ?? null), notes.join(words.list)]
    : [];
}
