import type { Sheet } from '../state/sheetDownload';
import type { SavedFile } from '../state/tableDownload';
import { csvFile } from './csvText';
import { saveText } from './saveText';

/** Writes a table as it is seen as a file and hands it to the browser. */
export const downloadSheet = ({ name, rows, notes }: Sheet): SavedFile =>
  saveText({ name: `${name}.csv`, text: csvFile(rows, notes) });
