import { group } from 'd3';
import type { View } from './aggregateFlows';
import { inYear, singleYear } from './comparison';
import type { Dataset } from './dataset';
import { decimal } from './decimal';
import { directedPair } from './directedPairs';
import { endsAt, NONE, type FlowTable } from './flowTable';
import { likeRows, yearAt } from './likeRows';
import { maySubtract } from './netFlow';
import { pairIdOf, type PairFlow } from './pairFlow';
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
export function changedPairs(
  { flows: table, gazetteer }: Dataset,
  arcs: readonly number[],
  view: View,
): ChangedPairs {
  const [now, then] = [singleYear(view.period), view.minus];
  if (now === null || then === null) return { pairs: [], once: [] };
  const reported = group(arcs, (row) => pairIdOf(endsAt(table, row)));
  const likes = [...reported.values()].map((own) => likeRows(table, own, [now, then]));
  const pairsOf = (side: 'now' | 'then', year: number): PairFlow[] =>
    rollUp(
      likes.flatMap((like) => {
        const pair = directedPair(table, like[side], { ...view, period: inYear(year) });
        return pair ?? [];
      }),
      view.level,
      gazetteer,
    );
  const before = new Map(pairsOf('then', then).map((pair) => [pairIdOf(pair), pair]));
  const changes = pairsOf('now', now).flatMap((pair) => {
    const other = before.get(pairIdOf(pair));
    return other && maySubtract(table, pair, other) ? changeOf(pair, other) : [];
  });
  const lifted = group(arcs, (row) => {
    const { origin, destination } = endsAt(table, row);
    const lift = (id: string): string => liftedTo(view.level, id, gazetteer);
    return `${lift(origin)}~${lift(destination)}`;
  });
  const isDrawn = new Set(changes.map(pairIdOf));
  return {
    pairs: changes.map((pair) => withOthers(table, pair, lifted.get(pairIdOf(pair)) ?? [])),
    once: [...lifted].flatMap(([id, own]) =>
      isDrawn.has(id) ? [] : own.filter((row) => [now, then].includes(yearAt(table, row) ?? NONE)),
    ),
  };
}

function changeOf(now: PairFlow, then: PairFlow): PairFlow {
  return {
    ...now,
    value: decimal(Math.abs(now.value - then.value)),
    bound: now.bound ?? then.bound,
    rows: [...now.rows, ...then.rows],
    setAside: [...now.setAside, ...then.setAside],
    change: { now, then },
  };
}

/** The other records of a pair stand in its card, with the reason why they are in neither figure. */
function withOthers(table: FlowTable, pair: PairFlow, rows: readonly number[]): PairFlow {
  const told = new Set([...pair.rows, ...pair.setAside.map(({ row }) => row)]);
  const others = rows.filter((row) => !told.has(row));
  const reasonAt = (row: number) => {
    if (Number.isNaN(table.value[row] ?? NaN)) return 'missing' as const;
    return table.end[row] === NONE ? ('undated' as const) : ('other-period' as const);
  };
  const aside = others.map((row) => ({ row, reason: reasonAt(row) }));
  return { ...pair, setAside: [...pair.setAside, ...aside] };
}
