import type { TableSnapshot } from '../model/tableSnapshot';
import type { SavedFile, TableFormat } from '../state/fileDownload';
import { FILE_TYPES, handFile } from './handFile';
import { tableCsv } from './tableCsv';
import { viewFileName } from './viewFileName';

/** Writes the view as a file and hands it to the browser. Each format comes when it is asked for. */
export async function downloadTable(
  snapshot: TableSnapshot,
  format: TableFormat,
): Promise<SavedFile> {
  const flows = snapshot.matrix ? 'matrix' : 'flows';
  const content = snapshot.topic === 'clusters' ? 'clusters' : flows;
  const name = viewFileName(snapshot, content, format);
  const { text, bytes = text } = await written(snapshot, format);
  handFile(name, bytes, FILE_TYPES[format]);
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
