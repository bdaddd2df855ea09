import type { TableSnapshot } from '../model/tableSnapshot';
import type { SavedFile } from '../state/tableDownload';
import { tableCsv } from './tableCsv';
import { tableFileName } from './tableFileName';

/** Long enough for a browser that first asks where to. */
const KEPT_MS = 60_000;

/** Writes the table as a file and hands it to the browser, which does not say whether it saves it. */
export function downloadTable(snapshot: TableSnapshot): SavedFile {
  const name = tableFileName(snapshot.view, snapshot.matrix !== null);
  const file = { name, text: tableCsv(snapshot) };
  const url = URL.createObjectURL(new Blob([file.text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return file;
}
