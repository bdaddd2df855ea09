import type { SvgElement } from '../../layers/svgTree';
import { textIn } from '../../layers/svgTree';

/** A text of a picture that stands outside its map; pixels of the picture. */
export interface SlideText {
  readonly part: 'title' | 'subtitle' | 'legend' | 'foot';
  readonly lines: readonly string[];
  readonly x: number;
  /** Of the first baseline. */
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly isBold: boolean;
}

/**
 * A picture (`pictureTree`) taken apart: the words round its map, to be written as text that can be changed, and the
 * rest, to be drawn. Names on the map belong to the map.
 */
export function slideParts(svg: SvgElement): {
  readonly picture: SvgElement;
  readonly texts: readonly SlideText[];
} {
  const parts = svg.children.filter((child) => typeof child !== 'string');
  const map = parts.findIndex(({ name }) => name === 'svg');
  const { y = '0', height = '0' } = parts[map]?.attributes ?? {};
  const bottom = Number(y) + Number(height);
  const texts: SlideText[] = [];
  for (const [index, node] of parts.entries()) {
    if (node.name !== 'text') continue;
    const text = textOf(node);
    if (!text) continue;
    const head = texts.length === 0 ? 'title' : 'subtitle';
    const below = text.y > bottom ? 'foot' : 'legend';
    texts.push({ ...text, part: index < map ? head : below });
  }
  const picture = { ...svg, children: parts.filter(({ name }) => name !== 'text') };
  return { picture, texts };
}

function textOf({ attributes, children }: SvgElement): Omit<SlideText, 'part'> | null {
  const lines = children.filter((child) => typeof child !== 'string');
  const [first] = lines;
  if (!first) return null;
  return {
    lines: lines.map(textIn),
    ...{ x: Number(first.attributes.x), y: Number(first.attributes.y) },
    size: Number(attributes['font-size']),
    color: attributes.fill ?? '#000000',
    isBold: Number(attributes['font-weight'] ?? 400) > 400,
  };
}

/** Lines that were broken for a picture, in one: Latin words were parted at spaces, which are gone, or hyphens. */
export const rejoined = (lines: readonly string[]): string =>
  lines.reduce((text, line) => {
    const isLatin = /[!-~\u00a1-\u02ff]$/.test(text) && /^[!-~\u00a1-\u02ff]/.test(line);
    return text + (isLatin && !text.endsWith('-') ? ' ' : '') + line;
  });
