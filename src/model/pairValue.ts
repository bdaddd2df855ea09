import { group } from 'd3';
import { decimal } from './decimal';
import { NONE, type FlowTable } from './flowTable';
import { isOwnRow } from './import/isOwnRow';
import { BASES, BOUNDS, isStock, SCOPES, type Bound } from './measure';
import { isInYears, periodsOverlap, type Period } from './period';
import type { PeriodChoice } from './query';
import { CONFIDENCES, type Confidence } from './source';

/** Why a record of a pair does not enter its value. */
export type SetAside =
  | 'missing'
  | 'other-period'
  | 'undated'
  | 'part-of-whole'
  | 'other-scope'
  | 'conflict'
  | 'overlapping-period';

export interface PairValue {
  readonly value: number;
  /** Records that the value is made of. */
  readonly rows: readonly number[];
  readonly setAside: readonly { readonly row: number; readonly reason: SetAside }[];
  /** From the first to the last month that the value stands for; null when no record is dated. */
  readonly period: Period | null;
  readonly bound: Bound | null;
}

/** A stretch of time and the records that together state the figure for it. */
interface Stated {
  readonly period: Period;
  readonly rows: number[];
}

const TRUST: Readonly<Record<Confidence, number>> = {
  'two-sources': 3,
  reported: 2,
  computed: 1,
  conflicting: 0,
};

const SINGLE = SCOPES.indexOf('single');

export const trustIn = (confidence: Confidence): number => TRUST[confidence];

const trustOf = (table: FlowTable, row: number): number =>
  trustIn(CONFIDENCES[table.confidence[row] ?? 0] ?? 'reported');

function periodAt(table: FlowTable, row: number): Period | null {
  const end = table.end[row] ?? NONE;
  if (end === NONE) return null;
  const start = table.start[row] ?? NONE;
  return { start: start === NONE ? null : start, end };
}

/**
 * The honest value of one pair of places, from its records of one measure, one basis and one industry (or none).
 * It never adds a whole and its part, two accounts of the same fact, two overlapping stretches of time,
 * two dates of a stock, a running total and a figure of a period, or a count of all and a count of some.
 * Returns null when no record qualifies.
 */
export function pairValue(
  table: FlowTable,
  rows: readonly number[],
  choice: PeriodChoice,
): PairValue | null {
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return valueOfOne(table, only, choice);
  const setAside: { row: number; reason: SetAside }[] = [];
  const fit = rows.filter((row) => {
    const reason = unfitFor(table, row, choice);
    if (reason) setAside.push({ row, reason });
    return !reason;
  });
  const candidates = fit.filter((row) => {
    const isPart = fit.includes(table.partOf[row] ?? NONE);
    if (isPart) setAside.push({ row, reason: 'part-of-whole' });
    return !isPart;
  });
  const stated = statedFigures(table, candidates, setAside);
  const scope = widestScope(
    table,
    stated.flatMap((figure) => figure.rows),
  );
  const isComparable = ({ rows: [row = 0] }: Stated): boolean => table.scope[row] === scope;
  const chosen = chooseFigures(table, stated.filter(isComparable), choice);
  if (chosen.length === 0) return undatedValue(table, setAside, choice);
  for (const figure of stated) {
    if (chosen.includes(figure)) continue;
    const reason = isComparable(figure) ? whyNotAdded(figure, chosen) : 'other-scope';
    for (const row of figure.rows) setAside.push({ row, reason });
  }
  const used = chosen.flatMap((figure) => figure.rows);
  return {
    value: decimal(used.reduce((sum, row) => sum + (table.value[row] ?? 0), 0)),
    rows: used,
    setAside,
    period: envelope(chosen.map((figure) => figure.period)),
    bound: boundOf(table, used) ?? (hasGaps(chosen) ? 'at-least' : null),
  };
}

/** The same of a single record, as most are of a reader's thousands of pairs. */
function valueOfOne(table: FlowTable, row: number, choice: PeriodChoice): PairValue | null {
  const reason = unfitFor(table, row, choice);
  if (reason && !(reason === 'undated' && isOfAnyTime(choice))) return null;
  return {
    ...{ value: decimal(table.value[row] ?? 0), rows: [row], setAside: [] },
    ...{ period: periodAt(table, row), bound: boundOf(table, [row]) },
  };
}

/** A sum of years with unpublished ones between them is no less than this. */
function hasGaps(chosen: readonly Stated[]): boolean {
  const covered = chosen.reduce((sum, { period }) => sum + monthsBefore(period) + 1, 0);
  const whole = envelope(chosen.map(({ period }) => period));
  return chosen.length > 1 && whole !== null && covered < monthsBefore(whole) + 1;
}

function whyNotAdded(figure: Stated, chosen: readonly Stated[]): SetAside {
  const clashes = chosen.some((other) => periodsOverlap(other.period, figure.period));
  return clashes ? 'overlapping-period' : 'other-period';
}

