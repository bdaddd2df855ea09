import type { Language } from '../model/bilingual';
import { odMatrix, type OdMatrix } from '../model/odMatrix';
import type { Shown } from '../model/shown';
import { shownRows } from '../model/shownRows';
import type { TableRow } from '../model/tableRows';
import { matrixSheet, type MatrixSheet } from './matrixSheet';
import { tableNames } from './tableCells';

/** The matrix of what is shown, and its words. */
export interface SeenMatrix {
  readonly rows: readonly TableRow[];
  readonly matrix: OdMatrix;
  readonly sheet: MatrixSheet;
}

export function seenMatrix(shown: Shown, language: Language): SeenMatrix {
  const { dataset, view, flowView, measure, query } = shown;
  const rows = shownRows(shown);
  const names = tableNames(dataset, language);
  const matrix = odMatrix({ dataset, view, flowView, rows, names, ...query.matrix });
  return { rows, matrix, sheet: matrixSheet(dataset, measure, matrix, language) };
}
