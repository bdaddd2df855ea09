import type { ListFile } from '../model/listFile';
import type { SavedFile } from '../state/tableDownload';
import { notedCsv } from './csvText';
import { handCsv } from './handCsv';

/** Writes a list as a CSV file and hands it to the browser. */
export const downloadList = ({ name, columns, rows, notes }: ListFile): SavedFile =>
  handCsv({ name: `${name}.csv`, text: notedCsv([columns, ...rows], notes) });
