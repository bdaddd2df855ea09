import type { SvgElement } from '../layers/svgTree';
import type { Extent } from '../model/pictureSize';
import { PictureFault } from '../state/pictures';
import { svgMarkup } from './plainSvg';
import { withDensity } from './pngDensity';

/** Pixels of the sample that is looked at. */
const SAMPLE = 64;
/** Long enough for any picture to be drawn. */
const KEPT_MS = 60_000;

/** The picture as PNG, so many pixels wide; `density`: dots per inch to be written into it. */
export async function drawPng(
  svg: SvgElement,
  { width, height: most }: Extent,
  density: number | null,
): Promise<Blob> {
  // A picture that needs more for its legend than any layout gives it is higher.
  const full = Math.round((width * Number(svg.attributes.height)) / Number(svg.attributes.width));
  const height = Math.abs(full - most) <= 1 ? most : full;
  // In the size that it is drawn in: some browsers draw it in its own and enlarge that.
  const sized = {
    ...svg,
    attributes: { ...svg.attributes, width: `${width}`, height: `${height}` },
  };
  const image = await readImage(new Blob([svgMarkup(sized)], { type: 'image/svg+xml' }));
  const canvas = canvasOf(width, height);
  canvas.context.drawImage(image, 0, 0, width, height);
  if (hasDrawing(svg) && isOfOneColour(canvas.element)) throw new PictureFault('blank');
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.element.toBlob(resolve, 'image/png'),
  );
  if (!blob) throw new PictureFault('blank');
  return density === null ? blob : withDensity(blob, density);
}

/** Waits for its coming alone: `decode` would draw it once more than is needed. */
const readImage = (blob: Blob): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const url = URL.createObjectURL(blob);
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new PictureFault('unreadable'));
    image.src = url;
    setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  });

function canvasOf(
  width: number,
  height: number,
): { readonly element: HTMLCanvasElement; readonly context: CanvasRenderingContext2D } {
  const element = document.createElement('canvas');
  [element.width, element.height] = [width, height];
  const context = element.getContext('2d');
  if (!context) throw new PictureFault('no-canvas');
  return { element, context };
}

/** More than its ground: a slide of words alone has no other picture. */
const hasDrawing = ({ children }: SvgElement): boolean =>
  children.some(
    (child) => typeof child !== 'string' && !['title', 'desc', 'rect'].includes(child.name),
  );

/** A canvas too large for the device stays empty and says nothing. */
function isOfOneColour(drawn: HTMLCanvasElement): boolean {
  const { context } = canvasOf(SAMPLE, SAMPLE);
  context.drawImage(drawn, 0, 0, SAMPLE, SAMPLE);
  const { data } = context.getImageData(0, 0, SAMPLE, SAMPLE);
  return data.every((part, index) => part === data[index % 4]);
}
