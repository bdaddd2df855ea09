import type { TableFormat } from '../state/fileDownload';

/** What files of data are to a browser. */
export const FILE_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  json: 'application/json',
};

/** Long enough for a browser that first asks where to. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which does not say whether it saves it. */
export function handFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
