import type { TableSnapshot } from '../model/tableSnapshot';
import type { SavedFile, TableFormat } from '../state/fileDownload';
import { handFile } from './handFile';
import { tableCsv } from './tableCsv';
import { viewFileName } from './viewFileName';

const TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  json: 'application/json',
};

/** Writes the view as a file and hands it to the browser. Each format comes when it is asked for. */
export async function downloadTable(
  snapshot: TableSnapshot,
  format: TableFormat,
): Promise<SavedFile> {
  const flows = snapshot.matrix ? 'matrix' : 'flows';
  const content = snapshot.topic === 'clusters' ? 'clusters' : flows;
  const name = viewFileName(snapshot, content, format);
  const { text, bytes = text } = await written(snapshot, format);
  handFile(name, bytes, TYPES[format]);
  return { name, text };
}

/** `text`: what can be copied by hand, of a workbook its first sheet. */
async function written(
  snapshot: TableSnapshot,
  format: TableFormat,
): Promise<{ text: string; bytes?: BlobPart }> {
  switch (format) {
    case 'csv':
      return { text: tableCsv(snapshot) };
    case 'xlsx': {
      const { viewXlsx } = await import('./viewXlsx');
      return { text: tableCsv(snapshot), bytes: viewXlsx(snapshot) };
    }
    case 'geojson':
      return { text: (await import('./viewGeoJson')).viewGeoJson(snapshot) };
    case 'json':
      return { text: (await import('./viewJson')).viewJson(snapshot) };
  }
}
