import { color } from 'd3';
import type { SvgElement } from '../../layers/svgTree';
import type { LetterFonts } from './letters';
import { PLAIN_WEIGHT } from './letters';
import { num } from './pdfFile';
import { pathSegments, type Segment } from './pathSegments';
import { shapePath } from './shapePath';
import type { PageResources } from './pageResources';

type Attributes = Readonly<Record<string, string>>;

interface Context {
  readonly fonts: LetterFonts;
  readonly resources: PageResources;
  readonly gradients: ReadonlyMap<string, SvgElement>;
}

/** What an element hands down to those within. */
const INHERITED = [
  ...['fill', 'stroke', 'font-size', 'font-weight', 'text-anchor', 'letter-spacing'],
  ...['fill-opacity', 'stroke-opacity', 'stroke-width', 'stroke-linecap', 'stroke-linejoin'],
];

/** A picture of plain shapes (`plainSvg`) as operators of a page, its pixels as units, y downwards. */
export function pageContent(svg: SvgElement, fonts: LetterFonts, resources: PageResources): string {
  const gradients = new Map(gradientsIn(svg).map((one) => [one.attributes.id ?? '', one]));
  return drawn({ ...svg, attributes: without(svg.attributes, ['overflow']) }, {}, 1, {
    ...{ fonts, resources, gradients },
  });
}

function drawn(node: SvgElement, handed: Attributes, opacity: number, context: Context): string {
  const { name, children } = node;
  const own = { ...handed, ...node.attributes };
  const seen = opacity * Number(node.attributes.opacity ?? 1);
  const inside = (): string => {
    const inherited = only(own, INHERITED);
    return children
      .map((child) => (typeof child === 'string' ? '' : drawn(child, inherited, seen, context)))
      .join('');
  };
  switch (name) {
    case 'svg':
      return saved(clip(own), inside());
    case 'g':
      return own.transform ? saved(moved(own.transform), inside()) : inside();
    case 'rect':
    case 'circle':
    case 'path':
      return painted(pathSegments(shapePath(name, own)), own, seen, context);
    case 'text':
      return texts(node, own, seen, context);
    default:
      return '';
  }
}

const saved = (...parts: readonly string[]): string => `q\n${parts.join('')}Q\n`;

/** A picture within a picture, cut to its frame. */
function clip({ x = '0', y = '0', width = '0', height = '0', overflow }: Attributes): string {
  if (overflow !== 'hidden') return '';
  return `1 0 0 1 ${x} ${y} cm\n0 0 ${width} ${height} re W n\n`;
}

/** Of the two transformations that this atlas writes. */
function moved(transform: string): string {
  return [...transform.matchAll(/(translate|scale)\(([^)]*)\)/g)]
    .map(([, kind, given = '']) => {
      const [a = 0, b = kind === 'scale' ? a : 0] = given.split(/[ ,]+/).map(Number);
      return kind === 'scale'
        ? `${num(a, 6)} 0 0 ${num(b, 6)} 0 0 cm\n`
        : `1 0 0 1 ${num(a, 3)} ${num(b, 3)} cm\n`;
    })
    .join('');
}

const CAPS: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 };
const JOINS: Readonly<Record<string, number>> = { miter: 0, round: 1, bevel: 2 };

function painted(
  segments: readonly Segment[],
  own: Attributes,
  opacity: number,
  { resources, gradients }: Context,
): string {
  const { fill = '#000', stroke = 'none', transform = '' } = own;
  const ofStroke = gradientOf(stroke, gradients);
  const ofFill = gradientOf(fill, gradients);
  const gradient = ofStroke ?? ofFill;
  const width = Number(own['stroke-width'] ?? 1);
  const line = width > 0 ? colorOf(inkOf(ofStroke) ?? stroke) : null;
  const ground = colorOf(inkOf(ofFill) ?? fill);
  if ((!ground && !line) || segments.length === 0) return '';
  const alphas = {
    fill: ground ? opacity * Number(own['fill-opacity'] ?? 1) * ground.alpha : 1,
    stroke: line ? opacity * Number(own['stroke-opacity'] ?? 1) * line.alpha : 1,
  };
  const isEvenOdd = own['fill-rule'] === 'evenodd';
  const paint = ground ? (line ? 'B' : 'f') + (isEvenOdd ? '*' : '') : 'S';
  return saved(
    moved(transform),
    resources.alpha(alphas),
    gradient ? resources.tone(gradient, segments, width) : '',
    ground ? `${ground.numbers} rg\n` : '',
    line ? `${line.numbers} RG ${strokeOf(own, width)}` : '',
    `${written(segments)}${paint}\n`,
  );
}

