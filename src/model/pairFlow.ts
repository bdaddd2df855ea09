import type { FlowTopic } from './flow';
import { NONE, type Ends } from './flowTable';
import type { Bound } from './measure';
import type { PairValue } from './pairValue';
import type { Period } from './period';

/** One of the figures that a line is worked out from. */
export type Figure = Pick<PairFlow, 'value' | 'bound' | 'period' | 'rows'>;

export type Figures = readonly [Figure | null, Figure | null];

/** All records between two places as one line of the map. */
export interface PairFlow extends Ends {
  /** False in the topic `all` and for bilateral sums: the pair has no direction and wears no arrow. */
  readonly directed: boolean;
  readonly topic: FlowTopic;
  /** Never negative: of a change, how large it is. */
  readonly value: number;
  readonly bound: Bound | null;
  readonly period: Period | null;
  readonly plan: boolean;
  /** The one industry of the records, null when they are of several or not broken down. */
  readonly industry: string | null;
  /** A filter by industry is on and the figure is not broken down by industry: drawn faint. */
  readonly unbroken: boolean;
  readonly rows: readonly number[];
  readonly setAside: PairValue['setAside'];
  /** Reported pairs that the value is the sum of, when no figure for the whole is known; else empty. */
  readonly partsOf: readonly string[];
  /** What was set off against each other, in mode `net`. */
  readonly net: { readonly forth: Figure; readonly back: Figure } | null;
  /** What was added, in mode `sum`; null for a direction that is not known, or not for the same time and footing. */
  readonly sum: { readonly forth: Figure | null; readonly back: Figure | null } | null;
  /** The figures of two years, in a comparison of these. */
  readonly change: { readonly now: Figure; readonly then: Figure } | null;
  /** What its records count, where that is known without a look at them. */
  readonly counted?: Counted | undefined;
  /** All its records, where these are known without asking which of them its value is made of. */
  readonly all?: readonly number[];
}

export interface Counted {
  /** As `footingOf` says of the records. */
  readonly footing: string | null;
  /** The industries of the records, as `industriesText` says them. */
  readonly industries: string;
  /** The one stretch of time of the records, null where its start is not known; missing where there are several. */
  readonly time: string | null | undefined;
  /** Ids of what all of them rest on; null where they may differ. */
  readonly sources: readonly string[] | null;
}

type Records = Pick<PairFlow, 'rows' | 'setAside'>;

/** What a line says beside its records. */
export type Told = Omit<PairFlow, keyof Records | 'counted' | 'all'>;

/**
 * A line whose records are listed when somebody asks for them: few lines are ever opened. A class, for objects with accessors of their own are slow; a copy of it by `...` has no records.
 */
export class LatePair implements PairFlow {
  declare readonly origin: string;
  declare readonly destination: string;
  declare readonly directed: boolean;
  declare readonly topic: FlowTopic;
  declare readonly value: number;
  declare readonly bound: Bound | null;
  declare readonly period: Period | null;
  declare readonly plan: boolean;
  declare readonly industry: string | null;
  declare readonly unbroken: boolean;
  declare readonly partsOf: readonly string[];
  declare readonly net: PairFlow['net'];
  declare readonly sum: PairFlow['sum'];
  declare readonly change: PairFlow['change'];
  declare private readonly list: () => Records;
  declare private readonly used: readonly PairFlow[] | null;
  declare private readonly aside: readonly PairFlow[];
  declare private found: Records | undefined;

  /**
   * `used`: the lines whose records its value is made of, where they are all its records but for those of `aside`; null
   * where only a look at its records tells.
   */
  // Declared, not defined: fields that are defined one by one take several times as long.
  constructor(
    told: Told,
    list: () => Records,
    used: readonly PairFlow[] | null = null,
    aside: readonly PairFlow[] = [],
  ) {
    this.list = list;
    this.used = used;
    this.aside = aside;
    this.origin = told.origin;
    this.destination = told.destination;
    this.directed = told.directed;
    this.topic = told.topic;
    this.value = told.value;
    this.bound = told.bound;
    this.period = told.period;
    this.plan = told.plan;
    this.industry = told.industry;
    this.unbroken = told.unbroken;
    this.partsOf = told.partsOf;
    this.net = told.net;
    this.sum = told.sum;
    this.change = told.change;
  }

