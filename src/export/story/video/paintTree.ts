import { color } from 'd3';
import type { SvgElement } from '../../../layers/svgTree';
import { shapePath } from '../../pdf/shapePath';

type Attributes = Readonly<Record<string, string>>;
type Gradients = ReadonlyMap<string, SvgElement>;

/** What an element hands down to those within. */
const INHERITED = [
  ...['fill', 'stroke', 'font-size', 'font-weight', 'font-family', 'text-anchor'],
  ...['fill-opacity', 'stroke-opacity', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
];

/**
 * Draws a picture of plain shapes (`plainSvg`) at once: a browser needs many times as long to read an SVG as an image,
 * and a video has hundreds of frames that differ.
 */
export function paintTree(context: CanvasRenderingContext2D, svg: SvgElement): void {
  const { overflow: _, ...root } = svg.attributes;
  const gradients = new Map(gradientsIn(svg).map((one) => [one.attributes.id ?? '', one]));
  paint({ context, gradients }, { ...svg, attributes: root }, {}, 1);
}

interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly gradients: Gradients;
}

function paint(pen: Pen, node: SvgElement, handed: Attributes, opacity: number): void {
  const { context } = pen;
  const { name, attributes, children } = node;
  const own = { ...handed, ...attributes };
  const seen = opacity * Number(attributes.opacity ?? 1);
  if (name === 'rect' || name === 'circle' || name === 'path') {
    paintShape(pen, new Path2D(shapePath(name, own)), own, seen);
    return;
  }
  if (name === 'text') {
    paintText(pen, node, own, seen);
    return;
  }
  if (name !== 'svg' && name !== 'g') return;
  context.save();
  move(context, attributes.transform);
  if (attributes.overflow === 'hidden') {
    const { x = 0, y = 0, width = 0, height = 0 } = attributes;
    context.translate(Number(x), Number(y));
    context.beginPath();
    context.rect(0, 0, Number(width), Number(height));
    context.clip();
  }
  const inherited = Object.fromEntries(
    INHERITED.flatMap((key) => (own[key] === undefined ? [] : [[key, own[key]]])),
  );
  for (const child of children) if (typeof child !== 'string') paint(pen, child, inherited, seen);
  context.restore();
}

/** Of the two transformations that this atlas writes. */
function move(context: CanvasRenderingContext2D, transform = ''): void {
  for (const [, kind, given = ''] of transform.matchAll(/(translate|scale)\(([^)]*)\)/g)) {
    const [a = 0, b = kind === 'scale' ? a : 0] = given.split(/[ ,]+/).map(Number);
    if (kind === 'scale') context.scale(a, b);
    else context.translate(a, b);
  }
}

function paintShape(pen: Pen, path: Path2D, own: Attributes, opacity: number): void {
  const { context } = pen;
  const { fill = '#000', stroke = 'none' } = own;
  const width = Number(own['stroke-width'] ?? 1);
  context.save();
  move(context, own.transform);
  if (fill !== 'none') {
    context.globalAlpha = opacity * Number(own['fill-opacity'] ?? 1);
    context.fillStyle = inkOf(pen, fill);
    context.fill(path, own['fill-rule'] === 'evenodd' ? 'evenodd' : 'nonzero');
  }
  if (stroke !== 'none' && width > 0) {
    context.globalAlpha = opacity * Number(own['stroke-opacity'] ?? 1);
    context.strokeStyle = inkOf(pen, stroke);
    context.lineWidth = width;
    context.lineCap = (own['stroke-linecap'] ?? 'butt') as CanvasLineCap;
    context.lineJoin = (own['stroke-linejoin'] ?? 'miter') as CanvasLineJoin;
    const dash = own['stroke-dasharray']?.trim().split(/[ ,]+/).map(Number) ?? [];
    context.setLineDash(dash.some((length) => length > 0) ? dash : []);
    context.lineDashOffset = Number(own['stroke-dashoffset'] ?? 0);
    context.stroke(path);
  }
  context.restore();
}

function inkOf({ context, gradients }: Pen, paint: string): string | CanvasGradient {
  const gradient = gradients.get(/^url\(#(.*)\)$/.exec(paint)?.[1] ?? '');
  if (!gradient) return paint;
  const { x1, y1, x2, y2 } = gradient.attributes;
  const ink = context.createLinearGradient(Number(x1), Number(y1), Number(x2), Number(y2));
  for (const stop of gradient.children) {
    if (typeof stop === 'string') continue;
    const { offset, 'stop-color': paint = '#000', 'stop-opacity': alpha = '1' } = stop.attributes;
    const seen = color(paint)
      ?.rgb()
      .copy({ opacity: Number(alpha) });
    if (seen) ink.addColorStop(Number(offset), seen.formatRgb());
  }
  return ink;
}

const ALIGNED: Readonly<Record<string, CanvasTextAlign>> = {
  ...{ start: 'left', middle: 'center', end: 'right' },
};

function paintText({ context }: Pen, node: SvgElement, handed: Attributes, opacity: number): void {
  let [x, y] = [0, 0];
  context.save();
  for (const line of node.children) {
    if (typeof line === 'string') continue;
    const own = { ...handed, ...line.attributes };
    const [text] = line.children;
    if (typeof text !== 'string') continue;
    if (line.attributes.x !== undefined) [x, y] = [Number(own.x), Number(own.y)];
    context.font = `${own['font-weight'] ?? 400} ${own['font-size']}px ${own['font-family']}`;
    context.textAlign = ALIGNED[own['text-anchor'] ?? 'start'] ?? 'left';
    context.globalAlpha = opacity;
    if (own.stroke !== undefined && own.stroke !== 'none') {
      context.strokeStyle = own.stroke;
      context.lineWidth = Number(own['stroke-width'] ?? 1);
      context.lineJoin = 'round';
      context.strokeText(text, x, y);
    }
    context.fillStyle = own.fill ?? '#000';
    context.fillText(text, x, y);
    // A run without a place goes on behind the one before it.
    x += context.measureText(text).width;
  }
  context.restore();
}

const gradientsIn = (node: SvgElement): SvgElement[] =>
  node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'linearGradient' ? [child] : gradientsIn(child);
  });
