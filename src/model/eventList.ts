import type { Dataset } from './dataset';
import { EVENT_KINDS, type AtlasEvent, type EventKind } from './event';
import { ORGANISATION_KINDS, type Organisation, type OrganisationKind } from './organisation';
import { isWithin } from './place';
import type { Query } from './query';

/** What narrows the list of events: the view's industries and places, and a kind of its own. */
export interface EventFilter extends Pick<Query, 'industries' | 'places'> {
  readonly kind: EventKind | null;
}

/** The same for organisations, which have no industry: a text that their names hold. */
export interface OrganisationFilter extends Pick<Query, 'places'> {
  readonly kind: OrganisationKind | null;
  readonly text: string;
}

/** Events of a year, the latest first. */
export interface EventYear {
  readonly year: string;
  readonly events: readonly AtlasEvent[];
}

/** Events that pass every filter, the latest first; of one date in the order of the table. */
export function filterEvents(dataset: Dataset, filter: EventFilter): AtlasEvent[] {
  const { industries, kind } = filter;
  return dataset.events
    .filter(
      (event) =>
        (kind === null || event.kind === kind) &&
        (industries === null || event.industries.some((one) => industries.includes(one))) &&
        liesIn(dataset, event, filter.places),
    )
    .sort((a, b) => b.date.localeCompare(a.date, 'en'));
}

/** Does something happen or sit at, or within, one of the chosen places? As flows are filtered. */
const liesIn = (
  { gazetteer }: Dataset,
  { places }: { readonly places: readonly string[] },
  chosen: readonly string[] | null,
): boolean =>
  chosen === null || places.some((at) => chosen.some((one) => isWithin(at, one, gazetteer)));

/** How many more events would pass if they named an industry: they are never guessed into one. */
export const eventsWithoutIndustry = (dataset: Dataset, filter: EventFilter): number =>
  filter.industries === null
    ? 0
    : filterEvents(dataset, { ...filter, industries: null }).filter(
        ({ industries }) => industries.length === 0,
      ).length;

/** Grouped by year, in the order given. */
export function eventsByYear(events: readonly AtlasEvent[]): EventYear[] {
  const years = [...new Set(events.map(({ date }) => date.slice(0, 4)))];
  return years.map((year) => ({
    year,
    events: events.filter(({ date }) => date.startsWith(year)),
  }));
}

/** Organisations that pass every filter, in the order of the table; `names`: what each goes by, folded. */
export function filterOrganisations(
  dataset: Dataset,
  filter: OrganisationFilter,
  isNamed: (organisation: Organisation, text: string) => boolean,
): Organisation[] {
  const { kind, text, places } = filter;
  return dataset.organisations.filter(
    (one) =>
      (kind === null || one.kind === kind) &&
      (text.trim() === '' || isNamed(one, text)) &&
      liesIn(dataset, one, places),
  );
}

/** Filters that are set, each of which alone empties a list: without it something is left. */
export function culpritsOf<F extends object>(
  filter: F,
  free: F,
  countOf: (filter: F) => number,
): (keyof F)[] {
  const set = (Object.keys(free) as (keyof F)[]).filter((name) => filter[name] !== free[name]);
  return set.filter((name) => countOf({ ...filter, [name]: free[name] }) > 0);
}

/** How many records each value of a filter would leave beside the other filters, in the order of `values`. */
const countsOf = <T extends string>(
  values: readonly T[],
  countOf: (value: T) => number,
): { readonly value: T; readonly count: number }[] =>
  values.map((value) => ({ value, count: countOf(value) })).filter(({ count }) => count > 0);

export const ALL_EVENTS: EventFilter = { industries: null, places: null, kind: null };
export const ALL_ORGANISATIONS: OrganisationFilter = { places: null, kind: null, text: '' };

/** Kinds that an events list can be narrowed to, each with how many it would leave. */
export const eventKindChoices = (dataset: Dataset, filter: EventFilter) =>
  countsOf(EVENT_KINDS, (kind) => filterEvents(dataset, { ...filter, kind }).length);

export const eventIndustryChoices = (dataset: Dataset, filter: EventFilter) =>
  countsOf(
    dataset.industries.map(({ id }) => id),
    (id) => filterEvents(dataset, { ...filter, industries: [id] }).length,
  );

export const organisationKindChoices = (
  dataset: Dataset,
  filter: OrganisationFilter,
  isNamed: (organisation: Organisation, text: string) => boolean,
) =>
  countsOf(
    ORGANISATION_KINDS,
    (kind) => filterOrganisations(dataset, { ...filter, kind }, isNamed).length,
  );

/** Provinces and cities, each with what it would leave. */
export function placeChoices(dataset: Dataset, countIn: (places: readonly string[]) => number) {
  const ids = [...dataset.gazetteer.values()]
    .filter(({ level }) => level === 'province' || level === 'city')
    .map(({ id }) => id);
  return countsOf(ids, (id) => countIn([id]));
}
