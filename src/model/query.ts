import type { Language } from './bilingual';
import type { Topic } from './flow';
import type { Basis } from './measure';

/**
 * Which time a value may stand for. In-period figures and running totals are never mixed:
 * `latest` and `span` look at figures of a period or a date, `cumulative` at running totals.
 */
export type PeriodChoice =
  | { readonly mode: 'latest' }
  | { readonly mode: 'span'; readonly from: number | null; readonly to: number | null }
  | { readonly mode: 'cumulative' };

/** What a card is open for. A flow is named by its two ends. */
export type Selection =
  | { readonly type: 'flow'; readonly origin: string; readonly destination: string }
  | { readonly type: 'place'; readonly id: string }
  | { readonly type: 'park'; readonly id: string }
  | { readonly type: 'cluster'; readonly id: string };

export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
}

export const SCALES = ['fixed', 'auto'] as const;
export type ScaleChoice = (typeof SCALES)[number];

export const THEMES = ['auto', 'dark', 'light'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/**
 * Everything that a link must restore. null means "the default", which depends on the data;
 * `industries: []` means none, `top: null` every flow.
 */
export interface Query {
  readonly topic: Topic;
  readonly measure: string | null;
  readonly basis: Basis | null;
  readonly period: PeriodChoice | null;
  readonly industries: readonly string[] | null;
  readonly top: number | null;
  /** Fixed for the whole measure, or fitted to what the filters leave. */
  readonly scale: ScaleChoice;
  readonly selection: Selection | null;
  readonly camera: Camera | null;
  readonly theme: ThemeChoice;
  readonly language: Language | null;
}

/** More lines than this are a hairball (rule R13 of the cartography standard). */
export const DEFAULT_TOP = 60;

export const DEFAULT_QUERY: Query = {
  topic: 'technology',
  measure: null,
  basis: null,
  period: null,
  industries: null,
  top: DEFAULT_TOP,
  scale: 'fixed',
  selection: null,
  camera: null,
  theme: 'auto',
  language: null,
};
