import type { Bilingual } from './bilingual';
import type { Dataset } from './dataset';
import type { AtlasEvent } from './event';
import type { NameRow } from './names';
import type { Organisation } from './organisation';
import type { Source } from './source';

/** Every organisation by its Chinese names: the full one and those of `names`. Nothing is guessed from likeness. */
export function organisationsByName(
  { organisations }: Pick<Dataset, 'organisations'>,
  names: readonly NameRow[],
): ReadonlyMap<string, Organisation> {
  const others = new Map(names.map((row) => [`${row.type}:${row.id}`, row.others]));
  return new Map(
    organisations.flatMap((organisation) =>
      [
        organisation.name.zh,
        ...(others.get(`organisation:${organisation.id}`) ?? []).map(({ name }) => name.zh),
      ].map((name) => [name, organisation] as const),
    ),
  );
}

/** Parties of an event, each with its organisation where that is listed. */
export const partiesOf = (
  { parties }: AtlasEvent,
  byName: ReadonlyMap<string, Organisation>,
): { readonly name: Bilingual; readonly organisation: Organisation | undefined }[] =>
  parties.map((name) => ({ name, organisation: byName.get(name.zh) }));

/** Events that name an organisation as a party, latest first. */
export const eventsOf = (
  organisation: Organisation,
  events: readonly AtlasEvent[],
  byName: ReadonlyMap<string, Organisation>,
): AtlasEvent[] =>
  events
    .filter(({ parties }) => parties.some(({ zh }) => byName.get(zh)?.id === organisation.id))
    .sort((a, b) => b.date.localeCompare(a.date));

/** Ids of what an organisation published, latest first. */
export const publicationsOf = (
  organisation: Organisation,
  sources: Iterable<Source>,
  byName: ReadonlyMap<string, Organisation>,
): string[] =>
  [...sources]
    .filter(({ publisher }) => byName.get(publisher)?.id === organisation.id)
    .sort((a, b) => b.date.localeCompare(a.date))
    .map(({ id }) => id);
