/** An order of rows by key, and where the rows of every key begin in it: one more entry than there are keys. */
export interface Sorted {
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
}

/**
 * Rows in the order of their keys, whole numbers below `keyCount`; rows of one key stay in the order that they come in.
 * `rows`: which rows, in which order; without it all.
 */
export function countingSort(
  keys: ArrayLike<number>,
  keyCount: number,
  rows: Uint32Array | null = null,
): Sorted {
  const count = rows?.length ?? keys.length;
  const starts = new Uint32Array(keyCount + 1);
  for (let at = 0; at < count; at++) {
    const next = (keys[rows ? (rows[at] ?? 0) : at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key++)
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const free = starts.slice(0, keyCount);
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) {
    const row = rows ? (rows[at] ?? 0) : at;
    const key = keys[row] ?? 0;
    const place = free[key] ?? 0;
    order[place] = row;
    free[key] = place + 1;
  }
  return { order, starts };
}
