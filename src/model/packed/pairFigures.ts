import { NONE } from '../flowTable';

/** Stands for "of several" where a number is asked for. */
export const SEVERAL = -2;

/**
 * Figures of many pairs by number of the pair, in arrays that are used again: nothing is made for a record. A pair that
 * is not `known` has no figure, whatever stands in the columns.
 */
export class PairFigures {
  readonly known: Uint8Array;
  /** The pairs that are known, `count` of them. */
  readonly touched: Uint32Array;
  count = 0;
  readonly value: Float64Array;
  /** First month, `NONE` when unknown. */
  readonly start: Int32Array;
  /** Last month, `NONE` for a figure without a date. */
  readonly end: Int32Array;
  /** Months that the added figures cover together, and how many of them there are. */
  readonly covered: Float64Array;
  readonly times: Uint16Array;
  /** The bounds that occur: bit `n + 1` for `BOUNDS[n]`, the lowest for exact figures. */
  readonly bounds: Uint8Array;
  readonly scope: Int8Array;
  /** What is counted: number of kind and scope, or `SEVERAL`. */
  readonly footing: Int16Array;

  constructor(pairs: number) {
    this.known = new Uint8Array(pairs);
    this.touched = new Uint32Array(pairs);
    this.value = new Float64Array(pairs);
    this.start = new Int32Array(pairs);
    this.end = new Int32Array(pairs);
    this.covered = new Float64Array(pairs);
    this.times = new Uint16Array(pairs);
    this.bounds = new Uint8Array(pairs);
    this.scope = new Int8Array(pairs);
    this.footing = new Int16Array(pairs);
  }

  clear(): void {
    this.known.fill(0);
    this.count = 0;
  }

  /** What is there now, for later. */
  kept(): PairFigures {
    return Object.assign(Object.create(PairFigures.prototype) as PairFigures, {
      ...{ known: this.known.slice(), touched: this.touched.slice(), count: this.count },
      ...{ value: this.value.slice(), start: this.start.slice(), end: this.end.slice() },
      ...{ covered: this.covered.slice(), times: this.times.slice(), bounds: this.bounds.slice() },
      ...{ scope: this.scope.slice(), footing: this.footing.slice() },
    });
  }

  /** Marks that a pair has a figure; what it is stands in the columns. */
  touch(pair: number): void {
    if (this.known[pair] === 1) return;
    this.known[pair] = 1;
    this.touched[this.count++] = pair;
  }

  /** Adds what is told of a pair beside its value and time. */
  addTold(pair: number, bounds: number, footing: number): void {
    this.bounds[pair] = (this.bounds[pair] ?? 0) | bounds;
    if (this.footing[pair] !== footing) this.footing[pair] = SEVERAL;
  }

  /** Does it stand for an earlier end than another figure, or for a shorter time to the same end? */
  isBefore(other: PairFigures, pair: number): boolean {
    const [own, end] = [this.end[pair] ?? NONE, other.end[pair] ?? NONE];
    return own < end || (own === end && this.begun(pair) > other.begun(pair));
  }

  isOfTimeOf(other: PairFigures, pair: number): boolean {
    return this.end[pair] === other.end[pair] && this.begun(pair) === other.begun(pair);
  }

  /** An unknown start counts as the earliest. */
  private begun(pair: number): number {
    return Math.max(this.start[pair] ?? NONE, 0);
  }
}
