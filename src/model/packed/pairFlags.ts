import type { View } from '../aggregateFlows';
import { placeFilter } from '../flowFilter';
import { onceEach } from '../onceEach';
import { NONE } from '../flowTable';
import type { Gazetteer } from '../place';
import type { RollUp } from '../query';
import { liftedTo } from '../rollUp';
import { undrawable } from '../selectRows';
import type { PackedTable } from './packedTable';

/** Why a pair cannot be a line. */
const OBSTACLES = [null, 'inside', 'unsplit'] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** For every pair: does it match the places of a view? null where the view has none. */
export function placeFlags(
  packed: PackedTable,
  gazetteer: Gazetteer,
  view: View,
): Uint8Array | null {
  if (!view.places) return null;
  const isOfPlaces = placeFilter(view, gazetteer);
  return forPairs(packed, gazetteer, view.level, (from, to) => Number(isOfPlaces(from, to)));
}

const known = new WeakMap<PackedTable, Map<RollUp, (pair: number) => Obstacle>>();

/** For a pair, rolled up to a level: why it cannot be a line. */
export function obstaclesOf(
  packed: PackedTable,
  gazetteer: Gazetteer,
  level: RollUp,
): (pair: number) => Obstacle {
  const ofTable = known.get(packed) ?? new Map<RollUp, (pair: number) => Obstacle>();
  known.set(packed, ofTable);
  const found = ofTable.get(level) ?? workOut(packed, gazetteer, level);
  ofTable.set(level, found);
  return found;
}

function workOut(packed: PackedTable, gazetteer: Gazetteer, level: RollUp) {
  const flags = forPairs(packed, gazetteer, level, (origin, destination) =>
    OBSTACLES.indexOf(undrawable(origin, destination, gazetteer)),
  );
  const isNone = flags.every((flag) => flag === 0);
  return isNone ? () => null : (pair: number): Obstacle => OBSTACLES[flags[pair] ?? 0] ?? null;
}

/** A small number for every pair, from its ends at a level. */
function forPairs(
  { flows: { places, origins, destinations }, pairCount }: PackedTable,
  gazetteer: Gazetteer,
  level: RollUp,
  flagOf: (origin: string, destination: string) => number,
): Uint8Array {
  const lift = onceEach((id) => liftedTo(level, id, gazetteer));
  const endAt = (ends: Int32Array, pair: number): string => lift(places[ends[pair] ?? NONE] ?? '');
  const flags = new Uint8Array(pairCount);
  for (let pair = 0; pair < pairCount; pair++)
    flags[pair] = flagOf(endAt(origins, pair), endAt(destinations, pair));
  return flags;
}
