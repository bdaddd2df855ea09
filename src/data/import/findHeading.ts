import type { Sheet } from '../../model/import/sheet';
import { headingTexts } from './headingTexts';
import { roleOfHeading } from './headings';
import { matchPlace } from './matchPlace';
import type { PlaceIndex } from './placeIndex';
import { readNumber } from './readNumber';
import { readPeriod } from './readPeriod';
import { textsOf } from './textsOf';

/** A heading never stands lower than this. */
const DEEPEST = 30;

const isNumber = (text: string): boolean => readNumber(text).reason === 'taken';

/**
 * The row of headings: the one with most headings that are understood, two at least; else the first one of texts
 * alone above a row with a number in it. null where the table begins without any.
 */
export function findHeading(sheet: Sheet, index: PlaceIndex): number | null {
  const last = Math.min(sheet.rowCount, DEEPEST);
  let best: { row: number; roles: number } | null = null;
  for (let row = 0; row < last; row++) {
    const texts = [...textsOf(sheet, row).values()];
    const roles = texts.filter((text) => !isNumber(text) && roleOfHeading(text) !== null).length;
    if (roles >= 2 && roles > (best?.roles ?? 0)) best = { row, roles };
  }
  if (!best) return firstOfWords(sheet, last, index);
  return lastOfHeading(sheet, best.row);
}

/** The last of the rows of headings that a row is one of: years, what is counted and units may stand below each other. */
function lastOfHeading(sheet: Sheet, row: number): number {
  const reaches = (last: number, rows: number): boolean =>
    last < sheet.rowCount && headingTexts(sheet, last).rows === rows;
  return (
    [row, row + 1, row + 2].find((last) => reaches(last, 3)) ??
    [row + 1].find((last) => reaches(last, 2)) ??
    row
  );
}

function firstOfWords(sheet: Sheet, last: number, index: PlaceIndex): number | null {
  for (let row = 0; row < last; row++) {
    const texts = textsOf(sheet, row);
    if (texts.size < 2) continue;
    const isOfWords = [...texts.values()].every(
      (text) => !isNumber(text) || Boolean(readPeriod(text)),
    );
    const namesPlaces = [...texts.values()].filter(
      (text) => matchPlace(text, index).ids.length > 0,
    );
    // Places in the first row and no number in it: the names of the columns of a matrix.
    if (
      !isOfWords ||
      (namesPlaces.length > 0 && namesPlaces.length === texts.size && texts.size === 2)
    )
      return null;
    return hasNumberBelow(sheet, row) ? row : null;
  }
  return null;
}

function hasNumberBelow(sheet: Sheet, row: number): boolean {
  const end = Math.min(sheet.rowCount, row + 20);
  for (let below = row + 1; below < end; below++)
    if ([...textsOf(sheet, below).values()].some(isNumber)) return true;
  return false;
}

/** First row that has as much in it as a table: two filled cells. */
export function firstFilledRow(sheet: Sheet): number {
  for (let row = 0; row < Math.min(sheet.rowCount, DEEPEST); row++)
    if (textsOf(sheet, row).size >= 2) return row;
  return 0;
}
