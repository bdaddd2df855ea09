import type { Bilingual } from './bilingual';
import type { Dataset } from './dataset';
import type { AtlasEvent } from './event';
import { isNamedIn } from './namedIn';
import type { Organisation } from './organisation';

/** What events and organisations can be about: a park or a cluster. */
export interface Subject {
  readonly id: string;
  readonly name: Bilingual;
  readonly places: readonly string[];
  /** When it opened, was signed or named. */
  readonly date: string;
  readonly parent?: string | null;
  readonly description: Bilingual | null;
}

/** Does an event list a park or cluster among its places, or name it in its title or among its parties? */
export const isAbout = (event: AtlasEvent, { id, name }: Pick<Subject, 'id' | 'name'>): boolean =>
  event.places.includes(id) ||
  [event.title, ...event.parties].some((text) => isNamedIn(name, text));

/**
 * Events that are about a park or cluster, latest first: they list or name it; they list or name the park it belongs
 * to and happen where it lies; or they happen where it lies on the very date that it opened, was signed or named.
 * To share a place or an industry is not enough.
 */
export function eventsAbout(dataset: Dataset, subject: Subject): AtlasEvent[] {
  const parent = subject.parent ? dataset.parksById.get(subject.parent) : undefined;
  const isHere = ({ places }: AtlasEvent): boolean =>
    subject.places.some((place) => places.includes(place));
  const isItsDate = ({ date }: AtlasEvent): boolean =>
    date.length > 'yyyy'.length && date === subject.date;
  return dataset.events
    .filter(
      (event) =>
        isAbout(event, subject) ||
        (isHere(event) && (isItsDate(event) || (parent !== undefined && isAbout(event, parent)))),
    )
    .sort((a, b) => b.date.localeCompare(a.date));
}

/**
 * Organisations that have to do with a park or cluster: they sit in it, its name is in theirs, what is told of it
 * names them, or they are a party of an event about it.
 */
export function organisationsAbout(dataset: Dataset, subject: Subject): Organisation[] {
  const parties = eventsAbout(dataset, subject).flatMap((event) => event.parties);
  return dataset.organisations.filter(
    (organisation) =>
      organisation.places.includes(subject.id) ||
      isNamedIn(subject.name, organisation.name) ||
      (subject.description !== null && isNamedIn(organisation.name, subject.description)) ||
      parties.some((party) => isSameName(party, organisation.name)),
  );
}

const isSameName = (party: Bilingual, name: Bilingual): boolean =>
  party.zh === name.zh || party.en === name.en;
