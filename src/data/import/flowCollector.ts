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
  /** Records of the atlas are facts of their own, however alike. */
  readonly record: number;
}

/** Where an entry stands: its sheet, its place in the fates of that sheet, and its row. */
export interface Spot {
  sheet: number;
  at: number;
  row: number;
}

/** Records that come of a table, as growing columns. Values may be NaN: stated to be missing. */
export class FlowCollector {
  /** Numbers of the ends of every pair, by its number. */
  readonly origins: number[] = [];
  readonly destinations: number[] = [];
  readonly pair: number[] = [];
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
  readonly #times = new Interner();
  readonly #sorts = new Interner();
  readonly #records = new Interner();
  /** Sheet and place of the newest entry of every record, by turns. */
  readonly #last: number[] = [];

  constructor(
    private readonly rule: DuplicateRule,
    private readonly fates: readonly { readonly reasons: Uint8Array }[],
  ) {}

  /** The number of a footing, the same for the same. Numbers as in `Footing`. */
  footingOf(
    period: number,
    industry: number,
    measure: number,
    kind: number,
    basis: number,
    scope: number,
    record: number,
  ): number {
    const sort = ((measure * 64 + kind) * 64 + basis) * 64 + scope + 1;
    const alike = this.#sorts.of(this.#times.of(industry + 1, period + 1), sort);
    const number = this.#records.of(alike, record + 1);
    this.footings[number] ??= { period, industry, measure, kind, basis, scope, record };
    return number;
  }

  /** Takes an entry into its record, by the rule for duplicates, and says what became of it. */
  add(
    origin: number,
    destination: number,
    footing: number,
    value: number,
    bound: Bound | null,
    spot: Readonly<Spot>,
  ): Reason {
    const pair = this.#pair(origin, destination);
    const record = this.#keys.of(footing, pair);
    const isNew = record === this.value.length;
    if (isNew) this.#open(pair, footing);
    const reason = isNew ? 'taken' : this.#again(record);
    if (reason === 'taken' && !isNew) this.#clear(record);
    if (reason !== 'kept-earlier' && reason !== 'duplicate') {
      this.#fill(record, value, bound, spot);
      this.#remember(record, spot);
    }
    return reason;
  }

  /** A figure that is stated to be missing; it stands as long as no other entry has one. */
  addMissing(
    origin: number,
    destination: number,
    footing: number,
    missing: number,
    spot: Readonly<Spot>,
  ): void {
    const pair = this.#pair(origin, destination);
    const record = this.#keys.of(footing, pair);
    if (record < this.value.length) return;
    this.#open(pair, footing);
    this.#fill(record, 0, null, spot);
    this.value[record] = NaN;
    this.missing[record] = missing;
    this.#remember(record, spot);
  }

  /** Under the rule `list` none of several entries for the same is taken. */
  isTaken(record: number): boolean {
    return this.rule !== 'list' || this.count[record] === 1;
  }

  #pair(origin: number, destination: number): number {
    const pair = this.#pairs.of(origin, destination);
    if (pair < this.origins.length) return pair;
    this.origins.push(origin);
    this.destinations.push(destination);
    return pair;
  }

  #open(pair: number, footing: number): void {
    this.pair.push(pair);
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
    const reasons = this.fates[this.#last[2 * record] ?? 0]?.reasons;
    const at = this.#last[2 * record + 1];
    if (reasons && at !== undefined) reasons[at] = REASONS.indexOf(reason);
  }

  #remember(record: number, { sheet, at }: Readonly<Spot>): void {
    this.#last[2 * record] = sheet;
    this.#last[2 * record + 1] = at;
  }

  #fill(record: number, value: number, bound: Bound | null, spot: Readonly<Spot>): void {
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
