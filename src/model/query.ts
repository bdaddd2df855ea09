import type { Language } from './bilingual';
import type { Kind, Topic } from './flow';
import { DEFAULT_HEAT, type HeatLook } from './heatLook';
import type { ListLook } from './listLook';
import { DEFAULT_MATRIX, type MatrixLook } from './matrixLook';
import type { Basis } from './measure';
import type { Confidence } from './source';

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
  | { readonly type: 'cluster'; readonly id: string }
  | { readonly type: 'organisation'; readonly id: string }
  | { readonly type: 'event'; readonly id: string };

export interface Camera {
  readonly lng: number;
  readonly lat: number;
  readonly zoom: number;
  /** Degrees that the map is tilted away from the reader; absent for a flat one. */
  readonly pitch?: number;
  /** Direction that is up, degrees east of north; absent for north. */
  readonly bearing?: number;
}

/** A camera of all its numbers: a flat map that looks north has no word about it. */
export const cameraOf = ({ pitch, bearing, ...at }: Required<Camera>): Camera => ({
  ...at,
  ...(pitch ? { pitch } : {}),
  ...(bearing ? { bearing } : {}),
});

export const SCALES = ['fixed', 'auto'] as const;
export type ScaleChoice = (typeof SCALES)[number];

/** Which way flows run, seen from the chosen places: away from them, towards them, from one of them to another. */
export const DIRECTIONS = ['all', 'out', 'in', 'between'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** What becomes of the two directions of a pair (rule R24): each for itself, both added, one set off against the other. */
export const FLOW_MODES = ['directed', 'sum', 'net'] as const;
export type FlowMode = (typeof FLOW_MODES)[number];

/** Places as the sources name them, or rolled up to cities or provinces. */
export const ROLL_UPS = ['reported', 'city', 'province'] as const;
export type RollUp = (typeof ROLL_UPS)[number];

/** Views of the same figures that stand below the map, on a telephone in its place, in the order of their tabs. */
export const PANES = ['table', 'matrix', 'compare', 'profiles', 'events'] as const;
export type Pane = (typeof PANES)[number];

/** Readings of the same figures that stand in the rail beside the map, on a telephone in its place. */
export const READINGS = ['list', 'text'] as const;

/** Says in a link that a table was looked at which never left its reader's machine. */
export const OWN_DATA = 'own';

/** What fills the page: the map, with a reading beside it, with a pane below it, or the page of sources. */
export const TABS = ['map', ...READINGS, ...PANES, 'sources'] as const;
export type Tab = (typeof TABS)[number];

export const isPane = (tab: Tab): tab is Pane => PANES.some((pane) => pane === tab);

export const isReading = (tab: Tab): tab is (typeof READINGS)[number] =>
  READINGS.some((reading) => reading === tab);

/** What the profiles of industries are made of: records of the atlas, by city or park, or a table of statistics. */
export const PROFILE_BASES = [
  'records',
  'parks',
  'value-added',
  'listed',
  'employed-urban',
  'employed-private',
] as const;
export type ProfileBasis = (typeof PROFILE_BASES)[number];

/** Elder mode: off, or on in letters of the usual size for it, of 24 or of 30 pixels. */
export const ELDERS = ['off', 'on', '24', '30'] as const;
export type Elder = (typeof ELDERS)[number];

/** Where a link leads that names no tab: who asks for large letters is met by words. */
export const defaultTab = (elder: Elder): Tab => (elder === 'off' ? 'map' : 'text');

/** `hc`: high contrast. */
export const THEMES = ['auto', 'dark', 'light', 'hc'] as const;
export type ThemeChoice = (typeof THEMES)[number];

/** Whether the amounts of the largest flows stand beside their lines. */
export const VALUE_LABELS = ['off', 'on'] as const;
export type ValueLabels = (typeof VALUE_LABELS)[number];

/** Whether lines on the map join the park or cluster of the open card with its counterparts. */
export const COUNTERPART_LINES = ['off', 'on'] as const;
export type CounterpartLines = (typeof COUNTERPART_LINES)[number];

/** What draws the map: WebGL where there is one, or SVG in any case. */
export const RENDERERS = ['auto', 'svg'] as const;
export type Renderer = (typeof RENDERERS)[number];

/**
 * How many lines are drawn: the largest that together carry most of the total (`visibleFlows` says how many that is),
 * so many of the largest, or all of them (null). In links `most`, a number, `all`.
 */
export type Top = 'most' | number | null;

/** By what a view is compared with others of its like. */
export const COMPARED_BY = ['period', 'industry', 'measure'] as const;
export type ComparedBy = (typeof COMPARED_BY)[number];

/**
 * What stands beside the view in the comparison: years (`2019`, `2014..2016`), an industry's id, or a measure on a
 * basis (`projects~actual`). `other: null`: every one there is, as small maps.
 */
export interface Beside {
  readonly by: ComparedBy;
  readonly other: string | null;
}

/**
 * Everything that a link must restore. null means "the default", which depends on the data, and for a filter no filter;
 * `industries: []` means none, `top: null` every flow.
 */
export interface Query {
  readonly topic: Topic;
  readonly measure: string | null;
  readonly basis: Basis | null;
  readonly period: PeriodChoice | null;
  readonly industries: readonly string[] | null;
  readonly kinds: readonly Kind[] | null;
  readonly confidences: readonly Confidence[] | null;
  /** Only flows that end at, or within, one of these. */
  readonly places: readonly string[] | null;
  readonly direction: Direction;
  readonly mode: FlowMode;
  /** The year that is taken from the year of the view: the map then shows the change. Only beside a single year. */
  readonly minus: number | null;
  /** null: what the data suggest. */
  readonly beside: Beside | null;
  readonly level: RollUp;
  /** Only flows of at least this value, in the measure's unit. */
  readonly min: number | null;
  readonly top: Top;
  /** Fixed for the whole measure, or fitted to what the filters leave. */
  readonly scale: ScaleChoice;
  readonly values: ValueLabels;
  readonly counterparts: CounterpartLines;
  readonly selection: Selection | null;
  /** A reader's own table: the path of a file of this site, or `own` for one that a link cannot hold. */
  readonly data: string | null;
  readonly tab: Tab;
  readonly profile: ProfileBasis;
  readonly heat: HeatLook;
  readonly matrix: MatrixLook;
  /** null: the list that the selection is in, else that of events. */
  readonly list: ListLook | null;
  readonly camera: Camera | null;
  readonly theme: ThemeChoice;
  readonly renderer: Renderer;
  readonly motion: Motion;
  readonly elder: Elder;
  readonly language: Language | null;
}

/** Dots that run along the flows; only for readers who do not mind motion. */
export const MOTIONS = ['off', 'on'] as const;
export type Motion = (typeof MOTIONS)[number];

export const DEFAULT_QUERY: Query = {
  topic: 'technology',
  measure: null,
  basis: null,
  period: null,
  industries: null,
  kinds: null,
  confidences: null,
  places: null,
  direction: 'all',
  mode: 'directed',
  minus: null,
  beside: null,
  level: 'reported',
  min: null,
  top: 'most',
  scale: 'fixed',
  values: 'off',
  counterparts: 'off',
  selection: null,
  data: null,
  tab: 'map',
  profile: 'records',
  heat: DEFAULT_HEAT,
  matrix: DEFAULT_MATRIX,
  list: null,
  camera: null,
  theme: 'auto',
  renderer: 'auto',
  motion: 'off',
  elder: 'off',
  language: null,
};
