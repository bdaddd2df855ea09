import type { Bilingual } from './bilingual';
import { ancestorAt, type Gazetteer, type LngLat, type PositionKind } from './place';

export const PARK_KINDS = [
  'park',
  'branch-park',
  'innovation-centre',
  'demonstration-zone',
  'hi-tech-zone',
  'economic-development-zone',
  'science-city',
  'tech-market',
  'plant',
] as const;
export type ParkKind = (typeof PARK_KINDS)[number];

/** What the date of a park marks. */
export const MILESTONES = [
  'opened',
  'signed',
  'started',
  'approved',
  'completed',
  'planned',
  'reported',
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const STATUSES = ['planned', 'building', 'operating', 'unknown'] as const;
export type Status = (typeof STATUSES)[number];

export interface Park {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: ParkKind;
  readonly parent: string | null;
  readonly places: readonly string[];
  readonly industries: readonly string[];
  readonly date: string;
  readonly milestone: Milestone | null;
  readonly status: Status;
  readonly description: Bilingual | null;
  readonly sources: readonly string[];
  readonly point: LngLat;
  readonly position: PositionKind;
  readonly positionNote: Bilingual | null;
}

/** A park and the park it is a branch of: an own mark on the map, never an arrow of value. */
export interface Tie {
  readonly parent: Park;
  readonly branch: Park;
}

/**
 * Ties of parks to their parents, in the order of the parks: only those that join two of the three places,
 * for a park within its own zone's province is a part of it, not a tie.
 */
export function tiesOf(
  parks: readonly Park[],
  parksById: ReadonlyMap<string, Park>,
  gazetteer: Gazetteer,
): Tie[] {
  const provinceOf = (park: Park): string | null => ancestorAt('province', park.id, gazetteer);
  return parks.flatMap((branch) => {
    const parent = branch.parent === null ? undefined : parksById.get(branch.parent);
    return parent && provinceOf(parent) !== provinceOf(branch) ? [{ parent, branch }] : [];
  });
}
