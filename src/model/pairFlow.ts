import type { FlowTopic } from './flow';
import type { Ends } from './flowTable';
import type { Bound } from './measure';
import type { PairValue } from './pairValue';
import type { Period } from './period';

/** All records between two places as one line of the map. */
export interface PairFlow extends Ends {
  /** False in the topic `all`: the pair has no direction and wears no arrow. */
  readonly directed: boolean;
  readonly topic: FlowTopic;
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
  /** What was set off against each other, in direction `net`. */
  readonly net: { readonly forth: number; readonly back: number } | null;
}

/** The id of a pair in links and lists: `origin~destination`. */
export const pairIdOf = (pair: Ends): string => `${pair.origin}~${pair.destination}`;
