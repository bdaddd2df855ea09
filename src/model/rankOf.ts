/** A place in an order; equal values share the better one. */
export interface Rank {
  readonly rank: number;
  readonly of: number;
}

/** Where a value stands among values that hold it, the largest first. */
export const rankOf = (value: number, values: readonly number[]): Rank => ({
  rank: values.filter((other) => other > value).length + 1,
  of: values.length,
});
