import { group } from 'd3';
import { onceEach } from './onceEach';
import { pairIdOf, type PairFlow } from './pairFlow';
import { NONE, type FlowTable } from './flowTable';
import { footingOf } from './likeCounted';
import { mayShareTime } from './period';
import { isWithin, overlaps, wholesOf, type Gazetteer } from './place';

/** Why figures of one measure and basis cannot be set against each other all the same. */
export type Unlike =
  /** They stand for different times, or for a time that is not known. */
  | 'period'
  /** One counts all, another a part, or they count different acts; of single projects nobody knows the whole. */
  | 'scope'
  /** They share ground without one being a part of the other. */
  | 'overlap';

export type End = 'origin' | 'destination';
export const otherEnd = (end: End): End => (end === 'origin' ? 'destination' : 'origin');

type ByEnd = Readonly<Record<End, ReadonlyMap<string, readonly PairFlow[]>>>;

/** The totals of a matrix ask for the same pairs place by place. */
const known = new WeakMap<readonly PairFlow[], ByEnd>();

/** Of some pairs those that begin, or end, at a place, in their order. */
export function pairsAt(pairs: readonly PairFlow[], end: End, id: string): readonly PairFlow[] {
  const byEnd = known.get(pairs) ?? {
    origin: group(pairs, ({ origin }) => origin),
    destination: group(pairs, ({ destination }) => destination),
  };
  known.set(pairs, byEnd);
  return byEnd[end].get(id) ?? [];
}

/** The stretches of time that records stand for, as a key; null when one is not known from its first month on. */
function timesOf(table: FlowTable, rows: readonly number[]): string | null {
  const isKnown = rows.every((row) => table.start[row] !== NONE && table.end[row] !== NONE);
  const times = new Set(rows.map((row) => `${table.start[row]}/${table.end[row]}`));
  return isKnown ? [...times].sort().join(' ') : null;
}

/** Do two figures stand for the same time, year by year where they are sums of years, both known to their ends? */
export function isSameTime(table: FlowTable, a: Told, b: Told): boolean {
  const [one, other] = [a.counted?.time, b.counted?.time];
  const time = one === undefined ? timesOf(table, a.rows) : one;
  return time !== null && time === (other === undefined ? timesOf(table, b.rows) : other);
}

type Told = Pick<PairFlow, 'rows' | 'counted'>;

/** Why a pair and others cannot be parts of one whole; null when they can. */
export function unlikeness(
  table: FlowTable,
  pair: PairFlow,
  others: readonly PairFlow[],
  gazetteer: Gazetteer,
): Unlike | null {
  const footing = footingOf(table, pair);
  if (footing === null) return 'scope';
  const rest = others.filter((other) => other !== pair);
  if (rest.some((other) => !isSameTime(table, other, pair))) return 'period';
  if (rest.some((other) => footingOf(table, other) !== footing)) return 'scope';
  return areCrossed(others, gazetteer) ? 'overlap' : null;
}

/** Do two of some pairs share ground at both ends? Asked place by place: pairs may be tens of thousands. */
function areCrossed(pairs: readonly PairFlow[], gazetteer: Gazetteer): boolean {
  const ids = new Set(pairs.map(pairIdOf));
  if (ids.size < pairs.length) return true;
  const ends = [...new Set(pairs.flatMap(({ origin, destination }) => [origin, destination]))];
  const near = onceEach((id) => ends.filter((other) => overlaps(id, other, gazetteer)));
  return pairs.some(({ origin, destination }) =>
    near(origin).some((from) =>
      near(destination).some(
        (to) => (from !== origin || to !== destination) && ids.has(`${from}~${to}`),
      ),
    ),
  );
}

/**
 * Is an unknown part of what a place sends or receives hidden in a figure for more than the place: a joint one, or one
 * of the place above it? Not if the place's own figure for the same other end is known. `own` are the place's pairs.
 */
export function isPartHidden(
  pairs: readonly PairFlow[],
  own: readonly PairFlow[],
  end: End,
  place: string,
  gazetteer: Gazetteer,
): boolean {
  const other = otherEnd(end);
  const wholes = [...wholesOf(place, gazetteer)].filter((whole) => whole !== place);
  const wider = wholes.flatMap((whole) => pairsAt(pairs, end, whole));
  return wider.some(
    (pair) =>
      pair.directed &&
      own.some((one) => mayShareTime(one, pair)) &&
      !own.some((one) => mayShareTime(one, pair) && isWithin(pair[other], one[other], gazetteer)),
  );
}
