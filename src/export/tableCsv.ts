import type { TableSnapshot } from '../model/tableSnapshot';
import { clusterLines } from './clusterLines';
import { notedCsv, type Cell } from './csvText';
import { flowLines } from './flowLines';
import { noteLines } from './tableNotes';

/** The table, the matrix of its figures, or the list of clusters as one CSV file. */
export const tableCsv = (snapshot: TableSnapshot): string =>
  notedCsv(snapshot.matrix?.lines ?? linesOf(snapshot), noteLines(snapshot));

function linesOf(snapshot: TableSnapshot): (readonly Cell[])[] {
  const { columns, rows } =
    snapshot.topic === 'clusters' ? clusterLines(snapshot) : flowLines(snapshot);
  return [columns, ...rows];
}
