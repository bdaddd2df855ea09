import type { TableSnapshot } from '../model/tableSnapshot';
import type { SavedFile } from '../state/tableDownload';
import { saveText } from './saveText';
import { tableCsv } from './tableCsv';
import { tableFileName } from './tableFileName';

/** Writes the table as a file and hands it to the browser. */
export const downloadTable = (snapshot: TableSnapshot): SavedFile =>
  saveText({ name: tableFileName(snapshot.view), text: tableCsv(snapshot) });
