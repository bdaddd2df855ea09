import type { Bilingual } from './bilingual';
import type { Dataset } from './dataset';
import type { AtlasEvent } from './event';
import { isNamedIn } from './namedIn';
import type { NameRow } from './names';
import type { Organisation } from './organisation';
import type { Park } from './park';
import { eventsOf, organisationsByName } from './parties';
import { recordsAt } from './recordsOf';

/** What joins a park with an organisation: it sits there, one's name holds the other's, or the park's text names it. */
export type ParkReason = 'seat' | 'name' | 'description';

export interface ParkOf {
  readonly park: Park;
  readonly reason: ParkReason;
}

/** What is on record of an organisation beside itself. */
export interface Agreements {
  /** That name it as a party, the latest first. */
  readonly events: readonly AtlasEvent[];
  readonly parks: readonly ParkOf[];
  /** Rows, the latest first. */
  readonly flows: readonly number[];
}

export function agreementsOf(
  dataset: Dataset,
  organisation: Organisation,
  names: readonly NameRow[],
): Agreements {
  const parks = parksOf(dataset, organisation, names);
  return {
    events: eventsOf(organisation, dataset.events, organisationsByName(dataset, names)),
    parks,
    flows: flowsOf(dataset, organisation, parks, names),
  };
}

/** Every name of an organisation: the full one and those of `names`. */
const namesOf = ({ id, name }: Organisation, names: readonly NameRow[]): Bilingual[] => [
  name,
  ...names
    .filter((row) => row.type === 'organisation' && row.id === id)
    .flatMap(({ others }) => others.map((other) => other.name)),
];

/** Parks that an organisation has to do with, each with why, in the order of the table. */
function parksOf(
  { parks }: Dataset,
  organisation: Organisation,
  names: readonly NameRow[],
): ParkOf[] {
  const own = namesOf(organisation, names);
  const reasonOf = (park: Park): ParkReason | null => {
    if (organisation.places.includes(park.id)) return 'seat';
    if (own.some((name) => isNamedIn(name, park.name) || isNamedIn(park.name, name))) return 'name';
    const { description } = park;
    return description && own.some((name) => isNamedIn(name, description)) ? 'description' : null;
  };
  return parks.flatMap((park) => {
    const reason = reasonOf(park);
    return reason === null ? [] : [{ park, reason }];
  });
}

/**
 * Rows of flows that name an organisation in their note, or that end at a park which it sits in or is named after,
 * latest first.
 */
function flowsOf(
  { flows }: Dataset,
  organisation: Organisation,
  parks: readonly ParkOf[],
  names: readonly NameRow[],
): number[] {
  const own = namesOf(organisation, names);
  const isNamed = (note: Bilingual | null): boolean =>
    note !== null && own.some((name) => isNamedIn(name, note));
  const named = flows.details.note
    .flatMap((note, row) => (isNamed(note) ? [row] : []))
    .concat(flows.packed?.rowsSaying(({ note }) => isNamed(note)) ?? []);
  const atParks = parks
    .filter(({ reason }) => reason !== 'description')
    .flatMap(({ park }) => recordsAt(flows, park.id));
  const endOf = (row: number): number => flows.end[row] ?? 0;
  return [...new Set([...named, ...atParks])].sort((a, b) => endOf(b) - endOf(a) || a - b);
}
