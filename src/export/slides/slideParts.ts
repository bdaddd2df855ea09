import type { SvgElement } from '../../layers/svgTree';
import { textIn } from '../../layers/svgTree';
import type { PicturePart } from '../svgBlocks';

const PARTS = ['title', 'subtitle', 'foot'] as const satisfies readonly PicturePart[];

/** A text of a picture that stands outside its map; pixels of the picture. */
export interface SlideText {
  readonly part: PicturePart | 'legend';
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
  const texts = parts.flatMap((node) => (node.name === 'text' ? (textOf(node) ?? []) : []));
  const picture = { ...svg, children: parts.filter(({ name }) => name !== 'text') };
  return { picture, texts };
}

function textOf({ attributes, children }: SvgElement): SlideText | null {
  const lines = children.filter((child) => typeof child !== 'string');
  const [first] = lines;
  if (!first) return null;
  return {
    part: PARTS.find((part) => part === attributes['data-part']) ?? 'legend',
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
