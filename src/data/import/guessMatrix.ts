import type { ColumnPlan, SheetPlan } from '../../model/import/importPlan';
import { cellAt, type Sheet } from '../../model/import/sheet';
import { isTotal, roleOfHeading } from './headings';
import { matchPlace } from './matchPlace';
import type { PlaceIndex } from './placeIndex';
import { plainText } from './plainText';
import { readNumber } from './readNumber';
import { textsOf } from './textsOf';

const DEEPEST = 30;
/** So many rows show whether names stand at the side. */
const SAMPLE = 60;

/**
 * An OD matrix: names of places above, names of places at the side, numbers between them. Places that the atlas does
 * not know count where the same names stand above and at the side. null where the sheet is none.
 */
export function guessMatrix(
  sheet: Sheet,
  index: PlaceIndex,
  headingRow: number | null = null,
): SheetPlan | null {
  const rows =
    headingRow === null
      ? Array.from({ length: Math.min(sheet.rowCount, DEEPEST) }, (_, row) => row)
      : [headingRow];
  for (const row of rows) {
    const plan = matrixBelow(sheet, row, index);
    if (plan) return plan;
  }
  return null;
}

function matrixBelow(sheet: Sheet, row: number, index: PlaceIndex): SheetPlan | null {
  const above = textsOf(sheet, row);
  if (above.size < 2) return null;
  for (const side of [0, 1, 2]) {
    const heads = [...above].filter(([column, text]) => column > side && !isTotal(text));
    const names = sideNames(sheet, row, side);
    if (heads.length < 2 || names.length < 2) continue;
    const isNamed = (text: string): boolean =>
      names.includes(text) || matchPlace(text, index).ids.length > 0;
    const named = heads.filter(([, text]) => isNamed(text) && !isNumeric(text));
    const known = names.filter(
      (text) => heads.some(([, head]) => head === text) || matchPlace(text, index).ids.length > 0,
    );
    const isMatrix = named.length >= heads.length / 2 && named.length >= 2;
    if (isMatrix && known.length >= names.length / 2 && areFigures(sheet, row, heads))
      return matrixPlan(sheet, row, side);
  }
  return null;
}

const isNumeric = (text: string): boolean => readNumber(text).reason === 'taken';

function sideNames(sheet: Sheet, row: number, side: number): string[] {
  const names: string[] = [];
  const end = Math.min(sheet.rowCount, row + 1 + SAMPLE);
  for (let below = row + 1; below < end; below++) {
    const text = plainText(cellAt(sheet, below, side));
    if (text !== '' && !isTotal(text)) names.push(text);
  }
  return names;
}

/** Are most cells below the heads numbers, or signs for what is missing? */
function areFigures(
  sheet: Sheet,
  row: number,
  heads: readonly (readonly [column: number, text: string])[],
): boolean {
  let [figures, all] = [0, 0];
  const end = Math.min(sheet.rowCount, row + 1 + SAMPLE);
  for (let below = row + 1; below < end; below++)
    for (const [column] of heads) {
      const cell = cellAt(sheet, below, column);
      if (plainText(cell) === '') continue;
      all++;
      const { reason } = readNumber(cell);
      if (reason !== 'no-number' && reason !== 'unclear-number') figures++;
    }
  return figures > 0 && figures >= all / 2;
}

/** The plan of a matrix whose places stand in `headingRow` and in the column `side`. */
export function matrixPlan(sheet: Sheet, headingRow: number, side: number): SheetPlan {
  const corner = plainText(cellAt(sheet, headingRow, side));
  const [first = ''] = corner.split(/[\\/|丨、]/u);
  return {
    shape: 'matrix',
    headingRow,
    firstRow: headingRow + 1,
    columns: sheet.columns.map((_, column): ColumnPlan => {
      const heading = plainText(cellAt(sheet, headingRow, column));
      const isValue = column > side && heading !== '' && !isTotal(heading);
      return { heading, role: isValue ? 'value' : 'ignored', measure: '', period: '' };
    }),
    originColumn: side,
    isTransposed: roleOfHeading(first) === 'destination',
  };
}
