import { getContext, setContext } from 'svelte';
import type { TableSnapshot } from '../model/tableSnapshot';

/** As what a view can be saved. */
export const TABLE_FORMATS = ['csv', 'xlsx', 'geojson', 'json'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What was handed to the browser; a text of it again for browsers and frames that let nothing be saved. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Rejects when the code that writes files cannot be loaded. */
export type DownloadTable = (snapshot: TableSnapshot, format: TableFormat) => Promise<SavedFile>;

const KEY = Symbol('table download');

/** Handed down from `App`: panels know nothing of files. */
export const provideTableDownload = (download: DownloadTable): DownloadTable =>
  setContext(KEY, download);
export const useTableDownload = (): DownloadTable => getContext<DownloadTable>(KEY);
