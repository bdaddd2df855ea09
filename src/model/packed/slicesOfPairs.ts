import type { Numbers, PackedFlows } from './packedFlows';

/** By pair, one after the other: the slices that it has records in, ascending, and where those of every pair begin. */
export interface SlicesOfPairs {
  readonly starts: Uint32Array;
  readonly slices: Numbers;
}

/** Small whole numbers below `most`. */
export const smallNumbers = (length: number, most: number): Numbers =>
  most <= 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);

/** By counting: of every record its slice is all that is kept. */
export function slicesOfPairs({
  starts: rows,
  pairs,
  origins,
}: Pick<PackedFlows, 'starts' | 'pairs' | 'origins'>): SlicesOfPairs {
  const count = rows.length - 1;
  const length = rows[count] ?? 0;
  const starts = new Uint32Array(origins.length + 1);
  for (let at = 0; at < length; at++) {
    const next = (pairs[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let pair = 0; pair < origins.length; pair++)
    starts[pair + 1] = (starts[pair + 1] ?? 0) + (starts[pair] ?? 0);
  const free = starts.slice();
  const slices = smallNumbers(length, count);
  for (let slice = 0; slice < count; slice++) {
    const end = rows[slice + 1] ?? 0;
    for (let at = rows[slice] ?? 0; at < end; at++) {
      const pair = pairs[at] ?? 0;
      const place = free[pair] ?? 0;
      slices[place] = slice;
      free[pair] = place + 1;
    }
  }
  return { starts, slices };
}
