import { KINDS, type Kind } from './flow';
import { NONE, type FlowTable } from './flowTable';
import { isWithin, standsFor, type Gazetteer } from './place';
import type { Direction, FlowMode, RollUp } from './query';
import { onceEach } from './onceEach';
import { liftedTo } from './rollUp';
import { CONFIDENCES, type Confidence } from './source';

/** What narrows a view. null: no such filter. */
export interface FlowFilter {
  /** Records that are not broken down by industry match any choice: they are never guessed into one. */
  readonly industries: ReadonlySet<string> | null;
  readonly kinds: ReadonlySet<Kind> | null;
  readonly confidences: ReadonlySet<Confidence> | null;
  readonly places: readonly string[] | null;
  /** Seen from `places`. */
  readonly direction: Direction;
  /** What becomes of the two directions of a pair. */
  readonly mode: FlowMode;
  /** The year that is taken from the year of the view. */
  readonly minus: number | null;
  readonly level: RollUp;
}

export const UNFILTERED: FlowFilter = {
  industries: null,
  kinds: null,
  confidences: null,
  places: null,
  direction: 'all',
  mode: 'directed',
  minus: null,
  level: 'reported',
};

/** Does a record match by what it says of itself? Its places are the matter of `placeFilter`. */
export function matchesRecord(table: FlowTable, row: number, filter: FlowFilter): boolean {
  const industry = table.industry[row] ?? NONE;
  const kind = KINDS[table.kind[row] ?? NONE];
  const confidence = CONFIDENCES[table.confidence[row] ?? NONE];
  return (
    (!filter.industries ||
      industry === NONE ||
      filter.industries.has(table.industries[industry] ?? '')) &&
    (!filter.kinds || (kind !== undefined && filter.kinds.has(kind))) &&
    (!filter.confidences || (confidence !== undefined && filter.confidences.has(confidence)))
  );
}

/**
 * A test of two ends against the chosen places, both rolled up to the level of the view. A figure for a whole is no
 * figure of its parts: Beijing → Hebei does not count as one of Baoding. Out, in and between share nothing but joint
 * ends that lie partly among the chosen; together they are all.
 */
export function placeFilter(
  { places, direction, level }: FlowFilter,
  gazetteer: Gazetteer,
): (origin: string, destination: string) => boolean {
  if (!places) return () => true;
  const chosen = places.map((id) => liftedTo(level, id, gazetteer));
  const lies = (part: string): boolean => chosen.some((id) => isWithin(part, id, gazetteer));
  const touches = onceEach((end) => standsFor(end, gazetteer).some(lies));
  const isInside = onceEach((end) => standsFor(end, gazetteer).every(lies));
  return (origin, destination) => {
    const isBetween = isInside(origin) && isInside(destination);
    switch (direction) {
      case 'out':
        return touches(origin) && !isBetween;
      case 'in':
        return touches(destination) && !isBetween;
      case 'between':
        return isBetween;
      case 'all':
        return touches(origin) || touches(destination);
    }
  };
}
