import type { SvgElement } from '../../layers/svgTree';
import { textIn } from '../../layers/svgTree';
import { LINE_HEIGHT, type PicturePart } from '../svgBlocks';

const PARTS = [
  'title',
  'subtitle',
  'figure',
  'body',
  'foot',
] as const satisfies readonly PicturePart[];

/** A text of a picture that stands outside its map; pixels of the picture. */
export interface SlideText {
  readonly part: PicturePart | 'legend';
  readonly lines: readonly string[];
  /** The same in stretches of one look; a line begins with each that `isFirst`. */
  readonly runs: readonly SlideRun[];
  readonly x: number;
  /** Of the first baseline. */
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly isBold: boolean;
  /** What the text was broken for; null for a legend, which was measured. */
  readonly width: number | null;
  /** Of its size. */
  readonly lineHeight: number;
  /** `x` is where lines end. */
  readonly isAtEnd: boolean;
}

export interface SlideRun {
  readonly text: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isFirst: boolean;
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
  const spans = children.filter((child) => typeof child !== 'string');
  const [first] = spans;
  if (!first) return null;
  // Office knows no half-bold letters.
  const isBold = (weight: string | undefined): boolean => Number(weight ?? 400) >= 600;
  const runs = spans.map((span): SlideRun => {
    const own = { ...attributes, ...span.attributes };
    return {
      text: textIn(span),
      size: Number(own['font-size']),
      isBold: isBold(own['font-weight']),
      isFirst: span.attributes.x !== undefined,
    };
  });
  const width = attributes['data-width'];
  return {
    part: PARTS.find((part) => part === attributes['data-part']) ?? 'legend',
    lines: linesOf(runs),
    runs,
    ...{ x: Number(first.attributes.x), y: Number(first.attributes.y) },
    size: Number(attributes['font-size']),
    color: attributes.fill ?? '#000000',
    isBold: isBold(attributes['font-weight']),
    width: width === undefined ? null : Number(width),
    lineHeight: Number(attributes['data-line'] ?? LINE_HEIGHT),
    isAtEnd: attributes['text-anchor'] === 'end',
  };
}

const linesOf = (runs: readonly SlideRun[]): string[] =>
  runs.reduce<string[]>((lines, { text, isFirst }) => {
    if (isFirst || lines.length === 0) return [...lines, text];
    return [...lines.slice(0, -1), (lines[lines.length - 1] ?? '') + text];
  }, []);

/** Lines that were broken for a picture, in one. */
export const rejoined = (lines: readonly string[]): string =>
  lines.reduce((text, line) => text + glueOf(text, line) + line);

/** Between two lines in one: Latin words were parted at spaces, which are gone, or hyphens. */
function glueOf(text: string, line: string): string {
  const isLatin = /[!-~\u00a1-\u02ff]$/.test(text) && /^[!-~\u00a1-\u02ff]/.test(line);
  return isLatin && !text.endsWith('-') ? ' ' : '';
}

/** Runs of several lines in one. */
export const rejoinedRuns = (runs: readonly SlideRun[]): SlideRun[] =>
  runs.map((run, index) => {
    const before = runs[index - 1];
    return run.isFirst && before ? { ...run, text: glueOf(before.text, run.text) + run.text } : run;
  });
