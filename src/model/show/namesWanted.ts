import type { PairFlow } from '../pairFlow';
import { standsFor, type Gazetteer } from '../place';
import type { PlaceTotal } from '../placeTotals';

/** As many ids as are ever worth asking for: some find no room. */
const MOST = 24;

interface Shown {
  readonly pairs: readonly PairFlow[];
  readonly totals: ReadonlyMap<string, PlaceTotal>;
  readonly gazetteer: Gazetteer;
}

/**
 * Places to be named on a stage, the chief ones first: what is pointed out, else the ends of the largest flows, then
 * provinces and cities for the reader to find his way. Parks have long names: they are named when pointed out.
 */
export function namesWanted(
  { pairs, totals, gazetteer }: Shown,
  pointedOut: ReadonlySet<string> | null,
  annotated: readonly string[],
): string[] {
  const ends = pairs.flatMap(({ origin, destination }) => [origin, destination]);
  const large = [...gazetteer.values()].filter(
    ({ level }) => level === 'province' || level === 'city',
  );
  const all = [...(pointedOut ?? [...ends, ...totals.keys()]), ...large.map(({ id }) => id)];
  const single = all.flatMap((id) => standsFor(id, gazetteer));
  const isNamed = (id: string): boolean => {
    const place = gazetteer.get(id);
    const isSite = place?.level === 'site' && !pointedOut?.has(id);
    return !!place?.point && !isSite && place.level !== 'joint' && !annotated.includes(id);
  };
  return [...new Set(single)].filter(isNamed).slice(0, MOST);
}
