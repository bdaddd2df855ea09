import { element } from '../layers/svgMarkup';
import type { QrCode } from '../model/qrCode';
import type { SavedFile, WantedFile } from '../state/fileDownload';
import { handFile } from './handFile';
import { viewFileName } from './viewFileName';

/** Pixels of a square: about 1,000 a side, sharp on a slide and on paper. */
const PIXELS = 16;

/** Writes the code of a view's link as a picture, dark on white in every theme, and hands it to the browser. */
export async function downloadQr({
  code,
  view,
  format,
}: Extract<WantedFile, { type: 'qr' }>): Promise<SavedFile> {
  const name = viewFileName(view, 'link', format);
  const text = qrSvg(code);
  if (format === 'svg') handFile(name, text, 'image/svg+xml');
  else handFile(name, await qrPng(code), 'image/png');
  return { name, text };
}

const qrSvg = ({ size, path }: QrCode): string =>
  element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` },
      ...{ width: size * PIXELS, height: size * PIXELS, 'shape-rendering': 'crispEdges' },
    },
    element('rect', { width: '100%', height: '100%', fill: '#ffffff' }),
    element('path', { d: path }),
  );

function qrPng({ size, dark }: QrCode): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * PIXELS;
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.reject(new Error('no canvas'));
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000000';
  for (const [x, y, width] of dark) pen.fillRect(x * PIXELS, y * PIXELS, width * PIXELS, PIXELS);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
