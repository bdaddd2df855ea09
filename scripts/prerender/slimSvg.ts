import { simplify } from '../../src/layers/svgProjection';
import type { SvgElement } from '../../src/layers/svgTree';

type Point = readonly [x: number, y: number];
/** The picture's size, and how far its lines may stray, in pixels. */
interface Wish {
  readonly size: Point;
  readonly stray: number;
}

/** Pixels that a line may stray where points of it are left out: less than is seen at twice the size. */
const STRAY = 0.4;
/** … of which the points that stay are so exact. */
const EXACTNESS = 1 / 4;
/**
 * Pixels around the picture that its lines may lie in: what is further away (a frame as large as the world) is brought
 * back to there, for resvg 0.41 fails on shapes much larger than its picture.
 */
const AROUND = 300;
/** Straight lines between given points, as borders, coasts and rivers are written. */
const STRAIGHT = /^(?:[MLZ]|-?[\d.]+| )+$/;

/** What nobody has to say; nothing around a shape says otherwise. */
const DEFAULTS: Readonly<Record<string, string>> = {
  opacity: '1',
  'fill-opacity': '1',
  'stroke-opacity': '1',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  stroke: 'none',
  'text-anchor': 'start',
};

/** A picture for one size: the lines of its ground with only as many points as can be seen in it. */
export function slimSvg(picture: SvgElement, stray = STRAY): SvgElement {
  const { width, height } = picture.attributes;
  return slimmed(picture, { size: [Number(width), Number(height)], stray }, [0, 0]);
}

/** `origin`: where in the picture, which is so large, the coordinates of the element begin. */
function slimmed(
  { name, attributes, children }: SvgElement,
  wish: Wish,
  origin: Point,
): SvgElement {
  const { d, transform = '' } = attributes;
  const scale = Number(/^scale\((.+)\)$/.exec(transform)?.[1] ?? 0);
  const shift = /^translate\((.+) (.+)\)$/.exec(transform) ?? [];
  const at: Point = [origin[0] + Number(shift[1] ?? 0), origin[1] + Number(shift[2] ?? 0)];
  const isGround = name === 'path' && d !== undefined && scale > 0 && STRAIGHT.test(d);
  return {
    name,
    attributes: withoutDefaults(
      isGround ? { ...attributes, d: slimPath(d, scale, wish, origin) } : attributes,
    ),
    children: children.map((child) =>
      typeof child === 'string' ? child : slimmed(child, wish, at),
    ),
  };
}

const withoutDefaults = (attributes: SvgElement['attributes']): SvgElement['attributes'] =>
  Object.fromEntries(
    Object.entries(attributes).filter(([name, value]) => DEFAULTS[name] !== value),
  );

/** `scale`: pixels per unit of the path. */
function slimPath(d: string, scale: number, { size, stray }: Wish, origin: Point): string {
  const unit = 10 ** Math.floor(Math.log10((stray * EXACTNESS) / scale));
  const toStep = (text: string, axis: number): number => {
    const [from, to] = [
      -AROUND - (origin[axis] ?? 0),
      AROUND + (size[axis] ?? 0) - (origin[axis] ?? 0),
    ];
    return Math.round(Math.max(from, Math.min(to, Number(text) * scale)) / scale / unit);
  };
  return d
    .split('M')
    .slice(1)
    .map((line) => {
      const points = line
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(' ').map(toStep) as unknown as Point);
      const isRing = line.endsWith('Z');
      const kept = (isRing ? thinnedRing : simplify)(points, stray / scale / unit);
      return isRing && kept.length < 3 ? '' : written(kept, unit) + (isRing ? 'z' : '');
    })
    .join('');
}

/** In steps from point to point, which are shorter to write than places. */
function written(points: readonly Point[], unit: number): string {
  const pair = (x: number, y: number): string =>
    `${Number((x * unit).toPrecision(12))} ${Number((y * unit).toPrecision(12))}`;
  const [[left, top] = [0, 0], ...rest] = points;
  let [x, y] = [left, top];
  const moves = rest.map((to) => {
    const move = pair(to[0] - x, to[1] - y);
    [x, y] = to;
    return move;
  });
  return `M${pair(left, top)}l${moves.join(' ')}`.replace(/ -/g, '-');
}

/** A ring is thinned in two halves: from end to end it has no length that points could stray from. */
function thinnedRing(points: readonly Point[], stray: number): readonly Point[] {
  const [first] = points;
  const half = Math.floor(points.length / 2);
  if (!first || half < 1) return points;
  const back = simplify([...points.slice(half), first], stray);
  return [...simplify(points.slice(0, half + 1), stray), ...back.slice(1, -1)];
}
