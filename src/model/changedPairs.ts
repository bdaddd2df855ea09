import { group } from 'd3';
import type { View } from './aggregateFlows';
import { inYear, singleYear } from './comparison';
import type { Dataset } from './dataset';
import { decimal } from './decimal';
import { directedPair } from './directedPairs';
import { onceEach } from './onceEach';
import { endsAt, NONE, type FlowTable } from './flowTable';
import { likeRows, yearAt } from './likeRows';
import { maySubtract } from './netFlow';
import { LatePair, pairIdOf, type PairFlow } from './pairFlow';
import type { Gazetteer } from './place';
import { liftedTo, rollUp } from './rollUp';

export interface ChangedPairs {
  readonly pairs: readonly PairFlow[];
  /** Records of pairs that are told in one of the two years only, or not alike in both. */
  readonly once: readonly number[];
}

/**
 * How pairs have changed from the year `minus` to the year of a view. Like is taken from like: figures of one measure,
 * basis, kind, scope and industry, of the same months of both years. A pair that is told once is not drawn, as if its
 * other figure were zero.
 */
export function changedPairs(dataset: Dataset, arcs: readonly number[], view: View): ChangedPairs {
  const { flows: table, gazetteer } = dataset;
  const [now, then] = [singleYear(view.period), view.minus];
  if (now === null || then === null) return { pairs: [], once: [] };
  const lifted = rowsByEnds(table, arcs, view, gazetteer);
  const told = likePairs(table, arcs, view, [now, then]);
  const pairs = changesBetween(dataset, view, told, (id) => lifted.get(id) ?? []);
  return { pairs, once: onceAmong(table, lifted, new Set(pairs.map(pairIdOf)), [now, then]) };
}

type Years = readonly [now: number, then: number];

/** Pairs as they are told in two years, of the records that have their like in the other year. */
export interface Told {
  readonly now: readonly PairFlow[];
  readonly then: readonly PairFlow[];
}

export function likePairs(
  table: FlowTable,
  arcs: readonly number[],
  view: View,
  years: Years,
): Told {
  const reported = group(arcs, (row) => pairIdOf(endsAt(table, row)));
  const likes = [...reported.values()].map((own) => likeRows(table, own, years));
  const pairsOf = (side: keyof Told, year: number): PairFlow[] =>
    likes.flatMap(
      (like) => directedPair(table, like[side], { ...view, period: inYear(year) }) ?? [],
    );
  return { now: pairsOf('now', years[0]), then: pairsOf('then', years[1]) };
}

/** Rows by the ends that they have at the level of a view. */
export function rowsByEnds(
  table: FlowTable,
  rows: readonly number[],
  { level }: View,
  gazetteer: Gazetteer,
): ReadonlyMap<string, readonly number[]> {
  const lift = onceEach((id) => liftedTo(level, id, gazetteer));
  return group(rows, (row) => {
    const { origin, destination } = endsAt(table, row);
    return `${lift(origin)}~${lift(destination)}`;
  });
}

/** `rowsAt`: all rows that a pair has in the view, whatever their year. */
export function changesBetween(
  { flows: table, gazetteer }: Dataset,
  { level }: View,
  { now, then }: Told,
  rowsAt: (id: string) => readonly number[],
): PairFlow[] {
  const before = new Map<string, PairFlow>();
  for (const pair of rollUp(then, level, gazetteer)) before.set(pairIdOf(pair), pair);
  return rollUp(now, level, gazetteer).flatMap((pair) => {
    const other = before.get(pairIdOf(pair));
    return other && maySubtract(table, pair, other) ? changeOf(table, pair, other, rowsAt) : [];
  });
}

/** Of pairs that are not drawn the records of the two years. */
export const onceAmong = (
  table: FlowTable,
  lifted: ReadonlyMap<string, readonly number[]>,
  isDrawn: ReadonlySet<string>,
  years: Years,
): number[] =>
  [...lifted].flatMap(([id, own]) =>
    isDrawn.has(id) ? [] : own.filter((row) => years.includes(yearAt(table, row) ?? NONE)),
  );

function changeOf(
  table: FlowTable,
  now: PairFlow,
  then: PairFlow,
  rowsAt: (id: string) => readonly number[],
): PairFlow {
  const own = {
    value: decimal(Math.abs(now.value - then.value)),
    bound: now.bound ?? then.bound,
    change: { now, then },
  };
  const list = () => {
    const rows = [...now.rows, ...then.rows];
    const setAside = [...now.setAside, ...then.setAside];
    return { rows, setAside: withOthers(table, rows, setAside, rowsAt(pairIdOf(now))) };
  };
  return Object.assign(new LatePair(now, list), own);
}

/** The other records of a pair stand in its card, with the reason why they are in neither figure. */
function withOthers(
  table: FlowTable,
  used: readonly number[],
  setAside: PairFlow['setAside'],
  all: readonly number[],
): PairFlow['setAside'] {
  const told = new Set([...used, ...setAside.map(({ row }) => row)]);
  const others = all.filter((row) => !told.has(row));
  const reasonAt = (row: number) => {
    if (Number.isNaN(table.value[row] ?? NaN)) return 'missing' as const;
    return table.end[row] === NONE ? ('undated' as const) : ('other-period' as const);
  };
  return [...setAside, ...others.map((row) => ({ row, reason: reasonAt(row) }))];
}
