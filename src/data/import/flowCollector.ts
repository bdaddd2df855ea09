import type { DuplicateRule } from '../../model/import/importPlan';
import { REASONS, type Reason } from '../../model/import/importReport';
import { BOUNDS, type Bound } from '../../model/measure';
import { Interner } from './interner';

/** Everything that tells records of one pair of places apart, by numbers; −1 for none. */
export interface Footing {
  readonly period: number;
  readonly industry: number;
  readonly measure: number;
  readonly kind: number;
  readonly basis: number;
  readonly scope: number;
}

/** Where an entry stands: which sheet and which place in its fates. */
interface Spot {
  readonly sheet: number;
  readonly at: number;
}

/** Records that come of a table, as growing columns. Values may be NaN: stated to be missing. */
export class FlowCollector {
  readonly origin: number[] = [];
  readonly destination: number[] = [];
  readonly footing: number[] = [];
  readonly value: number[] = [];
  /** Indices into `BOUNDS`, −1 for exact. */
  readonly bound: number[] = [];
  /** Indices into `MISSING_REASONS`, −1 for none. */
  readonly missing: number[] = [];
  /** Entries that a record rests on. */
  readonly count: number[] = [];
  /** The first three of them: sheet and row, by turns; −1 where there are fewer. */
  readonly rows: number[] = [];
  readonly footings: Footing[] = [];
  readonly #pairs = new Interner();
  readonly #keys = new Interner();
  readonly #levels = Array.from({ length: 5 }, () => new Interner());
  readonly #last: Spot[] = [];

  constructor(
    private readonly rule: DuplicateRule,
    private readonly fates: readonly { readonly reasons: Uint8Array }[],
  ) {}

  /** The number of a footing, the same for the same. */
  footingOf(one: Footing): number {
    const [a, b, c, d, e] = this.#levels as [Interner, Interner, Interner, Interner, Interner];
    const half = b.of(a.of(one.period + 1, one.industry + 1), one.measure);
    const number = e.of(d.of(c.of(half, one.kind), one.basis), one.scope + 1);
    this.footings[number] ??= one;
    return number;
  }

  /** Takes an entry into its record, by the rule for duplicates, and says what became of it. */
  add(
    origin: number,
    destination: number,
    footing: number,
    value: number,
    bound: Bound | null,
    spot: Spot & { readonly row: number },
  ): Reason {
    const record = this.#keys.of(this.#pairs.of(origin, destination), footing);
    const isNew = record === this.value.length;
    if (isNew) this.#open(origin, destination, footing);
    const reason = isNew ? 'taken' : this.#again(record);
    if (reason === 'taken' && !isNew) this.#clear(record);
    if (reason !== 'kept-earlier' && reason !== 'duplicate') {
      this.#fill(record, value, bound, spot);
      this.#last[record] = spot;
    }
    return reason;
  }

  /** A figure that is stated to be missing; it stands as long as no other entry has one. */
  addMissing(
    origin: number,
    destination: number,
    footing: number,
    missing: number,
    spot: Spot & { readonly row: number },
  ): void {
    const record = this.#keys.of(this.#pairs.of(origin, destination), footing);
    if (record < this.value.length) return;
    this.#open(origin, destination, footing);
    this.#fill(record, 0, null, spot);
    this.value[record] = NaN;
    this.missing[record] = missing;
    this.#last[record] = spot;
  }

  /** Under the rule `list` none of several entries for the same is taken. */
  isTaken(record: number): boolean {
    return this.rule !== 'list' || this.count[record] === 1;
  }

  #open(origin: number, destination: number, footing: number): void {
    this.origin.push(origin);
    this.destination.push(destination);
    this.footing.push(footing);
    this.value.push(0);
    this.bound.push(-2);
    this.missing.push(-1);
    this.count.push(0);
    this.rows.push(-1, -1, -1, -1, -1, -1);
  }

  /** What becomes of a further entry for a record, and of the one before it. */
  #again(record: number): Reason {
    if (this.missing[record] !== -1) return 'taken';
    switch (this.rule) {
      case 'sum':
        return 'summed';
      case 'first':
        return 'kept-earlier';
      case 'last':
        this.#change(record, 'replaced-by-later');
        return 'taken';
      case 'list':
        this.#change(record, 'duplicate');
        this.count[record] = 2;
        return 'duplicate';
    }
  }

  /** What was there before gives way. */
  #clear(record: number): void {
    this.value[record] = 0;
    this.bound[record] = -2;
    this.missing[record] = -1;
    this.count[record] = 0;
    for (let part = 0; part < 6; part++) this.rows[6 * record + part] = -1;
  }

  #change(record: number, reason: Reason): void {
    const spot = this.#last[record];
    const reasons = spot && this.fates[spot.sheet]?.reasons;
    if (reasons) reasons[spot.at] = REASONS.indexOf(reason);
  }

  #fill(record: number, value: number, bound: Bound | null, spot: Spot & { row: number }): void {
    const count = this.count[record] ?? 0;
    this.value[record] = (this.value[record] ?? 0) + value;
    this.bound[record] = loosest(this.bound[record] ?? -2, bound);
    this.count[record] = count + 1;
    if (count < 3) {
      this.rows[6 * record + 2 * count] = spot.sheet;
      this.rows[6 * record + 2 * count + 1] = spot.row;
    }
  }
}

/** A sum is no more exact than its loosest part. −2: of no part yet. */
function loosest(before: number, bound: Bound | null): number {
  const next = bound === null ? -1 : BOUNDS.indexOf(bound);
  if (before === -2 || before === next) return next;
  const words = [before, next].flatMap((at) => BOUNDS[at] ?? []);
  const isLoose = words.includes('about') || words.includes('nearly');
  return BOUNDS.indexOf(isLoose ? 'about' : 'at-least');
}
