import { fallbackGlyph, INDUSTRY_GLYPHS, PARK_GLYPHS } from '../glyphs';
import { FAMILIES } from '../model/industry';
import { PARK_KINDS } from '../model/park';
import { MAP_THEMES, type ThemeName } from '../theme';

/** Device pixels per pixel: sharp on every screen up to 3×. */
export const IMAGE_RATIO = 3;
const SIZE = 22;
const GLYPH = 14;
const NAME = new RegExp(`^(park|cluster)-(.+)-(${Object.keys(MAP_THEMES).join('|')})$`);

/**
 * The picture of a mark by its name: `park-<kind>-<theme>`, `cluster-<industry>-<family>-<theme>`.
 * Drawn here from path data, so that no sprite is fetched. null for a name of another form.
 */
export function glyphImage(name: string): ImageData | null {
  const match = NAME.exec(name);
  const [, mark, id = '', theme] = match ?? [];
  const context = canvas();
  if (!match || !context) return null;
  const colors = MAP_THEMES[theme as ThemeName];
  if (mark === 'park') {
    const kind = PARK_KINDS.find((one) => one === id);
    const ink = id === 'branch-park' ? colors.tie : colors.mark;
    badge(context, roundedSquare(), colors.markGround, ink);
    glyph(context, kind ? PARK_GLYPHS[kind] : fallbackGlyph, ink);
  } else {
    const family = FAMILIES.find((one) => id.endsWith(`-${one}`));
    const industry = family ? id.slice(0, -family.length - 1) : id;
    badge(context, hexagon(), colors.families[family ?? 'other'], colors.markGround);
    glyph(context, INDUSTRY_GLYPHS[industry] ?? fallbackGlyph, colors.markGround);
  }
  return context.getImageData(0, 0, SIZE * IMAGE_RATIO, SIZE * IMAGE_RATIO);
}

function canvas(): CanvasRenderingContext2D | null {
  const element = document.createElement('canvas');
  element.width = element.height = SIZE * IMAGE_RATIO;
  const context = element.getContext('2d');
  context?.scale(IMAGE_RATIO, IMAGE_RATIO);
  return context;
}

function badge(context: CanvasRenderingContext2D, shape: Path2D, fill: string, line: string): void {
  context.fillStyle = fill;
  context.fill(shape);
  context.strokeStyle = line;
  context.lineWidth = 1.3;
  context.stroke(shape);
}

function glyph(context: CanvasRenderingContext2D, path: string, color: string): void {
  const inset = (SIZE - GLYPH) / 2;
  context.save();
  context.translate(inset, inset);
  context.scale(GLYPH / 24, GLYPH / 24);
  context.fillStyle = color;
  context.fill(new Path2D(path), 'evenodd');
  context.restore();
}

function roundedSquare(): Path2D {
  const [a, b, r] = [1.5, SIZE - 1.5, 5];
  const path = new Path2D();
  path.moveTo(a + r, a);
  path.arcTo(b, a, b, b, r);
  path.arcTo(b, b, a, b, r);
  path.arcTo(a, b, a, a, r);
  path.arcTo(a, a, b, a, r);
  path.closePath();
  return path;
}

function hexagon(): Path2D {
  const path = new Path2D();
  const [centre, radius] = [SIZE / 2, SIZE / 2 - 1];
  for (let corner = 0; corner < 6; corner++) {
    const angle = (Math.PI / 3) * corner - Math.PI / 2;
    const [x, y] = [centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)];
    if (corner === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  path.closePath();
  return path;
}
