import { decimal } from './decimal';
import type { FlowTable } from './flowTable';
import { isLikeCounted } from './likeCounted';
import { withRecords, type PairFlow, type Told } from './pairFlow';
import { pairsByEnds } from './pairsByEnds';
import type { SetAside } from './pairValue';
import { boundOfParts, isSamePeriod } from './rollUp';

/**
 * What two places give each other: both directions added, one pair without direction whichever of the two is asked for.
 * A direction that is not known, or not for the same time and footing, is not zero: the sum is no less than the other.
 */
export function sumFlows(table: FlowTable, pairs: readonly PairFlow[]): PairFlow[] {
  return bothWays(pairs).flatMap((own) => {
    const [first, second] = own.length > 1 ? [...own].sort(bySay) : own;
    if (!first) return [];
    if (!second) return halfKnown(first, null, 'other-period');
    if (!isSamePeriod(first, second)) return halfKnown(first, second, 'other-period');
    const isLike = first.unbroken === second.unbroken && isLikeCounted(table, first, second);
    return isLike ? wholeSum(first, second) : halfKnown(first, second, 'other-scope');
  });
}

/** The lines between the same two places. */
const bothWays = (pairs: readonly PairFlow[]): (readonly PairFlow[])[] =>
  [...pairsByEnds(pairs, inOrder).values()].flatMap((byOther) => [...byOther.values()]);

const inOrder = ({ origin, destination }: PairFlow): [string, string] =>
  origin < destination ? [origin, destination] : [destination, origin];

/** Who stands alone where the two cannot be added: what is broken down, then what ends last, then the larger. */
const bySay = (a: PairFlow, b: PairFlow): number =>
  Number(a.unbroken) - Number(b.unbroken) ||
  (b.period?.end ?? -1) - (a.period?.end ?? -1) ||
  b.value - a.value ||
  (a.origin < b.origin ? -1 : 1);

function wholeSum(one: PairFlow, other: PairFlow): PairFlow {
  const isExact = one.bound === null && other.bound === null;
  const own = {
    ...undirected(one, other),
    value: decimal(one.value + other.value),
    bound: isExact ? null : boundOfParts([one, other]),
    industry: one.industry === other.industry ? one.industry : null,
    partsOf: [...one.partsOf, ...other.partsOf],
  };
  const list = () => ({
    rows: [...one.rows, ...other.rows],
    setAside: [...one.setAside, ...other.setAside],
  });
  return withRecords(one, own, list, [one, other]);
}

function halfKnown(pair: PairFlow, other: PairFlow | null, reason: SetAside): PairFlow {
  const own = { ...undirected(pair, null), bound: boundOfParts([pair]) };
  const list = () => {
    const aside = (other?.rows ?? []).map((row) => ({ row, reason }));
    const setAside = [...pair.setAside, ...aside, ...(other?.setAside ?? [])];
    return { rows: pair.rows, setAside };
  };
  return withRecords(pair, own, list, [pair], other ? [other] : []);
}

/** The ends in an order of their own, so that nothing tells which direction came first. */
function undirected(pair: PairFlow, other: PairFlow | null): Partial<Told> {
  const { origin, destination } = pair;
  const isForth = origin < destination;
  return {
    origin: isForth ? origin : destination,
    destination: isForth ? destination : origin,
    directed: false,
    sum: isForth ? { forth: pair, back: other } : { forth: other, back: pair },
  };
}