const gradientOf = (paint: string, gradients: Context['gradients']): SvgElement | undefined =>
  gradients.get(/^url\(#(.*)\)$/.exec(paint)?.[1] ?? '');

/** The one colour of a gradient, which differs in opacity alone. */
const inkOf = (gradient: SvgElement | undefined): string | undefined =>
  gradient?.children.find((child) => typeof child === 'object')?.attributes['stop-color'];

function strokeOf(own: Attributes, width: number): string {
  const dash = own['stroke-dasharray']?.trim().split(/[ ,]+/).map(Number) ?? [];
  const offset = Number(own['stroke-dashoffset'] ?? 0);
  // A pattern of zeros alone is no pattern, and an error in a PDF.
  const isDashed = dash.some((length) => length > 0);
  return [
    `${num(width, 3)} w`,
    `${CAPS[own['stroke-linecap'] ?? ''] ?? 0} J ${JOINS[own['stroke-linejoin'] ?? ''] ?? 0} j`,
    isDashed ? `[${dash.map((length) => num(length, 3)).join(' ')}] ${num(offset, 3)} d\n` : '\n',
  ].join(' ');
}

const written = (segments: readonly Segment[]): string =>
  segments
    .map(([operator, ...points]) => {
      const numbers = points.map(([x, y]) => `${num(x)} ${num(y)} `).join('');
      return `${numbers}${operator}\n`;
    })
    .join('');

/** Lines of text: halos as outlines drawn broad, everything else as letters that can be found. */
function texts(node: SvgElement, handed: Attributes, opacity: number, context: Context): string {
  let [x, y] = [0, 0];
  return node.children
    .map((line) => {
      if (typeof line === 'string') return '';
      const own = { ...handed, ...line.attributes };
      const [text] = line.children;
      if (typeof text !== 'string') return '';
      // A run without a place goes on behind the one before it.
      if (line.attributes.x !== undefined) [x, y] = [Number(own.x), Number(own.y)];
      const begin = x;
      x += widthOf(text, own, context);
      return textLine(text, { ...own, x: `${begin}`, y: `${y}` }, opacity, context);
    })
    .join('');
}

function widthOf(text: string, own: Attributes, { fonts }: Context): number {
  const size = Number(own['font-size'] ?? 12);
  const spacing = Number(own['letter-spacing'] ?? 0);
  const letters = fonts.width(text, own['font-weight'] ?? PLAIN_WEIGHT) * size;
  return letters + spacing * Array.from(text).length;
}

function textLine(text: string, own: Attributes, opacity: number, context: Context): string {
  const { fonts, resources } = context;
  const size = Number(own['font-size'] ?? 12);
  const weight = own['font-weight'] ?? PLAIN_WEIGHT;
  const spacing = Number(own['letter-spacing'] ?? 0);
  const width = widthOf(text, own, context);
  const share = { middle: 0.5, end: 1 }[own['text-anchor'] ?? ''] ?? 0;
  const [x, y] = [Number(own.x ?? 0) - share * width, Number(own.y ?? 0)];
  const ink = colorOf(own.fill ?? '#000');
  if (!ink) return '';
  const alpha = resources.alpha({ fill: opacity * ink.alpha, stroke: opacity * ink.alpha });
  const halo = own.stroke === undefined || own.stroke === 'none' ? 0 : Number(own['stroke-width']);
  if (halo > 0) {
    const head = `${alpha}${ink.numbers} RG 1 j ${num((halo * 1000) / size)} w\n`;
    const scale = size / 1000;
    let at = x;
    const letters = Array.from(text, (letter) => {
      const form = resources.halo(letter, weight, fonts);
      const place = `${num(scale, 5)} 0 0 ${num(-scale, 5)} ${num(at)} ${num(y)} cm`;
      at += fonts.width(letter, weight) * size + spacing;
      return form ? saved(`${place} /${form} Do\n`) : '';
    });
    return saved(head, ...letters);
  }
  const runs = fonts.runs(text, weight).map(({ font, codes }) => `/${font} 1 Tf <${codes}> Tj\n`);
  const place = `${num(size)} 0 0 ${num(-size)} ${num(x)} ${num(y)} Tm`;
  const apart = spacing ? `${num(spacing / size, 4)} Tc ` : '';
  return saved(alpha, `${ink.numbers} rg\nBT ${apart}${place}\n${runs.join('')}ET\n`);
}

function colorOf(text: string): { readonly numbers: string; readonly alpha: number } | null {
  const rgb = text === 'none' ? null : (color(text)?.rgb() ?? null);
  if (!rgb || rgb.opacity === 0) return null;
  const numbers = [rgb.r, rgb.g, rgb.b].map((part) => num(part / 255, 4)).join(' ');
  return { numbers, alpha: rgb.opacity };
}

const gradientsIn = (node: SvgElement): SvgElement[] =>
  node.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.name === 'linearGradient' ? [child] : gradientsIn(child);
  });

const only = (attributes: Attributes, names: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => names.includes(name)));

const without = (attributes: Attributes, names: readonly string[]): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
