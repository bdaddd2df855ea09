import type { ListFile } from '../model/listFile';
import type { SavedFile } from '../state/fileDownload';
import { notedCsv } from './csvText';
import { handFile } from './handFile';

/** Writes a list as a CSV file and hands it to the browser. */
export function downloadList({ name, columns, rows, notes }: ListFile): SavedFile {
  const file = { name: `${name}.csv`, text: notedCsv([columns, ...rows], notes) };
  handFile(file.name, file.text, 'text/csv;charset=utf-8');
  return file;
}
