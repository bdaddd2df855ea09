import { industriesText } from '../pairFlow';
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
  /** Of every list: its last industry, and the list without it, −1 where that is empty. */
  private readonly last: number[] = [];
  private readonly rest: number[] = [];
  private readonly names: string[] = [];

  constructor(pairs: number) {
    super(pairs);
    this.industry = new Int32Array(pairs);
    this.list = new Int32Array(pairs);
  }

  /** The industries that the figure of a pair is of, as a text. */
  industriesOf(pair: number): string {
    const list = this.list[pair] ?? 0;
    return (this.names[list] ??= this.nameOf(list));
  }

  private nameOf(list: number): string {
    const industries: number[] = [];
    for (let at = list; at >= 0; at = this.rest[at] ?? -1) industries.push(this.last[at] ?? 0);
    return industriesText(industries);
  }

  /** Adds the figures of a further industry. */
  merge(one: PairFigures, industry: number): void {
    const alone = this.listOf(industry, -1);
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
        if (longer[before] === -1) longer[before] = this.listOf(industry, before);
        this.list[pair] = longer[before] ?? 0;
      }
    }
  }

  private listOf(last: number, rest: number): number {
    this.rest.push(rest);
    return this.last.push(last) - 1;
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