  get rows(): Records['rows'] {
    return (this.found ??= this.list()).rows;
  }

  get setAside(): Records['setAside'] {
    return (this.found ??= this.list()).setAside;
  }

  get counted(): Counted | undefined {
    return this.used ? countedTogether(this.used) : undefined;
  }

  /** Of which `rows` and `setAside` are made up, in any order: known without asking which of them are which. */
  get all(): readonly number[] {
    if (!this.used) return allOf(this.rows, this.setAside);
    return [...this.used, ...this.aside].flatMap(recordsBehind);
  }
}

const allOf = (rows: readonly number[], setAside: Records['setAside']): readonly number[] =>
  rows.concat(setAside.map(({ row }) => row));

/** All records of a line: those that its value is made of, and those that are set aside. */
export const recordsBehind = (pair: PairFlow): readonly number[] =>
  pair.all ?? allOf(pair.rows, pair.setAside);

/**
 * A line like another one, but for what is `own` to it and for its records: `used`, the lines whose records its value is
 * made of, and `aside`, others whose records are set aside.
 */
export function withRecords(
  pair: PairFlow,
  own: Partial<Told>,
  list: () => Records,
  used: readonly PairFlow[],
  aside: readonly PairFlow[] = [],
): PairFlow {
  return Object.assign(new LatePair(pair, list, used, aside), own);
}

/** Industries by their numbers in the table, in order: the same text for the same ones. */
export const industriesText = (industries: readonly number[]): string =>
  [...new Set(industries)].sort((a, b) => a - b).join();

/** Of figures that are not broken down. */
export const OF_ALL = industriesText([NONE]);

const joinedIndustries = (one: string, other: string): string =>
  industriesText(`${one},${other}`.split(',').map(Number));

/** What the records of some lines count together, as far as it is known without a look at them. */
function countedTogether(pairs: readonly PairFlow[]): Counted | undefined {
  const first = pairs[0]?.counted;
  if (!first || pairs.length === 1) return first;
  let { footing, industries, time, sources } = first;
  for (const { counted } of pairs) {
    if (!counted) return undefined;
    if (counted.footing !== footing) footing = null;
    if (counted.industries !== industries)
      industries = joinedIndustries(industries, counted.industries);
    if (counted.time === null || time === null) time = null;
    else if (counted.time !== time) time = undefined;
    if (counted.sources !== sources) sources = null;
  }
  return { footing, industries, time, sources };
}

/** The id of a pair in links and lists: `origin~destination`. */
export const pairIdOf = (pair: Ends): string => `${pair.origin}~${pair.destination}`;

/** A line that stands for one figure between two places. */
export const PLAIN = { net: null, sum: null, change: null } as const;

/** Is this the line between two ends? One that stands for both directions is, whichever way they are named. */
export const isBetween = (pair: PairFlow, ends: Ends): boolean =>
  pairIdOf(pair) === pairIdOf(ends) ||
  ((!pair.directed || pair.net !== null) &&
    pair.origin === ends.destination &&
    pair.destination === ends.origin);

/** Is a line worked out from several figures, so that it is no part of what a place sends or receives? */
export const isWorkedOut = ({ net, sum, change }: PairFlow): boolean =>
  net !== null || sum !== null || change !== null;

/** Only one of the two directions is known: the sum is no less. */
export const isHalfKnown = ({ sum }: PairFlow): boolean =>
  sum !== null && (sum.forth === null || sum.back === null);

/** What a line is worked out from: forth and back, or this year and the other; null for a plain line. */
export const figuresOf = ({ net, sum, change }: PairFlow): Figures | null => {
  const both = net ?? sum;
  if (change) return [change.now, change.then];
  return both && [both.forth, both.back];
};

/** Differences make no whole, nor do sums of which a part is not known. */
export const isNoPart = (pair: PairFlow): boolean =>
  pair.net !== null || pair.change !== null || isHalfKnown(pair);

/** More now or less: a difference with its sign; null for a line that is no comparison. */
export const signedChange = ({ change, value }: PairFlow): number | null =>
  change && (change.now.value < change.then.value ? -value : value);
