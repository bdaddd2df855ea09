import { getContext, setContext } from 'svelte';
import type { QrCode } from '../model/qrCode';
import type { Shown } from '../model/shown';
import type { SavedFile } from './tableDownload';

/** Rejects when the code that writes pictures cannot be loaded, or no picture comes of it. */
type DownloadQr = (
  code: QrCode,
  view: Pick<Shown, 'topic' | 'view'>,
  format: 'svg' | 'png',
) => Promise<SavedFile>;

const KEY = Symbol('QR code download');

/** Handed down from `App`: panels know nothing of files. */
export const provideQrDownload = (download: DownloadQr): DownloadQr => setContext(KEY, download);
export const useQrDownload = (): DownloadQr => getContext<DownloadQr>(KEY);
