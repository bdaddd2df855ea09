import type { ColumnRole, SheetPlan } from '../../model/import/importPlan';
import { REASONS, type Reason, type SheetFates } from '../../model/import/importReport';
import { cellAt, type Sheet } from '../../model/import/sheet';
import { readPoint } from './locatePoint';
import { LEFT_OUT } from './placeBook';
import { plainText } from './plainText';
import type { Reading } from './tableReading';

/** Enters the places that a sheet lists, and says what became of every one of them. */
export function readPlaces(
  sheet: Sheet,
  at: number,
  plan: SheetPlan,
  { places, plan: { coordinates } }: Reading,
): SheetFates {
  const columnOf = (role: ColumnRole): number =>
    plan.columns.findIndex((column) => column.role === role);
  const [id, name, lng, lat] = [columnOf('id'), columnOf('name'), columnOf('lng'), columnOf('lat')];
  const reasons = new Uint8Array(Math.max(0, sheet.rowCount - plan.firstRow));
  const textAt = (row: number, column: number): string => plainText(cellAt(sheet, row, column));
  const read = (row: number): Reason => {
    const [ownId, ownName] = [textAt(row, id), textAt(row, name)];
    const isBlank = ownId === '' && ownName === '' && textAt(row, lng) === '';
    if (isBlank) return 'blank';
    const { point, reason } = readPoint(
      cellAt(sheet, row, lng),
      cellAt(sheet, row, lat),
      coordinates,
    );
    if (ownId === '' && ownName === '') return 'no-place-named';
    // A place that the atlas knows needs no coordinates of its own.
    const isUnlocated = textAt(row, lng) === '' && textAt(row, lat) === '';
    if (point === null && isUnlocated && places.knows(ownId, ownName)) return 'taken';
    if (point === null) return reason;
    return places.define(ownId, ownName, point) === LEFT_OUT ? 'left-out' : 'taken';
  };
  for (let row = plan.firstRow; row < sheet.rowCount; row++)
    reasons[row - plan.firstRow] = REASONS.indexOf(read(row));
  return {
    sheet: at,
    firstRow: plan.firstRow,
    columns: [name >= 0 ? name : Math.max(id, 0)],
    reasons,
  };
}
