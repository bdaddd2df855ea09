import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { SearchHit } from '../model/search';
import { placesOf } from '../model/whereIs';
import { DICTIONARIES, formatDate, placeName } from './format';

/** What is found, and where it is: 区县 · 河北 · 保定. Empty where there is nothing to say. */
export interface HitDescription {
  readonly kind: string;
  readonly where: string;
}

export function describeHit(
  { type, id }: Pick<SearchHit, 'type' | 'id'>,
  dataset: Dataset,
  language: Language,
): HitDescription {
  if (type === 'industry') return { kind: DICTIONARIES[language].search.onlyThis, where: '' };
  const { gazetteer } = dataset;
  const place = gazetteer.get(id);
  const members = place?.members ?? [];
  const isIn =
    place && members.length === 0 ? [place.parent].filter((one) => one !== null) : members;
  return {
    kind: kindOf(type, id, dataset, language),
    where: namesOf(
      type === 'place' || type === 'park'
        ? (dataset.parksById.get(id)?.places ?? isIn)
        : placesOf({ type, id }, dataset),
      dataset,
      language,
    ),
  };
}

function kindOf(
  type: Exclude<SearchHit['type'], 'industry'>,
  id: string,
  { gazetteer, parksById, clusters, organisations, events }: Dataset,
  language: Language,
): string {
  const words = DICTIONARIES[language];
  switch (type) {
    case 'place':
      return words.levels[gazetteer.get(id)?.level ?? 'site'];
    case 'park':
      return words.parkKinds[parksById.get(id)?.kind ?? 'park'];
    case 'cluster': {
      const cluster = clusters.find((one) => one.id === id);
      return cluster ? words.schemes[cluster.scheme] : '';
    }
    case 'organisation': {
      const organisation = organisations.find((one) => one.id === id);
      return words.organisationKinds[organisation?.kind ?? 'unknown'];
    }
    case 'event': {
      const event = events.find((one) => one.id === id);
      return event ? `${formatDate(event.date, language)} · ${words.eventKinds[event.kind]}` : '';
    }
  }
}

/** One place from the outside in, several by their own names. */
function namesOf(ids: readonly string[], { gazetteer }: Dataset, language: Language): string {
  const name = (id: string): string => placeName(gazetteer.get(id), language, id);
  const inside = (id: string | null): string[] =>
    id === null ? [] : [...inside(gazetteer.get(id)?.parent ?? null), name(id)];
  return ids.length === 1
    ? inside(ids[0] ?? null).join(' · ')
    : ids.map(name).join(language === 'zh' ? '、' : ', ');
}
