import { round } from './svgProjection';
import type { TextShape } from './svgShapes';

/** Where a label lies seen from its point: `left` means that its left edge is there. */
export type LabelAnchor =
  'center' | 'left' | 'right' | 'top' | 'bottom' | `${'top' | 'bottom'}-${'left' | 'right'}`;

export interface Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Pieces with a size of their own; a piece may hold line breaks. */
  readonly pieces: readonly { readonly text: string; readonly size: number }[];
  /** Size of the text, pixels; em below are of it. */
  readonly size: number;
  readonly lineHeight: number;
  /** Longer lines are broken, em. */
  readonly maxWidth: number;
  readonly spacing: number;
  readonly padding: number;
  /** Tried in this order; how far from the point, to the right and down, em. */
  readonly anchors: readonly {
    readonly anchor: LabelAnchor;
    readonly offset: readonly [x: number, y: number];
  }[];
  readonly mayOverlap: boolean;
  readonly paint: Pick<TextShape, 'color' | 'opacity' | 'halo' | 'haloWidth'>;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
type Line = Label['pieces'][number];

/** How MapLibre sets text, em: its space between box and letters, the baseline below a line's middle. */
const BASELINE_OFFSET = 7 / 24;
const BASELINE = 0.42;

/**
 * Texts that do not lie on one another: the first come first, each at the first of its anchors that is free.
 * `taken`: what lies there already; what is placed is added to it.
 */
export function placedLabels(labels: readonly Label[], taken: Box[]): TextShape[] {
  return labels.flatMap((label) => {
    const lines = label.pieces.flatMap((piece) => brokenLines(piece, label));
    const width = Math.max(...lines.map((line) => widthOf(line, label.spacing)));
    const heights = lines.map(({ size }) => size * label.lineHeight);
    const height = lines.length * label.size * label.lineHeight;
    for (const { anchor, offset } of label.anchors) {
      const [left, top] = cornerOf(anchor, offset, label, width, height);
      const box: Box = [
        left - label.padding,
        top - label.padding,
        left + width + label.padding,
        top + height + label.padding,
      ];
      if (!label.mayOverlap && taken.some((other) => isOver(box, other))) continue;
      if (!label.mayOverlap) taken.push(box);
      return [textShape(label, lines, heights, anchor, [left, top, width])];
    }
    return [];
  });
}

const isOver = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** One distance for all sides, as MapLibre takes `text-radial-offset`. */
export function radialOffset(anchor: LabelAnchor, away: number): readonly [number, number] {
  const [vertical, horizontal] = [/top|bottom/.exec(anchor)?.[0], /left|right/.exec(anchor)?.[0]];
  const reach = vertical && horizontal ? away / Math.SQRT2 : away;
  const signOf = (side: string | undefined): number =>
    side === undefined ? 0 : side === 'left' || side === 'top' ? 1 : -1;
  return [signOf(horizontal) * reach, signOf(vertical) * reach];
}

function cornerOf(
  anchor: LabelAnchor,
  [right, down]: readonly [number, number],
  { x, y, size, padding }: Label,
  width: number,
  height: number,
): readonly [left: number, top: number] {
  const [vertical, horizontal] = [/top|bottom/.exec(anchor)?.[0], /left|right/.exec(anchor)?.[0]];
  // MapLibre keeps the padding free on this side too, and begins text at its letters.
  const besides = (offset: number): number => offset * size + Math.sign(offset) * padding;
  const lower = vertical === undefined ? 0 : Math.sign(down) * BASELINE_OFFSET * size;
  const share = horizontal === 'left' ? 0 : horizontal === 'right' ? 1 : 0.5;
  const shareDown = vertical === 'top' ? 0 : vertical === 'bottom' ? 1 : 0.5;
  return [x + besides(right) - share * width, y + besides(down) - lower - shareDown * height];
}

function textShape(
  label: Label,
  lines: readonly Line[],
  heights: readonly number[],
  anchor: LabelAnchor,
  [left, top, width]: readonly [number, number, number],
): TextShape {
  const side = /left|right/.exec(anchor)?.[0];
  // The space behind the last letter belongs to no letter.
  const middle = left + (width + label.spacing * label.size) / 2;
  const x = { left, right: left + width, none: middle }[(side ?? 'none') as 'left'];
  let bottom = top;
  return {
    kind: 'text',
    key: label.key,
    anchor: side === 'left' ? 'start' : side === 'right' ? 'end' : 'middle',
    lines: lines.map(({ text, size }, index) => {
      const height = heights[index] ?? 0;
      bottom += height;
      const y = bottom - height / 2 + BASELINE * size;
      return { text, size: round(size, 2), x: round(x), y: round(y) };
    }),
    spacing: round(label.spacing * label.size, 2),
    ...label.paint,
  };
}

const WORD =
  /[（《“‘]*[ -~\u00a0-\u02ff]+?(?: |-(?!\d)|$|(?=[^ -~\u00a0-\u02ff]))[，。、；：！？）》”’]*|[（《“‘]*.[，。、；：！？）》”’]*/gu;

/** Rough advance of a letter, em: Chinese is square, Latin about half as wide. */
function advance(letter: string): number {
  if (/[ -~]/.test(letter)) return /[A-Z0-9mw]/.test(letter) ? 0.6 : 0.5;
  return /[\u00a0-\u02ff]/.test(letter) ? 0.55 : 1;
}

export const widthOf = ({ text, size }: Line, spacing: number): number =>
  Array.from(text).reduce((sum, letter) => sum + (advance(letter) + spacing) * size, 0);

/**
 * Lines of at most `maxWidth`, about equally long: Latin is broken behind spaces and hyphens, Chinese anywhere but
 * before and after the marks that hold on to a letter.
 */
export function brokenLines(
  { text, size }: Line,
  { maxWidth, spacing }: Pick<Label, 'maxWidth' | 'spacing'>,
): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const whole = widthOf({ text: line, size }, spacing) / size;
      if (whole <= maxWidth) return { text: line, size };
      const count = Math.ceil(whole / maxWidth);
      const words = line.match(WORD) ?? [line];
      const even = inLines(words, whole / count, spacing);
      // Where words do not fit lines of one length, longer ones keep the last from holding a letter alone.
      const lines = even.length > count ? inLines(words, maxWidth - 0.5, spacing) : even;
      return lines.map((one) => ({ text: one.trim(), size }));
    });
}

/** Words in lines of about `goal` em. */
function inLines(words: readonly string[], goal: number, spacing: number): string[] {
  const lines = [''];
  for (const word of words) {
    const last = lines[lines.length - 1] ?? '';
    const long = widthOf({ text: last + word, size: 1 }, spacing);
    if (last !== '' && long > goal + 0.5) lines.push(word);
    else lines[lines.length - 1] = last + word;
  }
  return lines;
}

/** Roughly where a text lies: left, right, top, bottom, pixels. */
export function textBox({
  lines,
  anchor,
  spacing,
}: TextShape): readonly [number, number, number, number] {
  const share = { start: 0, middle: 0.5, end: 1 }[anchor];
  const edges = lines.map((line) => {
    const width = widthOf(line, spacing / line.size);
    return [line.x - share * width, line.x + (1 - share) * width] as const;
  });
  return [
    Math.min(...edges.map(([left]) => left)),
    Math.max(...edges.map(([, right]) => right)),
    Math.min(...lines.map(({ y, size }) => y - size)),
    Math.max(...lines.map(({ y }) => y)),
  ];
}
