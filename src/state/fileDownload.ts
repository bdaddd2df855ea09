import { getContext, setContext } from 'svelte';
import type { ListFile } from '../model/listFile';
import type { QrCode } from '../model/qrCode';
import type { Shown } from '../model/shown';
import type { Story } from '../model/story/story';
import type { TableSnapshot } from '../model/tableSnapshot';
import type { PictureWish } from './pictures';

/** As what the data of a view can be saved. */
export type TableFormat = 'csv' | 'xlsx' | 'geojson' | 'json';

/** What a reader wants as a file; of views as they were at that moment. */
export type WantedFile =
  | { readonly type: 'table'; readonly snapshot: TableSnapshot; readonly format: TableFormat }
  | { readonly type: 'list'; readonly list: ListFile }
  | { readonly type: 'story'; readonly story: Story }
  | {
      readonly type: 'qr';
      readonly code: QrCode;
      readonly view: Pick<Shown, 'topic' | 'view'>;
      readonly format: 'svg' | 'png';
    }
  /** Page, picture and table in one folder that needs nothing else. */
  | {
      readonly type: 'package';
      readonly snapshot: TableSnapshot;
      readonly picture: PictureWish;
    };

/** What was handed to the browser; a text of it again for browsers and frames that let nothing be saved. */
export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** Rejects when the code that writes files cannot be loaded, or no file comes of it. */
type DownloadFile = (wanted: WantedFile) => Promise<SavedFile>;

const KEY = Symbol('file download');

/** Handed down from `App`: panels know nothing of files. */
export const provideFileDownload = (download: DownloadFile): DownloadFile =>
  setContext(KEY, download);
export const useFileDownload = (): DownloadFile => getContext<DownloadFile>(KEY);
