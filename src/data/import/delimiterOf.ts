import { RowSplitter } from './rowSplitter';

const DELIMITERS = [',', '\t', ';', '|'] as const;
const SAMPLE_ROWS = 100;

/**
 * The character that divides the most rows of the beginning of a text into equally many cells; a comma if none divides
 * any. `isWhole`: the sample ends where the text ends, else its last row may be cut off.
 */
export function delimiterOf(sample: string, isWhole: boolean): string {
  let best: { delimiter: string; share: number; cells: number } = {
    delimiter: ',',
    share: 0,
    cells: 1,
  };
  for (const delimiter of DELIMITERS) {
    const { share, cells } = regularity(rowLengths(sample, delimiter, isWhole));
    if (cells < 2) continue;
    if (share > best.share || (share === best.share && cells > best.cells))
      best = { delimiter, share, cells };
  }
  return best.delimiter;
}

/** Cells in each row that is not blank. */
function rowLengths(sample: string, delimiter: string, isWhole: boolean): readonly number[] {
  const lengths: number[] = [];
  let cells = 0;
  let isBlank = true;
  const splitter = new RowSplitter(delimiter, {
    cell: (text) => {
      cells++;
      if (text !== '') isBlank = false;
    },
    endRow: () => {
      if (!isBlank) lengths.push(cells);
      cells = 0;
      isBlank = true;
    },
  });
  splitter.push(sample);
  if (isWhole || lengths.length === 0) splitter.end();
  return lengths.slice(0, SAMPLE_ROWS);
}

/** The commonest length above one, and the share of rows that have it. */
function regularity(lengths: readonly number[]): { share: number; cells: number } {
  const times = new Map<number, number>();
  for (const length of lengths) if (length > 1) times.set(length, (times.get(length) ?? 0) + 1);
  let [cells, most] = [1, 0];
  for (const [length, count] of times) if (count > most) [cells, most] = [length, count];
  return { cells, share: lengths.length === 0 ? 0 : most / lengths.length };
}
