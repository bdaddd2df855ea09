import type { View } from '../aggregateFlows';
import { decimal } from '../decimal';
import { directedPair } from '../directedPairs';
import type { FlowTopic } from '../flow';
import { NONE, type FlowTable } from '../flowTable';
import { BOUNDS, isPlan, SCOPES, type Bound } from '../measure';
import { LatePair, type Counted, type PairFlow } from '../pairFlow';
import type { Period } from '../period';
import type { PackedTable } from './packedTable';
import { SEVERAL, type PairFigures } from './pairFigures';
import type { ViewFigures } from './viewFigures';

const NOTHING: readonly never[] = [];
const SINGLE = SCOPES.indexOf('single');

/** Of the lines of a view: which pairs are wanted, and the records that a pair has in it. */
export interface Wanted {
  readonly isWanted: (pair: number) => boolean;
  readonly rowsOf: (pair: number) => readonly number[];
}

/** The lines of all pairs, as `directedPair` makes one from the records of a pair. */
export function pairsOfView(
  table: FlowTable,
  packed: PackedTable,
  figures: ViewFigures,
  view: View,
  { isWanted, rowsOf }: Wanted,
): PairFlow[] {
  const { whole, parts } = figures;
  const { places, origins, destinations } = packed.flows;
  const topic = view.topic as FlowTopic;
  const plan = view.basis !== null && isPlan(view.basis);
  const pairs: PairFlow[] = [];
  for (let pair = 0; pair < packed.pairCount; pair++) {
    const isPart = parts.known[pair] === 1 && (view.industries !== null || !whole.known[pair]);
    if ((!isPart && !whole.known[pair]) || !isWanted(pair)) continue;
    const chosen = isPart ? parts : whole;
    const industry = isPart ? (parts.industry[pair] ?? SEVERAL) : SEVERAL;
    // Field by field: of tens of thousands every copy counts.
    const told = {
      origin: places[origins[pair] ?? 0] ?? '',
      destination: places[destinations[pair] ?? 0] ?? '',
      directed: true,
      topic,
      value: decimal(chosen.value[pair] ?? 0),
      bound: isPart ? boundOf(parts, pair) : (boundOf(whole, pair) ?? boundOfGaps(whole, pair)),
      period: periodOf(chosen, pair),
      plan,
      industry: industry < 0 ? null : (table.industries[industry] ?? null),
      unbroken: view.industries !== null && !isPart,
      partsOf: NOTHING,
      net: null,
      sum: null,
      change: null,
    };
    const counted = countedOf(figures, pair, isPart, packed.sources);
    const list = (): PairFlow => recordsOf(table, rowsOf(pair), view);
    pairs.push(new LatePair(told, list, counted, () => allOf(pair, isPart)));
  }
  return pairs;

  /** All that `recordsOf` lists, used or set aside: of every industry that has a figure, or with those of the whole. */
  function allOf(pair: number, isPart: boolean): number[] {
    return rowsOf(pair).filter((row) => {
      const industry = table.industry[row] ?? NONE;
      return !(isPart && industry === NONE) && figures.told.get(industry)?.[pair] === 1;
    });
  }
}

function recordsOf(table: FlowTable, rows: readonly number[], view: View): PairFlow {
  const found = directedPair(table, rows, view);
  if (!found) throw new RangeError('a line without records');
  return found;
}

function periodOf({ start, end }: PairFigures, pair: number): Period | null {
  const [first = NONE, last = NONE] = [start[pair], end[pair]];
  return last === NONE ? null : { start: first === NONE ? null : first, end: last };
}

/** As `boundOf` says of the records: a sum is no more exact than its loosest part. */
function boundOf({ bounds }: PairFigures, pair: number): Bound | null {
  return BOUND_OF[bounds[pair] ?? 0] ?? null;
}

/** By the bounds that occur, as bits. */
const BOUND_OF = Array.from({ length: 16 }, (_, bits): Bound | null => {
  const has = (bound: Bound): boolean => (bits & (2 << BOUNDS.indexOf(bound))) !== 0;
  if ((bits & (bits - 1)) === 0) return BOUNDS.find(has) ?? null;
  if (has('nearly') || has('about')) return 'about';
  return has('at-least') ? 'at-least' : null;
});

/** A sum of years with unpublished ones between them is no less than this. */
function boundOfGaps({ times, covered, start, end }: PairFigures, pair: number): Bound | null {
  const [first = NONE, last = NONE] = [start[pair], end[pair]];
  const months = first === NONE ? Infinity : last - first + 1;
  return (times[pair] ?? 1) > 1 && (covered[pair] ?? 0) < months ? 'at-least' : null;
}

function countedOf(
  { whole, parts }: ViewFigures,
  pair: number,
  isPart: boolean,
  sources: readonly string[] | null,
): Counted {
  const { footing: footings, times, start, end } = isPart ? parts : whole;
  const footing = footings[pair] ?? SEVERAL;
  const isDated = start[pair] !== NONE && end[pair] !== NONE;
  const isOfNone = footing === SEVERAL || footing % 16 === SINGLE + 1;
  return {
    footing: isOfNone ? null : footingName(footing, isPart),
    industries: isPart ? (parts.list[pair] ?? 0) : NONE,
    among: parts,
    time: times[pair] === 1 ? (isDated ? `${start[pair]}/${end[pair]}` : null) : undefined,
    sources,
  };
}

const names = new Map<number, string>();

/** As `footingOf` names it. */
function footingName(footing: number, isPart: boolean): string {
  const key = footing * 2 + Number(isPart);
  const name = names.get(key) ?? `${footing >> 4}/${(footing & 15) - 1}/${!isPart}`;
  names.set(key, name);
  return name;
}
