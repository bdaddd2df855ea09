import { PairFigures, SEVERAL } from './pairFigures';

/**
 * Figures of several industries as `sumIndustries` adds them: of every pair only those for one and the same time, the
 * latest and of those that end together the longest.
 */
export class SummedFigures extends PairFigures {
  /** The industry that a figure is of, or `SEVERAL`. */
  readonly industry: Int32Array;
  /** Number of the list of industries that it is of: the same for the same ones. */
  readonly list: Int32Array;
  private lists = 0;

  constructor(pairs: number) {
    super(pairs);
    this.industry = new Int32Array(pairs);
    this.list = new Int32Array(pairs);
  }

  override clear(): void {
    super.clear();
    this.lists = 0;
  }

  /** Adds the figures of a further industry. */
  merge(one: PairFigures, industry: number): void {
    const alone = this.lists++;
    // By the list that was there before: the list with this industry too.
    const longer = new Int32Array(alone).fill(-1);
    for (let at = 0; at < one.count; at++) {
      const pair = one.touched[at] ?? 0;
      if (this.known[pair] === 0 || this.isBefore(one, pair)) {
        this.take(one, pair);
        this.industry[pair] = industry;
        this.list[pair] = alone;
      } else if (this.isOfTimeOf(one, pair)) {
        this.value[pair] = (this.value[pair] ?? 0) + (one.value[pair] ?? 0);
        this.times[pair] = Math.max(this.times[pair] ?? 0, one.times[pair] ?? 0);
        this.addTold(pair, one.bounds[pair] ?? 0, one.footing[pair] ?? SEVERAL);
        this.industry[pair] = SEVERAL;
        const before = this.list[pair] ?? 0;
        if (longer[before] === -1) longer[before] = this.lists++;
        this.list[pair] = longer[before] ?? 0;
      }
    }
  }

  private take(one: PairFigures, pair: number): void {
    this.touch(pair);
    this.value[pair] = one.value[pair] ?? 0;
    this.start[pair] = one.start[pair] ?? 0;
    this.end[pair] = one.end[pair] ?? 0;
    this.times[pair] = one.times[pair] ?? 0;
    this.bounds[pair] = one.bounds[pair] ?? 0;
    this.footing[pair] = one.footing[pair] ?? SEVERAL;
  }
}
