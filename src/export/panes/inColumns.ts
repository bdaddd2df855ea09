import type { Extent } from '../../model/pictureSize';
import { stack, type Block } from '../svgBlocks';
import type { Sized } from './paneDrawing';

/** Pixels that lines of text are read well in. */
const [NARROWEST, WIDEST] = [230, 460];
const GAP = 24;
/** How much larger than the room a list is laid out, and so smaller drawn, before it is let be. */
const LARGEST = 4;
const STEP = 1.1;

/** A list in as many columns as a room asks for: in a room too small for it, laid out for a larger one. */
export function inColumns(
  make: (width: number) => readonly Block[],
  { width, height }: Extent,
  gap: number,
): Sized {
  for (let larger = 1; ; larger *= STEP) {
    const [wide, high] = [width * larger, height * larger];
    const most = Math.max(1, Math.floor((wide + GAP) / (NARROWEST + GAP)));
    for (let count = 1; count <= most; count++) {
      const column = Math.min(WIDEST, (wide - (count - 1) * GAP) / count);
      const columns = parted(make(column), count, gap);
      const needed = Math.max(0, ...columns.map((one) => one.height));
      const isLast = larger * STEP > LARGEST && count === most;
      if (needed > high && !isLast) continue;
      return {
        ...{ width: columns.length * (column + GAP) - GAP, height: needed },
        at: (x, y) => columns.map((one, at) => one.at(x + at * (column + GAP), y)).join(''),
      };
    }
  }
}

/** In order, so that the highest column is as low as can be. */
function parted(blocks: readonly Block[], count: number, gap: number): Block[] {
  const all = blocks.reduce((sum, { height }) => sum + height + gap, 0);
  const highest = Math.max(0, ...blocks.map(({ height }) => height));
  for (let high = Math.max(highest, all / count); ; high *= 1.02) {
    const columns: Block[][] = [];
    let used = Infinity;
    for (const block of blocks) {
      if (used + gap + block.height > high) {
        columns.push([]);
        used = -gap;
      }
      columns[columns.length - 1]?.push(block);
      used += gap + block.height;
    }
    if (columns.length <= count) return columns.map((column) => stack(column, gap));
  }
}