function unfitFor(table: FlowTable, row: number, choice: PeriodChoice): SetAside | null {
  if (Number.isNaN(table.value[row] ?? NaN)) return 'missing';
  const period = periodAt(table, row);
  if (!period) return 'undated';
  if ((table.cumulative[row] === 1) !== (choice.mode === 'cumulative')) return 'other-period';
  if (choice.mode === 'span' && !isInYears(period, choice.from, choice.to)) return 'other-period';
  return null;
}

/** One figure for every stretch of time: accounts of all before accounts of some, trusted before disputed. */
function statedFigures(
  table: FlowTable,
  rows: readonly number[],
  setAside: { row: number; reason: SetAside }[],
): Stated[] {
  const byPeriod = group(rows, (row) => `${table.start[row]}/${table.end[row]}`);
  return [...byPeriod.values()].flatMap((same) => {
    const period = periodAt(table, same[0] ?? 0);
    return period ? [{ period, rows: oneAccount(table, same, setAside) }] : [];
  });
}

/** Of several records for the same time: single projects that one side tells of add up, of rival accounts the most trusted one stays. */
function oneAccount(
  table: FlowTable,
  same: readonly number[],
  setAside: { row: number; reason: SetAside }[],
): number[] {
  const scope = widestScope(table, same);
  const inScope = same.filter((row) => table.scope[row] === scope);
  const kept = scope === SINGLE ? ofOneSide(table, inScope) : [mostTrusted(table, inScope)];
  for (const row of same) {
    if (kept.includes(row)) continue;
    setAside.push({ row, reason: table.scope[row] === scope ? 'conflict' : 'other-scope' });
  }
  return kept;
}

/** A reader's list of projects may hold those that are published: the two are accounts of one matter. */
function ofOneSide(table: FlowTable, rows: readonly number[]): number[] {
  const published = rows.filter((row) => !isOwnRow(table, row));
  return published.length > 0 ? published : [...rows];
}

/** NONE, "everything the measure names", sorts before every narrower scope. */
function widestScope(table: FlowTable, rows: readonly number[]): number {
  return Math.min(...rows.map((row) => table.scope[row] ?? NONE));
}

/** A figure without a date stays off every time axis, but where nothing else is known it still tells something. */
function undatedValue(
  table: FlowTable,
  setAside: { row: number; reason: SetAside }[],
  choice: PeriodChoice,
): PairValue | null {
  const undated = setAside.filter((item) => item.reason === 'undated').map((item) => item.row);
  if (!isOfAnyTime(choice) || undated.length === 0) return null;
  const others = setAside.filter((item) => item.reason !== 'undated');
  const rows = oneAccount(table, undated, others);
  const value = decimal(rows.reduce((sum, row) => sum + (table.value[row] ?? 0), 0));
  return { value, rows, setAside: others, period: null, bound: boundOf(table, rows) };
}

const isOfAnyTime = (choice: PeriodChoice): boolean =>
  choice.mode === 'latest' ||
  (choice.mode === 'span' && choice.from === null && choice.to === null);

function mostTrusted(table: FlowTable, rows: readonly number[]): number {
  return rows.reduce((best, row) => (trustOf(table, row) > trustOf(table, best) ? row : best));
}

const monthsBefore = ({ start, end }: Period): number => (start === null ? Infinity : end - start);

function chooseFigures(
  table: FlowTable,
  stated: readonly Stated[],
  choice: PeriodChoice,
): Stated[] {
  const byEnd = [...stated].sort(
    (a, b) => b.period.end - a.period.end || monthsBefore(b.period) - monthsBefore(a.period),
  );
  const first = byEnd[0];
  if (!first) return [];
  const basis = BASES[table.basis[first.rows[0] ?? 0] ?? 0] ?? 'actual';
  if (choice.mode !== 'span' || isStock(basis)) return [first];
  const byLength = [...stated].sort((a, b) => monthsBefore(b.period) - monthsBefore(a.period));
  const chosen: Stated[] = [];
  for (const figure of byLength) {
    if (!chosen.some((other) => periodsOverlap(other.period, figure.period))) chosen.push(figure);
  }
  return chosen.sort((a, b) => a.period.end - b.period.end);
}

/** From the earliest start to the latest end; an unknown start stays unknown. */
export function envelope(periods: readonly Period[]): Period | null {
  if (periods.length === 0) return null;
  const starts = periods.map((period) => period.start);
  return {
    start: starts.includes(null) ? null : Math.min(...starts.map((start) => start ?? 0)),
    end: Math.max(...periods.map((period) => period.end)),
  };
}

/** A sum is no more exact than its loosest part. */
export function boundOf(table: FlowTable, rows: readonly number[]): Bound | null {
  const bounds = new Set(rows.map((row) => BOUNDS[table.bound[row] ?? NONE] ?? null));
  if (bounds.size === 1) return [...bounds][0] ?? null;
  if (bounds.has('nearly') || bounds.has('about')) return 'about';
  return bounds.has('at-least') ? 'at-least' : null;
}
