import { BADGE_LINE, GLYPH_SIZE, markPicture, PICTURE_SIZE } from '../markPicture';

/** Device pixels per pixel: sharp on every screen up to 3×. */
export const IMAGE_RATIO = 3;

/** The picture of a mark by its name, drawn here from path data, so that no sprite is fetched. */
export function glyphImage(name: string): ImageData | null {
  const picture = markPicture(name);
  const context = canvas();
  if (!picture || !context) return null;
  const badge = new Path2D(picture.badge);
  context.fillStyle = picture.fill;
  context.fill(badge);
  context.strokeStyle = picture.line;
  context.lineWidth = BADGE_LINE;
  context.stroke(badge);
  const inset = (PICTURE_SIZE - GLYPH_SIZE) / 2;
  context.translate(inset, inset);
  context.scale(GLYPH_SIZE / 24, GLYPH_SIZE / 24);
  context.fillStyle = picture.ink;
  context.fill(new Path2D(picture.glyph), 'evenodd');
  return context.getImageData(0, 0, PICTURE_SIZE * IMAGE_RATIO, PICTURE_SIZE * IMAGE_RATIO);
}

function canvas(): CanvasRenderingContext2D | null {
  const element = document.createElement('canvas');
  element.width = element.height = PICTURE_SIZE * IMAGE_RATIO;
  // Else it is drawn by the graphics card, and reading it waits for all shaders that are being compiled there.
  const context = element.getContext('2d', { willReadFrequently: true });
  context?.scale(IMAGE_RATIO, IMAGE_RATIO);
  return context;
}
