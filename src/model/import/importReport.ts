import type { LngLat } from '../place';

/** What becomes of an entry: of every number, or place for a number, of a table. Each has exactly one fate. */
export const FATES = ['used', 'merged', 'missing', 'unmatched', 'unparsable', 'skipped'] as const;
export type Fate = (typeof FATES)[number];

/** Why an entry has its fate; `REASONS` is also the order in which they are told. */
export const REASONS = [
  'taken',
  // merged
  'summed',
  'replaced-by-later',
  'kept-earlier',
  // missing
  'empty',
  'marked-missing',
  'error-in-cell',
  'not-published',
  'withheld',
  // unmatched
  'origin-unknown',
  'destination-unknown',
  'origin-ambiguous',
  'destination-ambiguous',
  'ends-contradict',
  // unparsable
  'no-number',
  'negative',
  'too-large',
  'percentage',
  'unclear-number',
  'unclear-period',
  'other-unit',
  'no-place-named',
  'no-coordinates',
  'zero-coordinates',
  'swapped-coordinates',
  'outside-the-world',
  // skipped
  'blank',
  'total',
  'footnote',
  'left-out',
  'duplicate',
  'repeated-heading',
] as const;
export type Reason = (typeof REASONS)[number];

export const FATE_OF: Readonly<Record<Reason, Fate>> = {
  taken: 'used',
  summed: 'merged',
  'replaced-by-later': 'merged',
  'kept-earlier': 'merged',
  empty: 'missing',
  'marked-missing': 'missing',
  'error-in-cell': 'missing',
  'not-published': 'missing',
  withheld: 'missing',
  'origin-unknown': 'unmatched',
  'destination-unknown': 'unmatched',
  'origin-ambiguous': 'unmatched',
  'destination-ambiguous': 'unmatched',
  'ends-contradict': 'unmatched',
  'no-number': 'unparsable',
  negative: 'unparsable',
  'too-large': 'unparsable',
  percentage: 'unparsable',
  'unclear-number': 'unparsable',
  'unclear-period': 'unparsable',
  'other-unit': 'unparsable',
  'no-place-named': 'unparsable',
  'no-coordinates': 'unparsable',
  'zero-coordinates': 'unparsable',
  'swapped-coordinates': 'unparsable',
  'outside-the-world': 'unparsable',
  blank: 'skipped',
  total: 'skipped',
  footnote: 'skipped',
  'left-out': 'skipped',
  duplicate: 'skipped',
  'repeated-heading': 'skipped',
};

/** By what a name was recognised, from certain to free. `chosen`: by the reader; `own`: a place of the table itself. */
export const MATCH_WAYS = [
  'id',
  'code',
  'town-code',
  'old-code',
  'name',
  'short-name',
  'path',
  'park',
  'other-name',
  'former-name',
  'traditional',
  'english',
  'pinyin',
  'chosen',
  'own',
] as const;
export type MatchWay = (typeof MATCH_WAYS)[number];

/**
 * Doubts about a point that a reader can check on a map; nothing is shifted on account of them. `far-from-name`: the
 * place of the atlas that is called so lies elsewhere; `looks-shifted`: in the next county, and in its own if the
 * coordinates were GCJ-02; `looks-swapped`: no place, shown where it would be the other way round; `several-points`: the table gives several, the first one counts.
 */
export const POINT_DOUBTS = [
  'outside-region',
  'far-from-name',
  'several-points',
  'looks-shifted',
  'looks-swapped',
] as const;
export type PointDoubt = (typeof POINT_DOUBTS)[number];

/** A name of the table that stands for a place, and what it was taken for. */
export interface PlaceMatch {
  readonly said: string;
  /** Entries that name it. */
  readonly count: number;
  /** null: not known, or not surely. */
  readonly id: string | null;
  readonly way: MatchWay | null;
  /** Several places are called so. */
  readonly isAmbiguous: boolean;
  /** Places it could be, likeliest first: all that are called so, or the most similar ones. */
  readonly candidates: readonly string[];
  /** Of a place with coordinates: where, in WGS-84, and in which county that is. */
  readonly point: LngLat | null;
  readonly county: string | null;
  readonly doubts: readonly PointDoubt[];
}

/** A name of the table that stands for an industry. An unknown one stays under its own name: `own:` and a number. */
export interface IndustryMatch {
  readonly said: string;
  readonly count: number;
  /** null: the table says that the figure is of all industries. */
  readonly id: string | null;
  readonly way: 'id' | 'code' | 'name' | 'synonym' | 'all' | 'several' | 'chosen' | 'own';
  readonly candidates: readonly string[];
}

/** Something the reader must know beside the fates of entries. `count` tells how often, `said` what stands there. */
export interface ImportRemark {
  readonly kind:
    | 'title-row'
    | 'no-heading'
    | 'total-column'
    | 'scaled'
    | 'unit-unknown'
    | 'unclear-word'
    /** A cell that names several words of one list: the one that claims least counts. */
    | 'several-words'
    | 'undirected'
    | 'places-only'
    | 'day-dropped';
  readonly sheet: string;
  readonly said: string;
  /** What it was taken for, where that says more: the unit of the measure, the period. */
  readonly taken: string;
  readonly count: number;
}

export interface ReasonCount {
  readonly fate: Fate;
  readonly reason: Reason;
  readonly count: number;
}

/** What became of a file. `read` is the sum of all fates. */
export interface ImportReport {
  readonly read: number;
  readonly fates: Readonly<Record<Fate, number>>;
  /** Reasons that occur, in the order of `REASONS`. */
  readonly reasons: readonly ReasonCount[];
  /** Records of the atlas that came of it: pairs of places by time, measure and industry. */
  readonly records: number;
  /** Unmatched first, then by number of entries. */
  readonly places: readonly PlaceMatch[];
  readonly industries: readonly IndustryMatch[];
  readonly remarks: readonly ImportRemark[];
}

/**
 * The fate of every entry of a sheet, compact: entry `(row - firstRow) * columns.length + n` is the one of row `row`
 * and column `columns[n]`.
 */
export interface SheetFates {
  readonly sheet: number;
  readonly firstRow: number;
  /** Columns that hold entries. A list of places has one entry per row, in the column of names. */
  readonly columns: readonly number[];
  /** Indices into `REASONS`. */
  readonly reasons: Uint8Array;
}

/** One entry as it is listed for the reader. */
export interface EntryLine {
  readonly sheet: string;
  /** As the file counts: spreadsheet row, record, feature. */
  readonly row: number;
  readonly column: string;
  readonly fate: Fate;
  readonly reason: Reason;
  /** What stands there: the two ends or the place, the time, and the value. */
  readonly origin: string;
  readonly destination: string;
  readonly period: string;
  readonly value: string;
}
