import type { Bilingual } from '../bilingual';
import type { Bound, Measure } from '../measure';
import type { MissingReason } from '../missing';
import type { Period } from '../period';

/** What is counted by `count(…)`. */
export const COUNTED = [
  'flows',
  'lines',
  'ties',
  'branches',
  'parks',
  'clusters',
  'events',
] as const;
export type Counted = (typeof COUNTED)[number];

/** Why an expression has no value. */
export type FigureFault =
  /** No expression, no such function, or not what it takes. */
  | { readonly code: 'syntax'; readonly found: string }
  | { readonly code: 'unknown-id'; readonly found: string }
  /** Figures that are not to be set against each other: of another measure, footing, scope or time. */
  | { readonly code: 'unlike'; readonly found: string }
  /** There is no honest figure: see `shareOf`, `comparableTotal`. */
  | { readonly code: 'none'; readonly found: string };

/** What a figure counts, so that it can be set against another: see `areAlike`. */
export interface Footing {
  /** Measure, basis, scope, kind, industry, whether cumulative; of a quantity its id. */
  readonly key: string;
  /** What it is of: `beijing~tianjin`, a place. */
  readonly ends: string;
  readonly period: Period | null;
}

/** What the data say of an expression; `text/storyFigureText` writes it. */
export type FigureValue =
  | {
      readonly type: 'amount';
      readonly value: number;
      readonly bound: Bound | null;
      readonly measure: Pick<Measure, 'unit' | 'unitName'>;
      readonly footing: Footing;
    }
  | {
      readonly type: 'change';
      /** With its sign. */
      readonly value: number;
      readonly bound: Bound | null;
      readonly measure: Pick<Measure, 'unit' | 'unitName'>;
    }
  /** 0 to 1, or how much more or less for growth. */
  | { readonly type: 'share'; readonly value: number; readonly bound: Bound | null }
  | { readonly type: 'growth'; readonly value: number; readonly bound: Bound | null }
  | { readonly type: 'times'; readonly value: number; readonly bound: Bound | null }
  | { readonly type: 'rank'; readonly rank: number; readonly of: number }
  | { readonly type: 'count'; readonly value: number; readonly what: Counted }
  | { readonly type: 'missing'; readonly reason: MissingReason }
  | { readonly type: 'fault'; readonly fault: FigureFault };

export interface Figure {
  readonly value: FigureValue;
  /** Records of flows that it is made of. */
  readonly rows: readonly number[];
  /** Ids of the sources of all that it is made of. */
  readonly sources: readonly string[];
}

/** The unit of what is no flow, as a measure has it. */
export const unitOf = (unit: Bilingual | null): Pick<Measure, 'unit' | 'unitName'> => ({
  unit: unit?.zh === '亿元' ? '100m-cny' : 'other',
  unitName: unit ?? { zh: '', en: '' },
});

export const faulty = (code: FigureFault['code'], found: string): Figure => ({
  value: { type: 'fault', fault: { code, found } },
  rows: [],
  sources: [],
});
