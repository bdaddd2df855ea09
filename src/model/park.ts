import type { Bilingual } from './bilingual';
import type { LngLat, PositionKind } from './place';

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

/** Ties of every park to its parent, in the order of the parks. */
export function tiesOf(parks: readonly Park[]): Tie[] {
  const byId = new Map(parks.map((park) => [park.id, park]));
  return parks.flatMap((branch) => {
    const parent = branch.parent === null ? undefined : byId.get(branch.parent);
    return parent ? [{ parent, branch }] : [];
  });
}
