import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { AtlasEvent } from '../model/event';
import type { EventFilter } from '../model/eventList';
import type { ListCell, ListFile } from '../model/listFile';
import { EVENTS_TEXTS } from './eventsTexts';
import { DICTIONARIES, inLanguage, placeName } from './format';
import { listFilterText } from './listFilterText';
import { listNotes, type NoteLine } from './listNotes';
import { TABLE_FILE_WORDS } from './tableFileWords';

interface Taken {
  readonly dataset: Dataset;
  /** In the order on the screen. */
  readonly events: readonly AtlasEvent[];
  readonly filter: EventFilter;
  readonly address: string;
}

/** A list of events as a file: its filters and sources are named below the rows. */
export function eventFile(taken: Taken, language: Language): ListFile {
  const { dataset, events, filter, address } = taken;
  const { file, industry, place, kind } = EVENTS_TEXTS[language];
  const { zh, en } = TABLE_FILE_WORDS[language];
  const labels = { industries: industry, places: place, kind };
  const filters = (['industries', 'places', 'kind'] as const).flatMap((name): NoteLine[] =>
    filter[name] === null
      ? []
      : [[labels[name], listFilterText(dataset, filter, name, language, false)]],
  );
  const about = {
    ...{ title: file.events, address, filters, count: events.length },
    said: [file.eventOrder, file.eventNote],
    sources: events.flatMap(({ sources }) => sources),
  };
  return {
    name: 'jjj-events',
    columns: [
      ...[file.id, file.date, file.kind, zh(file.title), en(file.title), file.parties],
      ...[file.places, file.placeIds, file.industries, file.description, file.sources],
    ],
    rows: events.map((event) => cellsOf(dataset, event, language)),
    notes: listNotes(dataset, about, language),
  };
}

function cellsOf(dataset: Dataset, event: AtlasEvent, language: Language): ListCell[] {
  const { gazetteer, industriesById } = dataset;
  const several = (texts: readonly string[]): string => texts.join(' | ');
  return [
    event.id,
    event.date,
    DICTIONARIES[language].eventKinds[event.kind],
    event.title.zh,
    event.title.en,
    several(event.parties.map((party) => inLanguage(party, language))),
    several(event.places.map((id) => placeName(gazetteer.get(id), language, id))),
    event.places.join(';'),
    several(
      event.industries.map((id) => inLanguage(industriesById.get(id)?.label ?? null, language)),
    ),
    inLanguage(event.description, language),
    event.sources.join(';'),
  ];
}
