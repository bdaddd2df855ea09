import type { SavedFile } from '../state/tableDownload';

/** Long enough for a browser that first asks where to. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which does not say whether it saves it. */
export function handCsv(file: SavedFile): SavedFile {
  const url = URL.createObjectURL(new Blob([file.text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return file;
}
