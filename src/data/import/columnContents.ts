import { cellAt, type Cell, type Sheet } from '../../model/import/sheet';
import { matchPlace } from './matchPlace';
import { plainText } from './plainText';
import type { PlaceIndex } from './placeIndex';
import { readNumber } from './readNumber';
import { readPeriod } from './readPeriod';

/** What the cells of a column look like: shares of those that are filled, from 0 to 1. */
export interface ColumnContents {
  readonly filled: number;
  readonly different: number;
  readonly places: number;
  readonly numbers: number;
  readonly years: number;
  readonly periods: number;
}

/** So many rows tell what a column holds. */
const SAMPLE = 400;

/** Looks into the first rows of a column. */
export function columnContents(
  sheet: Sheet,
  column: number,
  firstRow: number,
  index: PlaceIndex,
): ColumnContents {
  const counts = new Map<Cell, number>();
  const end = Math.min(sheet.rowCount, firstRow + SAMPLE);
  for (let row = firstRow; row < end; row++) {
    const cell = cellAt(sheet, row, column);
    if (plainText(cell) !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const cells = [...counts];
  const filled = cells.reduce((sum, [, count]) => sum + count, 0);
  const share = (test: (cell: Cell) => boolean): number =>
    filled === 0
      ? 0
      : cells.reduce((sum, [cell, count]) => sum + (test(cell) ? count : 0), 0) / filled;
  return {
    filled,
    different: cells.length,
    places: share((cell) => isPlace(cell, index)),
    numbers: share((cell) => isFigure(cell)),
    years: share((cell) => /^(?:19|20)\d{2}$/.test(plainText(cell))),
    periods: share((cell) => Boolean(readPeriod(cell, true))),
  };
}

/** Six digits may be a figure as well as a code: only names tell places from numbers. */
const isPlace = (cell: Cell, index: PlaceIndex): boolean => matchPlace(cell, index).ids.length > 0;

/** A number, or a word for a number that is missing. */
const isFigure = (cell: Cell): boolean => {
  const { reason } = readNumber(cell);
  return reason !== 'no-number' && reason !== 'unclear-number';
};
