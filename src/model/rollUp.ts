import { decimal } from './decimal';
import { onceEach } from './onceEach';
import { pairIdOf, withRecords, type PairFlow } from './pairFlow';
import type { Bound } from './measure';
import { pairsByEnds } from './pairsByEnds';
import { ancestorAt, overlaps, standsFor, wholesOf, type Gazetteer } from './place';
import type { RollUp } from './query';

/**
 * The place that stands for `id` at a level: its city, else its province; itself where it is reported more coarsely
 * than that. A joint place rolls up only if all its members do so to one place, else it stays whole.
 */
export function liftedTo(level: RollUp, id: string, gazetteer: Gazetteer): string {
  if (level === 'reported') return id;
  const lift = (part: string): string =>
    (level === 'city' ? ancestorAt('city', part, gazetteer) : null) ??
    ancestorAt('province', part, gazetteer) ??
    part;
  const lifted = new Set(standsFor(id, gazetteer).map(lift));
  const [only = id] = lifted;
  return lifted.size === 1 ? only : id;
}

/**
 * Pairs of a coarser level. A reported figure for the whole stands as it is; where none is known, the figures of its
 * parts are added, as far as they are of one period and share no ground, and the sum is no more than a lower bound.
 */
export function rollUp(
  pairs: readonly PairFlow[],
  level: RollUp,
  gazetteer: Gazetteer,
): PairFlow[] {
  if (level === 'reported') return [...pairs];
  const lift = onceEach((id) => liftedTo(level, id, gazetteer));
  const groups = pairsByEnds(pairs, (pair) => [lift(pair.origin), lift(pair.destination)]);
  const all = [...groups].flatMap(([origin, byDestination]) =>
    [...byDestination].map(([destination, own]) => ({ ends: { origin, destination }, own })),
  );
  return all.map(({ ends, own }) => {
    const whole = own.find(
      (pair) => pair.origin === ends.origin && pair.destination === ends.destination,
    );
    const parts = own.filter((pair) => pair !== whole);
    const isTold = parts.some(({ unbroken }) => !unbroken);
    if (whole && !(whole.unbroken && isTold)) return withSetAside(whole, parts, 'part-of-whole');
    const summed = sumOfParts(
      isTold ? parts.filter(({ unbroken }) => !unbroken) : parts,
      gazetteer,
    );
    const pair = withRecords(summed.sum, ends, () => summed.sum, [summed.sum]);
    const isUsed = new Set(summed.used);
    const unused = own.filter((one) => !isUsed.has(one));
    const isOther = (one: PairFlow): boolean => !isSamePeriod(one, summed.sum);
    return withSetAside(
      withSetAside(pair, unused.filter(isOther), 'other-period'),
      unused.filter((one) => !isOther(one)),
      'part-of-whole',
    );
  });
}

export const isSamePeriod = (a: PairFlow, b: PairFlow): boolean =>
  a.period?.start === b.period?.start && a.period?.end === b.period?.end;

/** Of the figures that end last and last longest, as many as share no ground, the largest first. */
function sumOfParts(
  parts: readonly PairFlow[],
  gazetteer: Gazetteer,
): { sum: PairFlow; used: readonly PairFlow[] } {
  const [some] = parts;
  if (!some) throw new RangeError('a sum of no parts');
  const first = parts.reduce((best, one) => (byTime(one, best) < 0 ? one : best), some);
  const used: PairFlow[] = [];
  const same = parts.filter((one) => isSamePeriod(one, first));
  const near = nearAmong(same, gazetteer);
  const told = new Set<string>();
  for (const one of [...same].sort((a, b) => b.value - a.value)) {
    const ends = near.get(one.destination) ?? [];
    const isTold = near
      .get(one.origin)
      ?.some((from) => ends.some((to) => told.has(`${from}~${to}`)));
    if (isTold) continue;
    used.push(one);
    told.add(pairIdOf(one));
  }
  const industries = new Set(used.map(({ industry }) => industry));
  return {
    used,
    sum: withRecords(
      first,
      {
        value: decimal(used.reduce((sum, one) => sum + one.value, 0)),
        bound: boundOfParts(used),
        industry: industries.size === 1 ? first.industry : null,
        partsOf: used.map(pairIdOf),
      },
      () => ({
        rows: used.flatMap(({ rows }) => rows),
        setAside: used.flatMap(({ setAside }) => setAside),
      }),
      used,
    ),
  };
}

/** What ends last, then what lasts longest. */
const byTime = (a: PairFlow, b: PairFlow): number =>
  (b.period?.end ?? -1) - (a.period?.end ?? -1) || (a.period?.start ?? 0) - (b.period?.start ?? 0);

/** Of every end of some pairs the ends that share ground with it, itself among them: few, however many pairs there are. */
function nearAmong(
  pairs: readonly PairFlow[],
  gazetteer: Gazetteer,
): ReadonlyMap<string, readonly string[]> {
  const ends = [...new Set(pairs.flatMap(({ origin, destination }) => [origin, destination]))];
  const isEnd = new Set(ends);
  const isApart = (id: string): boolean =>
    standsFor(id, gazetteer).every((part) => part === id) &&
    [...wholesOf(id, gazetteer)].every((whole) => whole === id || !isEnd.has(whole));
  // Counties of two cities: hundreds of them need not be held against each other.
  if (ends.every(isApart)) return new Map(ends.map((id) => [id, [id]]));
  return new Map(ends.map((id) => [id, ends.filter((other) => overlaps(id, other, gazetteer))]));
}

/** Parts that are known tell that the whole is no less; inexact ones make it a rough figure. */
export const boundOfParts = (parts: readonly Pick<PairFlow, 'bound'>[]): Bound =>
  parts.some(({ bound }) => bound === 'about' || bound === 'nearly') ? 'about' : 'at-least';

function withSetAside(
  pair: PairFlow,
  others: readonly PairFlow[],
  reason: 'part-of-whole' | 'other-period',
): PairFlow {
  if (others.length === 0) return pair;
  const list = () => {
    const added = others.flatMap(({ rows, setAside }) => [
      ...rows.map((row) => ({ row, reason })),
      ...setAside,
    ]);
    return { rows: pair.rows, setAside: [...pair.setAside, ...added] };
  };
  return withRecords(pair, {}, list, [pair], others);
}
