import type { Bilingual } from '../bilingual';
import type { RowKind } from '../import/sheet';
import type { SlicesOfPairs } from './slicesOfPairs';

/**
 * What all records of a slice have in common: everything but their ends and their value. Numbers are indices and months
 * as in `FlowTable`, `NONE` for none.
 */
export interface SliceHead {
  readonly kind: number;
  readonly industry: number;
  readonly measure: number;
  readonly basis: number;
  readonly scope: number;
  readonly bound: number;
  /** Of records without a value, whose values are NaN. */
  readonly missing: number;
  readonly start: number;
  readonly end: number;
  /** 1 for running totals. */
  readonly cumulative: number;
  readonly confidence: number;
  /** As written. */
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** Small whole numbers, in as few bytes as they need. */
export type Numbers = Uint16Array | Uint32Array;

/** What a record of a reader's table says beside its figure. */
export interface Said {
  readonly note: Bilingual | null;
  /** Publications of the atlas that it names. */
  readonly cited: readonly string[];
}

/** Where in its file every record comes from, and what it says there. */
export interface Spots {
  /** Rows that are kept for every record: 1, or 3 where some record rests on several entries. */
  readonly width: number;
  /** Rows of the file from 0, those of its sheets one after the other, `width` for every record; −1 where there are fewer. */
  readonly rows: Int32Array;
  /** Entries that a record rests on; null where every record rests on one. */
  readonly counts: Uint32Array | null;
  /** Number of what it says; null where no record says anything. */
  readonly said: Uint32Array | null;
}

/** A sheet of a file: its rows begin at `begin` among those of all sheets. */
export interface SpotSheet {
  /** Empty where the records come from one sheet only. */
  readonly name: string;
  readonly rowKind: RowKind;
  readonly begin: number;
}

/**
 * Records in slices of records that are alike but for their ends and value, each slice a run of rows in order of its
 * pairs: whatever a filter asks of a record is asked of its slice once, and a sum runs through two typed arrays. No
 * pair stands in a slice twice. All of it can be posted, and its arrays moved.
 */
export interface PackedFlows {
  readonly length: number;
  readonly places: readonly string[];
  readonly industries: readonly string[];
  readonly measures: readonly string[];
  /** By measure, basis, industry, then all else but the time, and last by its end and start, the earliest first. */
  readonly heads: readonly SliceHead[];
  /** First row of every slice, and the number of rows at the end. */
  readonly starts: Uint32Array;
  /** By pair: indices into `places`. */
  readonly origins: Int32Array;
  readonly destinations: Int32Array;
  /** By row: number of the pair. */
  readonly pairs: Numbers;
  /** By row; whole double numbers, for sums must be those of the file. */
  readonly values: Float64Array;
  readonly slicesOfPairs: SlicesOfPairs;
  readonly spots: Spots;
  /** For `spots`. */
  readonly sheets: readonly SpotSheet[];
  readonly sayings: readonly Said[];
}

/** The buffers that are moved instead of copied when packed records are posted. */
export const buffersOf = (flows: PackedFlows): ArrayBufferLike[] => {
  const { starts, origins, destinations, pairs, values, slicesOfPairs, spots } = flows;
  return [
    ...[starts, origins, destinations, pairs, values],
    ...[slicesOfPairs.starts, slicesOfPairs.slices, spots.rows, spots.counts, spots.said],
  ].flatMap((array) => array?.buffer ?? []);
};
