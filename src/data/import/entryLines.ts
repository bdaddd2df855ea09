import type { ImportPlan } from '../../model/import/importPlan';
import {
  FATE_OF,
  REASONS,
  type EntryLine,
  type Fate,
  type Reason,
  type SheetFates,
} from '../../model/import/importReport';
import { cellAt, type Sheet } from '../../model/import/sheet';
import { plainText } from './plainText';

/** Which entries are asked for: those of some fates, or only for some reasons, from the `from`th on, at most `limit`. */
export interface Wanted {
  readonly fates: readonly Fate[];
  readonly reasons?: readonly Reason[];
  readonly from: number;
  readonly limit: number;
}

/** Entries with where they stand and what stands there, in the order of the file. */
export function entryLines(
  sheets: readonly Sheet[],
  plan: ImportPlan,
  fates: readonly SheetFates[],
  { fates: wanted, reasons: named = REASONS, from, limit }: Wanted,
): EntryLine[] {
  const isWanted = REASONS.map(
    (reason) => named.includes(reason) && wanted.includes(FATE_OF[reason]),
  );
  const lines: EntryLine[] = [];
  let before = 0;
  for (const own of fates) {
    for (let at = 0; at < own.reasons.length && lines.length < limit; at++) {
      if (!isWanted[own.reasons[at] ?? 0]) continue;
      if (before++ >= from) lines.push(lineAt(sheets, plan, own, at));
    }
  }
  return lines;
}

function lineAt(
  sheets: readonly Sheet[],
  { sheets: plans }: ImportPlan,
  { sheet: number, firstRow, columns, reasons }: SheetFates,
  at: number,
): EntryLine {
  const [sheet, plan] = [sheets[number], plans[number]];
  const row = firstRow + Math.floor(at / columns.length);
  const column = columns[at % columns.length] ?? -1;
  const reason = REASONS[reasons[at] ?? 0] ?? 'blank';
  const head = plan?.columns[column]?.heading ?? '';
  const textAt = (index: number): string =>
    sheet && index >= 0 ? plainText(cellAt(sheet, row, index)).slice(0, 200) : '';
  const first = (...roles: string[]): string =>
    roles
      .map((role) => textAt(plan?.columns.findIndex((one) => one.role === role) ?? -1))
      .find((text) => text !== '') ?? '';
  const matrix = plan?.shape === 'matrix' ? [textAt(plan.originColumn), head] : null;
  const ends = matrix ?? [
    first('origin', 'origin-code', 'name', 'id'),
    first('destination', 'destination-code'),
  ];
  const [origin = '', destination = ''] = plan?.isTransposed ? [...ends].reverse() : ends;
  return {
    sheet: sheet?.name ?? '',
    row: row + (sheet?.rowKind === 'row' ? 1 : 0),
    column: head || columnLetter(column),
    ...{ fate: FATE_OF[reason], reason, origin, destination },
    period: plan?.columns[column]?.period || first('period', 'period-end', 'period-start'),
    value: plan?.shape === 'places' ? `${first('lng')}, ${first('lat')}` : textAt(column),
  };
}

/** A, B … Z, AA, as spreadsheets name their columns. */
function columnLetter(column: number): string {
  if (column < 0) return '';
  const above = Math.floor(column / 26) - 1;
  return (above < 0 ? '' : columnLetter(above)) + String.fromCharCode(65 + (column % 26));
}
