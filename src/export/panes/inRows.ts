import type { Block } from '../svgBlocks';
import type { Sized } from './paneDrawing';

/** Blocks behind one another, as many to a row as there is room for. */
export function inRows(blocks: readonly Sized[], width: number, gap: number): Block {
  const rows: Sized[][] = [];
  let used = Infinity;
  for (const block of blocks) {
    if (used + block.width > width) {
      rows.push([]);
      used = 0;
    }
    rows[rows.length - 1]?.push(block);
    used += block.width + gap;
  }
  const heights = rows.map((row) => Math.max(...row.map(({ height }) => height)));
  return {
    height: heights.reduce((sum, height) => sum + height + gap / 3, rows.length > 0 ? -gap / 3 : 0),
    at(x, y) {
      let top = y;
      return rows
        .flatMap((row, at) => {
          const height = heights[at] ?? 0;
          let left = x;
          const drawn = row.map((block) => {
            const markup = block.at(left, top + (height - block.height) / 2);
            left += block.width + gap;
            return markup;
          });
          top += height + gap / 3;
          return drawn;
        })
        .join('');
    },
  };
}
