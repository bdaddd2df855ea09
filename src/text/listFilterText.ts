import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { EventFilter, OrganisationFilter } from '../model/eventList';
import { EVENTS_TEXTS } from './eventsTexts';
import { DICTIONARIES, inLanguage, placeName } from './format';

type AnyFilter = Partial<Omit<EventFilter & OrganisationFilter, 'kind'>> &
  Pick<EventFilter | OrganisationFilter, 'kind'>;

/** A filter of a list of events or organisations: `行业：机器人`; its value alone where its name stands beside it. */
export function listFilterText(
  dataset: Dataset,
  filter: AnyFilter,
  name: 'industries' | 'places' | 'kind' | 'text',
  language: Language,
  isNamed = true,
): string {
  const words = EVENTS_TEXTS[language];
  const { eventKinds, organisationKinds } = DICTIONARIES[language];
  const list = (texts: readonly string[]): string => texts.join(language === 'zh' ? '、' : ', ');
  const kinds: Readonly<Record<string, string>> = { ...eventKinds, ...organisationKinds };
  const values = {
    industries: [
      words.industry,
      list(
        (filter.industries ?? []).map((id) =>
          inLanguage(dataset.industriesById.get(id)?.label ?? null, language),
        ),
      ) || words.none,
    ],
    places: [
      words.place,
      list((filter.places ?? []).map((id) => placeName(dataset.gazetteer.get(id), language, id))),
    ],
    kind: [words.kind, kinds[filter.kind ?? ''] ?? ''],
    text: [words.name, filter.text ?? ''],
  } as const;
  const [label, value] = values[name];
  return isNamed ? label + words.sign + value : value;
}
