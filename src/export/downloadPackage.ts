import type { SavedFile, WantedFile } from '../state/fileDownload';
import { handFile } from './handFile';
import { pictureMaker } from './pictureMaker';
import { PACKAGE_PICTURE } from './still/packagePage';
import { stillView } from './still/stillView';
import { viewPackage } from './still/viewPackage';
import { tableCsv } from './tableCsv';
import { viewFileName } from './viewFileName';

/** Light, as on paper, and sharp on a screen that doubles its pixels. */
const LOOK = { theme: 'light', layout: { ...PACKAGE_PICTURE, scale: 1, density: null } } as const;

/** Writes page, picture and table of a view into one folder, packs it and hands it to the browser. */
export async function downloadPackage({
  snapshot,
  picture,
}: Extract<WantedFile, { type: 'package' }>): Promise<SavedFile> {
  const wish = { ...picture, ...LOOK };
  const { blob } = await pictureMaker.png(wish, 2);
  const csv = tableCsv(snapshot);
  const name = viewFileName(snapshot, 'view', 'zip');
  const bytes = viewPackage(name.replace('.zip', ''), {
    view: stillView('map', picture.shown, snapshot.language),
    snapshot,
    csv,
    svg: await pictureMaker.svg(wish).blob.text(),
    png: new Uint8Array(await blob.arrayBuffer()),
  });
  handFile(name, bytes, 'application/zip');
  return { name, text: csv };
}
