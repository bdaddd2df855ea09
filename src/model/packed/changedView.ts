import type { View } from '../aggregateFlows';
import { changesBetween, likePairs, onceAmong, rowsByEnds, type Told } from '../changedPairs';
import { inYear, singleYear } from '../comparison';
import type { Dataset } from '../dataset';
import { onceEach } from '../onceEach';
import { NONE, type FlowTable } from '../flowTable';
import { likenessAt, likeRows, yearAt } from '../likeRows';
import { pairIdOf, type PairFlow } from '../pairFlow';
import { liftedTo } from '../rollUp';
import type { PackedFlows } from './packedFlows';
import type { PackedTable } from './packedTable';
import { slicesOfPairs } from './slicesOfPairs';
import { pairsOfView, type Wanted } from './pairsOfView';
import { viewFigures } from './viewFigures';

/**
 * As `changedPairs` says of the records of a reader's pairs and of `arcs`, those that are looked at one by one: `slices`
 * match the view, `own` are the pairs that are packed.
 */
export function changedView(
  dataset: Dataset,
  packed: PackedTable,
  arcs: readonly number[],
  view: View,
  slices: readonly number[],
  own: Wanted,
): { pairs: PairFlow[]; once: number[] } {
  const { flows: table, gazetteer } = dataset;
  const [now, then] = [singleYear(view.period), view.minus];
  if (now === null || then === null) return { pairs: [], once: [] };
  const loose = likePairs(table, arcs, view, [now, then]);
  const like = likeFlows(table, packed, slices, [now, then]);
  const pairsOf = (side: keyof Told, year: number): PairFlow[] => {
    const ofYear = { ...view, period: inYear(year) };
    const rowsOf = (pair: number) => likeRows(table, own.rowsOf(pair), [now, then])[side];
    const figures = viewFigures(like[side], slices, ofYear);
    const found = pairsOfView(table, packed, figures, ofYear, { isWanted: own.isWanted, rowsOf });
    return [...loose[side], ...found];
  };
  const { places, origins, destinations, starts, pairs: pairAt } = packed.flows;
  const lift = onceEach((id) => liftedTo(view.level, id, gazetteer));
  const idOf = (pair: number): string =>
    `${lift(places[origins[pair] ?? 0] ?? '')}~${lift(places[destinations[pair] ?? 0] ?? '')}`;
  let packedById: Map<string, number[]> | null = null;
  const ownAt = (id: string): number[] => {
    packedById ??= packedByEnds(packed, own, idOf);
    return (packedById.get(id) ?? []).flatMap(own.rowsOf);
  };
  const lifted = rowsByEnds(table, arcs, view, gazetteer);
  const pairs = changesBetween(
    dataset,
    view,
    { now: pairsOf('now', now), then: pairsOf('then', then) },
    (id) => [...(lifted.get(id) ?? []), ...ownAt(id)],
  );
  const isDrawn = new Set(pairs.map(pairIdOf));
  const once = onceAmong(table, lifted, isDrawn, [now, then]);
  const isOnce = Uint8Array.from(origins, (_, pair) =>
    Number(own.isWanted(pair) && !isDrawn.has(idOf(pair))),
  );
  for (const slice of slices) {
    const year = yearAt(table, packed.from + (starts[slice] ?? 0));
    if (year !== now && year !== then) continue;
    for (let at = starts[slice] ?? 0; at < (starts[slice + 1] ?? 0); at++)
      if (isOnce[pairAt[at] ?? 0] === 1) once.push(packed.from + at);
  }
  return { pairs, once };
}

function packedByEnds(
  { pairCount }: PackedTable,
  { isWanted }: Wanted,
  idOf: (pair: number) => string,
): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let pair = 0; pair < pairCount; pair++) {
    if (!isWanted(pair)) continue;
    const id = idOf(pair);
    found.set(id, [...(found.get(id) ?? []), pair]);
  }
  return found;
}

/** As `likeRows` finds them for one pair: of all pairs the records of two years that have their like in the other year. */
function likeFlows(
  table: FlowTable,
  { flows, from, pairCount }: PackedTable,
  slices: readonly number[],
  years: readonly [now: number, then: number],
): Record<keyof Told, PackedFlows> {
  const rowOf = (slice: number): number => from + (flows.starts[slice] ?? 0);
  const bySide = years.map((year) =>
    slices.filter((slice) => yearAt(table, rowOf(slice)) === year),
  );
  // By likeness, by pair: bit 1 where there is a record of the one year, bit 2 of the other.
  const seen = new Map<string, Uint8Array>();
  bySide.forEach((own, side) => {
    for (const slice of own) {
      const key = likenessAt(table, rowOf(slice));
      if (key === null) continue;
      const flags = seen.get(key) ?? new Uint8Array(pairCount);
      seen.set(key, flags);
      for (let at = flows.starts[slice] ?? 0; at < (flows.starts[slice + 1] ?? 0); at++) {
        const pair = flows.pairs[at] ?? 0;
        flags[pair] = (flags[pair] ?? 0) | (side + 1);
      }
    }
  });
  const [now, then] = bySide.map((own) =>
    onlyThose(flows, own, (slice) => seen.get(likenessAt(table, rowOf(slice)) ?? '') ?? null),
  );
  return { now: now ?? flows, then: then ?? flows };
}

/** The records of some slices whose pairs have both bits; the other slices are empty. */
function onlyThose(
  flows: PackedFlows,
  slices: readonly number[],
  flagsOf: (slice: number) => Uint8Array | null,
): PackedFlows {
  const isMeant = new Set(slices);
  const starts = new Uint32Array(flows.starts.length);
  const [pairs, values] = [flows.pairs.slice(), new Float64Array(flows.length)];
  let length = 0;
  flows.heads.forEach((_, slice) => {
    starts[slice] = length;
    const flags = isMeant.has(slice) ? flagsOf(slice) : null;
    if (!flags) return;
    for (let at = flows.starts[slice] ?? 0; at < (flows.starts[slice + 1] ?? 0); at++) {
      const pair = flows.pairs[at] ?? NONE;
      if (flags[pair] !== 3) continue;
      pairs[length] = pair;
      values[length++] = flows.values[at] ?? 0;
    }
  });
  starts[flows.heads.length] = length;
  const { origins } = flows;
  const reduced = { length, starts, pairs, values };
  return { ...flows, ...reduced, slicesOfPairs: slicesOfPairs({ starts, pairs, origins }) };
}
