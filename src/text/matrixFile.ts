import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { MatrixCell } from '../model/matrixCells';
import type { MatrixTotal } from '../model/matrixTotals';
import type { OdMatrix } from '../model/odMatrix';
import type { MatrixFile } from '../model/tableSnapshot';
import { elsewhereNote, matrixNotes, matrixSigns } from './matrixNotes';
import type { MatrixSheet, SheetCell } from './matrixSheet';
import { MATRIX_TEXTS } from './matrixTexts';
import { tableNames } from './tableCells';
import { TABLE_FILE_WORDS } from './tableFileWords';

/**
 * The matrix as it stands on the screen, numbers as numbers. What a bare number would hide (超, a plan, a figure that is
 * not broken down) is said below it, cell by cell.
 */
export function matrixFile(
  dataset: Dataset,
  matrix: OdMatrix,
  sheet: MatrixSheet,
  isCompact: boolean,
  language: Language,
): MatrixFile {
  const words = MATRIX_TEXTS[language];
  const { place } = tableNames(dataset, language);
  const { rows, columns, cells, rowTotals, columnTotals, total, isMirrored } = matrix;
  const [out, into] = isMirrored ? [words.total, words.total] : [words.rowTotal, words.columnTotal];
  const corner = isMirrored ? words.place : words.origin;
  const head = [corner, ...columns.map(({ id }) => place(id)), ...(sheet.rowTotals ? [out] : [])];
  const lines = rows.map(({ id }, row) => [
    place(id),
    ...columns.map((_, column) => valueOf(cells[row]?.[column], sheet.cellAt(row, column))),
    ...(sheet.rowTotals ? [totalOf(rowTotals[row])] : []),
  ]);
  const foot = [into, ...columnTotals.map(totalOf), ...(sheet.rowTotals ? [totalOf(total)] : [])];
  return {
    lines: [head, ...lines, ...(sheet.columnTotals ? [foot] : [])],
    notes: notesOf(matrix, sheet, isCompact, language),
  };
}

function notesOf(
  matrix: OdMatrix,
  sheet: MatrixSheet,
  isCompact: boolean,
  language: Language,
): (readonly [string, string])[] {
  const words = MATRIX_TEXTS[language];
  const { note } = TABLE_FILE_WORDS[language];
  const marked = matrix.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (isMarked(cell) ? [sheet.cellAt(row, column)] : [])),
  );
  const loose = (totals: readonly MatrixTotal[], told: readonly SheetCell[] | null): SheetCell[] =>
    totals.flatMap((one, at) => (one?.value != null && one.bound ? (told?.[at] ?? []) : []));
  const totals = [
    ...loose(matrix.rowTotals, sheet.rowTotals),
    ...loose(matrix.columnTotals, sheet.columnTotals),
    ...loose([matrix.total], sheet.rowTotals && sheet.columnTotals ? [sheet.total] : null),
  ];
  const said = [
    words.file.matrix,
    matrixSigns(matrix, language).join(words.list),
    ...matrixNotes(matrix, isCompact, language),
    elsewhereNote(matrix, language),
  ];
  return [
    ...said.filter((text) => text !== '').map((text) => [note, text] as const),
    ...[...marked, ...totals].map(({ name }) => [words.file.marks, name] as const),
  ];
}

/** Would the number alone say too much, or is there none? */
const isMarked = (cell: MatrixCell): boolean =>
  cell.kind === 'missing' ||
  cell.kind === 'aside' ||
  (cell.kind === 'internal' && cell.internal?.value === null) ||
  (cell.kind === 'figure' &&
    !cell.isTurned &&
    (cell.row.bound !== null || cell.row.unbroken || cell.row.footing === 'plan'));

function valueOf(cell: MatrixCell | undefined, told: SheetCell): string | number | null {
  if (cell?.kind === 'figure') return cell.value;
  if (cell?.kind === 'internal' && cell.internal?.value != null) return cell.internal.value;
  return told.text || null;
}

const totalOf = (total: MatrixTotal | undefined): number | null => total?.value ?? null;
