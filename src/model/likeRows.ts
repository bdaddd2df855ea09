import type { Dataset } from './dataset';
import { endsAt, NONE, type FlowTable } from './flowTable';
import { BASES, BOUNDS, isStock, SCOPES } from './measure';
import { pairIdOf } from './pairFlow';
import { yearOf } from './period';
import { isTieRow, selectRows, undrawable } from './selectRows';
import type { View } from './aggregateFlows';

const SINGLE = SCOPES.indexOf('single');

/** The year that a record lies in; null without a value or date, for a running total, and for more years than one. */
export function yearAt(table: FlowTable, row: number): number | null {
  const [start = NONE, end = NONE] = [table.start[row], table.end[row]];
  const isTold = !Number.isNaN(table.value[row] ?? NaN) && table.cumulative[row] === 0;
  const isOneYear = start !== NONE && end !== NONE && yearOf(start) === yearOf(end);
  return isTold && isOneYear ? yearOf(end) : null;
}

/**
 * What a record counts and in which months of a year, as a key: records of two years with one key can be compared.
 * A stock stands for its date, whatever the month. null for single projects: of these nobody knows the whole.
 */
export function likenessAt(table: FlowTable, row: number): string | null {
  if (table.scope[row] === SINGLE) return null;
  const [start = 0, end = 0] = [table.start[row], table.end[row]];
  const isDate = isStock(BASES[table.basis[row] ?? 0] ?? 'actual');
  const months = isDate ? '' : `${start % 12}-${end % 12}`;
  return [table.kind[row], table.scope[row], table.industry[row], months].join('/');
}

/** Is a value bounded on one side, so that nothing can be taken from it? */
export function isLooseAt(table: FlowTable, row: number): boolean {
  const bound = BOUNDS[table.bound[row] ?? NONE] ?? null;
  return bound !== null && bound !== 'about';
}

/** Of the records of a pair those of two years that have their like in the other year. */
export function likeRows(
  table: FlowTable,
  rows: readonly number[],
  years: readonly [now: number, then: number],
): { readonly now: number[]; readonly then: number[] } {
  const [now, then] = years.map((year) => rows.filter((row) => yearAt(table, row) === year));
  const keysOf = (some: readonly number[] = []) =>
    new Set(some.map((row) => likenessAt(table, row)));
  const [keysNow, keysThen] = [keysOf(now), keysOf(then)];
  const isLike = (row: number): boolean => {
    const key = likenessAt(table, row);
    return key !== null && keysNow.has(key) && keysThen.has(key);
  };
  return { now: (now ?? []).filter(isLike), then: (then ?? []).filter(isLike) };
}

/** Two years of a comparison. */
export interface YearPair {
  readonly now: number;
  readonly then: number;
}

/**
 * Years between which at least one pair of places of a measure can be compared, the later ones first: both figures in
 * period, of the same footing and months, and exact enough to be subtracted.
 */
export function comparableYears(dataset: Dataset, view: View): YearPair[] {
  const { flows: table, gazetteer, parksById } = dataset;
  const { topic, measure, basis } = view;
  if (measure === null) return [];
  const years = new Map<string, Set<number>>();
  for (const row of selectRows(table, topic, measure, basis, table.packed?.from)) {
    const { origin, destination } = endsAt(table, row);
    const [year, key] = [yearAt(table, row), likenessAt(table, row)];
    if (year === null || key === null || isLooseAt(table, row)) continue;
    if (isTieRow(table, row, parksById)) continue;
    if (undrawable(origin, destination, gazetteer)) continue;
    const id = `${pairIdOf({ origin, destination })} ${key}`;
    years.set(id, (years.get(id) ?? new Set()).add(year));
  }
  const found = [...years.values()].flatMap((own) =>
    [...own].flatMap((now) => [...own].flatMap((then) => (then < now ? `${now}-${then}` : []))),
  );
  const ofReader = table.packed?.comparableYears(dataset, topic, measure, basis) ?? [];
  return [...new Set(found.concat(ofReader))]
    .sort()
    .reverse()
    .map((both) => {
      const [now = 0, then = 0] = both.split('-').map(Number);
      return { now, then };
    });
}
