import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { OrganisationFilter } from '../model/eventList';
import type { ListCell, ListFile } from '../model/listFile';
import type { Organisation } from '../model/organisation';
import type { Agreements } from '../model/organisationRecords';
import { detailAt } from '../model/flowTable';
import { EVENTS_TEXTS } from './eventsTexts';
import { DICTIONARIES, inLanguage, placeName } from './format';
import { listFilterText } from './listFilterText';
import { listNotes, type NoteLine } from './listNotes';
import { TABLE_FILE_WORDS } from './tableFileWords';

type Row = { readonly organisation: Organisation } & Agreements;

interface Taken {
  readonly dataset: Dataset;
  /** In the order on the screen. */
  readonly shown: readonly Row[];
  readonly filter: OrganisationFilter;
  readonly address: string;
}

/** A list of organisations as a file: its filters and sources are named below the rows. */
export function organisationFile(taken: Taken, language: Language): ListFile {
  const { dataset, shown, filter, address } = taken;
  const { file, name, place, kind } = EVENTS_TEXTS[language];
  const { zh, en } = TABLE_FILE_WORDS[language];
  const labels = { places: place, kind, text: name };
  const filters = (['places', 'kind', 'text'] as const).flatMap((one): NoteLine[] =>
    filter[one] ? [[labels[one], listFilterText(dataset, filter, one, language, false)]] : [],
  );
  const about = {
    ...{ title: file.organisations, address, filters, count: shown.length },
    said: [file.organisationOrder, file.organisationNote],
    sources: shown.flatMap(({ organisation }) => organisation.sources),
  };
  return {
    name: 'jjj-organisations',
    columns: [
      ...[file.id, zh(file.name), en(file.name), file.kind, file.places, file.placeIds, file.role],
      ...[file.eventIds, file.parkIds, file.flowIds, file.sources],
    ],
    rows: shown.map((row) => cellsOf(dataset, row, language)),
    notes: listNotes(dataset, about, language),
  };
}

function cellsOf(
  { gazetteer, flows: table }: Dataset,
  { organisation, events, parks, flows }: Row,
  language: Language,
): ListCell[] {
  const { id, name, kind, places, role, sources } = organisation;
  return [
    ...[id, name.zh, name.en, DICTIONARIES[language].organisationKinds[kind]],
    places.map((place) => placeName(gazetteer.get(place), language, place)).join(' | '),
    places.join(';'),
    inLanguage(role, language),
    events.map((event) => event.id).join(';'),
    parks.map(({ park }) => park.id).join(';'),
    flows.map((row) => detailAt(table, row).id).join(';'),
    sources.join(';'),
  ];
}
