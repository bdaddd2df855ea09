import { element, escapeXml } from '../layers/svgMarkup';
import { brokenLines } from '../layers/svgLabels';
import { round } from '../layers/svgProjection';

/** Something of a height that can be put anywhere. Pixels. */
export interface Block {
  readonly height: number;
  /** Its markup, from a left and upper edge. */
  at(x: number, y: number): string;
}

export interface Letters {
  readonly size: number;
  readonly color: string;
  readonly weight?: 400 | 500 | 700;
  /** Of its size. */
  readonly lineHeight?: number;
  /** `end`: lines end where they are put. */
  readonly anchor?: 'end';
  /** What of a picture they are, for slides, on which they can be changed; else words of its legend. */
  readonly part?: PicturePart;
}
export type PicturePart = 'title' | 'subtitle' | 'figure' | 'body' | 'foot';

/** A stretch of a text. */
export interface TextRun {
  readonly text: string;
  readonly strong: boolean;
}

/** Of the size of letters. */
export const LINE_HEIGHT = 1.4;
/** From the top of a line to the feet of its letters. */
export const BASELINE = 1.05;
/** How wide letters are is only guessed: fonts differ. */
const CAUTION = 0.95;

/** Text in as many lines as it needs within a width. */
export function textBlock(
  text: string | readonly TextRun[],
  width: number,
  letters: Letters,
): Block {
  const { size, color, weight, part, anchor, lineHeight = LINE_HEIGHT } = letters;
  const runs = typeof text === 'string' ? [{ text, strong: false }] : text;
  const lines = linesOf(runs, size, width);
  const step = size * lineHeight;
  // As far below the top of a line as its letters stand with their own height.
  const first = BASELINE * size + (step - size * LINE_HEIGHT) / 2;
  return {
    height: lines.length * step,
    at: (x, y) =>
      element(
        'text',
        {
          ...{ fill: color, 'font-size': size, 'font-weight': weight, 'data-part': part },
          'text-anchor': anchor,
          'data-width': part && round(width),
          'data-line': lineHeight === LINE_HEIGHT ? null : lineHeight,
        },
        ...lines.flatMap((line, index) =>
          line.map((run, at) =>
            element(
              'tspan',
              {
                // A run that has no place goes on behind the one before it.
                ...(at === 0 ? { x, y: y + index * step + first } : {}),
                'font-weight': run.strong ? 700 : null,
              },
              escapeXml(run.text),
            ),
          ),
        ),
      ),
  };
}

/** Runs parted where their text is broken into lines. */
function linesOf(runs: readonly TextRun[], size: number, width: number): TextRun[][] {
  const text = runs.map((run) => run.text).join('');
  const lines = brokenLines({ text, size }, { maxWidth: (CAUTION * width) / size, spacing: 0 });
  let at = 0;
  return lines.map((line) => {
    const from = text.indexOf(line.text, at);
    at = from + line.text.length;
    let start = 0;
    return runs.flatMap((run) => {
      const [begin, end] = [Math.max(from - start, 0), Math.max(at - start, 0)];
      start += run.text.length;
      const own = run.text.slice(begin, end);
      return own === '' ? [] : [{ text: own, strong: run.strong }];
    });
  });
}

/** Blocks below one another, with a gap between. */
export function stack(blocks: readonly Block[], gap: number): Block {
  const heights = blocks.map(({ height }) => height);
  return {
    height: heights.reduce((sum, one) => sum + one + gap, blocks.length > 0 ? -gap : 0),
    at(x, y) {
      let top = y;
      return blocks
        .map((block) => {
          const markup = block.at(x, top);
          top += block.height + gap;
          return markup;
        })
        .join('');
    },
  };
}

/** Two blocks side by side, the second so far to the right; the lower one in the middle of the higher. */
export function beside(left: Block, right: Block, offset: number): Block {
  const height = Math.max(left.height, right.height);
  const middle = (block: Block, y: number): number => y + (height - block.height) / 2;
  return {
    height,
    at: (x, y) => left.at(x, middle(left, y)) + right.at(x + offset, middle(right, y)),
  };
}

/** Blocks below one another in two columns, as low as they get; the second so far to the right. */
export function twoColumns(blocks: readonly Block[], gap: number, offset: number): Block {
  const splits = blocks.map((_, index) => {
    const columns = [blocks.slice(0, index + 1), blocks.slice(index + 1)] as const;
    const [left, right] = [stack(columns[0], gap), stack(columns[1], gap)];
    return { left, right, height: Math.max(left.height, right.height) };
  });
  const [best] = [...splits].sort((one, other) => one.height - other.height);
  if (!best) return stack([], gap);
  const { left, right, height } = best;
  return { height, at: (x, y) => left.at(x, y) + right.at(x + offset, y) };
}

/** A fine line across. */
export const rule = (width: number, color: string): Block => ({
  height: 1,
  at: (x, y) => element('rect', { x, y, width, height: 1, fill: color, 'fill-opacity': 0.4 }),
});
