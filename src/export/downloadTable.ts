import type { TableSnapshot } from '../model/tableSnapshot';
import type { SavedFile } from '../state/tableDownload';
import { handCsv } from './handCsv';
import { tableCsv } from './tableCsv';
import { tableFileName } from './tableFileName';

/** Writes the table as a file and hands it to the browser. */
export const downloadTable = (snapshot: TableSnapshot): SavedFile =>
  handCsv({
    name: tableFileName(snapshot.view, snapshot.matrix !== null),
    text: tableCsv(snapshot),
  });
