import type { Kind } from '../flow';
import type { Basis } from '../measure';

/**
 * What a sheet is taken for: a row for every flow, an OD matrix (origins in rows, destinations in columns), a list of
 * places with their coordinates, or nothing that is asked for.
 */
export const SHEET_SHAPES = ['flows', 'matrix', 'places', 'unused'] as const;
export type SheetShape = (typeof SHEET_SHAPES)[number];

/** What a column means. The first group makes a flow, the second describes a place. */
export const COLUMN_ROLES = [
  'origin',
  'origin-code',
  'origin-lng',
  'origin-lat',
  'destination',
  'destination-code',
  'destination-lng',
  'destination-lat',
  'value',
  'bound',
  'missing',
  'period',
  'period-start',
  'period-end',
  'cumulative',
  'industry',
  'measure',
  'unit',
  'kind',
  'basis',
  'scope',
  'source',
  'note',
  'record',
  'id',
  'name',
  'lng',
  'lat',
  'ignored',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Roles that are offered for the columns of a shape. */
export const ROLES_OF: Readonly<Record<SheetShape, readonly ColumnRole[]>> = {
  flows: COLUMN_ROLES.filter((role) => !['id', 'name', 'lng', 'lat'].includes(role)),
  matrix: [],
  places: ['id', 'name', 'lng', 'lat', 'ignored'],
  unused: [],
};

/** Several columns of one sheet may hold these; of every other role only the first one counts. */
export const REPEATABLE: ReadonlySet<ColumnRole> = new Set(['value', 'source', 'note', 'ignored']);

/** One column: what it means and, of values, what its heading says about them. */
export interface ColumnPlan {
  /** As it is headed; empty without a heading. */
  readonly heading: string;
  readonly role: ColumnRole;
  /** Of a column of values: which of the plan's measures, by `said`; empty where a column of measures says it. */
  readonly measure: string;
  /** Of a column of values: the time its heading names, `2023年` as `2023`; else empty. */
  readonly period: string;
}

/** How one sheet is read. All indices count from 0; `lastRow` is the last that is read, notes below it are not. */
export interface SheetPlan {
  readonly shape: SheetShape;
  /** null: the columns have no headings, and `firstRow` is the first row that is read. */
  readonly headingRow: number | null;
  /** So many rows are headings, this one the last: years, what is counted and units below each other. Without it one. */
  readonly headingRows?: 1 | 2 | 3;
  /** First row of contents. What stands above the heading is listed in the report, not read. */
  readonly firstRow: number;
  /** One for every column of the sheet. Of a matrix they say which are left out (`ignored`): totals, numbering. */
  readonly columns: readonly ColumnPlan[];
  /** Of a matrix: the column that names the origins. */
  readonly originColumn: number;
  /** Of a matrix: rows and columns changed over, so that rows are the destinations. */
  readonly isTransposed: boolean;
}

/** What the numbers that go by one name are. */
export interface MeasurePlan {
  /** As the table calls it: the heading of a column, or a content of its column of measures. */
  readonly said: string;
  /** One of the atlas' own measures; null: a measure of its own, called `name`. */
  readonly id: string | null;
  readonly name: string;
  /** What the numbers of the table are in, as written: 万元, 家, t. A column of units goes before it. */
  readonly unit: string;
  /** Of a measure of its own: may numbers of different places or times be added? */
  readonly isAdditive: boolean;
}

export const COORDINATE_SYSTEMS = ['wgs84', 'gcj02', 'bd09'] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];

/** What becomes of rows of the same ends, time, measure and industry. `list`: none of them is taken, all are listed. */
export const DUPLICATE_RULES = ['sum', 'last', 'first', 'list'] as const;
export type DuplicateRule = (typeof DUPLICATE_RULES)[number];

/** The reader's word on a name that was not, or not surely, understood; `id` empty: leave it out. */
export interface Answer {
  readonly said: string;
  readonly id: string;
}

/**
 * Everything that is decided about how a file is understood: first guessed, then as the reader changes it. A plain
 * object without contents of the table but its headings and names.
 */
export interface ImportPlan {
  /** The same for files with the same headings, so that choices can be remembered for them. */
  readonly signature: string;
  readonly title: string;
  /** In the order of the file's sheets. */
  readonly sheets: readonly SheetPlan[];
  readonly measures: readonly MeasurePlan[];
  readonly kind: Kind;
  readonly basis: Basis;
  /** Of rows that do not say themselves: `2023`, `2023-05`, `2014/2023`, empty for undated. */
  readonly period: string;
  readonly isCumulative: boolean;
  readonly coordinates: CoordinateSystem;
  readonly duplicates: DuplicateRule;
  readonly places: readonly Answer[];
  readonly industries: readonly Answer[];
}
