import type { SavedFile, WantedFile } from '../state/fileDownload';

/** Writes a file and hands it to the browser; what writes it comes when it is asked for. */
export async function downloadFile(wanted: WantedFile): Promise<SavedFile> {
  switch (wanted.type) {
    case 'table':
      return (await import('./downloadTable')).downloadTable(wanted.snapshot, wanted.format);
    case 'list':
      return (await import('./downloadList')).downloadList(wanted.list);
    case 'story':
      return (await import('./downloadStory')).downloadStory(wanted.story);
    case 'qr':
      return (await import('./downloadQr')).downloadQr(wanted);
    case 'package':
      return (await import('./downloadPackage')).downloadPackage(wanted);
  }
}
