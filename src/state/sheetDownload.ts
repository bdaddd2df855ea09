import { getContext, setContext } from 'svelte';
import type { SavedFile } from './tableDownload';

/** A table as it is seen, and what must go with it: lines of a name and what it says. */
export interface Sheet {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly notes: readonly (readonly string[])[];
}

/** Rejects when the code that writes files cannot be loaded. */
export type DownloadSheet = (sheet: Sheet) => Promise<SavedFile>;

const KEY = Symbol('sheet download');

/** Handed down from `App`: panels know nothing of files. */
export const provideSheetDownload = (download: DownloadSheet): DownloadSheet =>
  setContext(KEY, download);
export const useSheetDownload = (): DownloadSheet => getContext<DownloadSheet>(KEY);
