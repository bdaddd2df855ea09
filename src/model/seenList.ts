import type { Dataset } from './dataset';
import type { AtlasEvent } from './event';
import {
  filterEvents,
  filterOrganisations,
  type EventFilter,
  type OrganisationFilter,
} from './eventList';
import type { ListLook } from './listLook';
import { namedOrganisations } from './namedOrganisations';
import type { NameRow } from './names';
import type { Organisation } from './organisation';
import { agreementsOf, type Agreements } from './organisationRecords';
import type { Query } from './query';

/** Which of the two lists is looked at: whoever comes by a link to an organisation finds it in its list. */
export const listOf = ({ list, selection }: Pick<Query, 'list' | 'selection'>): ListLook['of'] =>
  list?.of ?? (selection?.type === 'organisation' ? 'organisations' : 'events');

export const eventFilterOf = ({ list, industries, places }: Query): EventFilter => ({
  ...{ industries, places },
  kind: list?.of === 'events' ? list.kind : null,
});

export const organisationFilterOf = ({ list, places }: Query): OrganisationFilter =>
  list?.of === 'organisations'
    ? { places, kind: list.kind, text: list.text.trim() }
    : { places, kind: null, text: '' };

export const seenEvents = (dataset: Dataset, query: Query): AtlasEvent[] =>
  filterEvents(dataset, eventFilterOf(query));

/** An organisation of the list with what is on record of it. */
export type SeenOrganisation = { readonly organisation: Organisation } & Agreements;

export function seenOrganisations(
  dataset: Dataset,
  query: Query,
  names: readonly NameRow[],
): SeenOrganisation[] {
  const filter = organisationFilterOf(query);
  const named = namedOrganisations(dataset, names, filter.text);
  return filterOrganisations(dataset, filter, ({ id }) => named.has(id)).map((organisation) => ({
    organisation,
    ...agreementsOf(dataset, organisation, names),
  }));
}
