import { getContext, setContext } from 'svelte';
import type { ListFile } from '../model/listFile';
import type { SavedFile } from './tableDownload';

/** Rejects when the code that writes files cannot be loaded. */
type DownloadList = (list: ListFile) => Promise<SavedFile>;

const KEY = Symbol('list download');

/** Handed down from `App`: panels know nothing of files. */
export const provideListDownload = (download: DownloadList): DownloadList =>
  setContext(KEY, download);
export const useListDownload = (): DownloadList => getContext<DownloadList>(KEY);
