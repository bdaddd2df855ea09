import { activeFilters } from '../model/activeFilters';
import { changesBetween, haveDifference } from '../model/changes';
import type { Language } from '../model/bilingual';
import { isEach, type DrawnPane, type PaneData } from '../model/pictureContent';
import { profileOf } from '../model/profileOf';
import {
  eventFilterOf,
  listOf,
  organisationFilterOf,
  seenEvents,
  seenOrganisations,
} from '../model/seenList';
import type { Shown } from '../model/shown';
import { comparisonOf } from '../model/sides';
import { viewOf } from '../model/view';
import { changeSummary } from './changeSummary';
import { EVENTS_TEXTS } from './eventsTexts';
import { filterText } from './filterText';
import { DICTIONARIES, inLanguage } from './format';
import { listFilterText } from './listFilterText';
import { cellUnit } from './matrixSheet';
import { PICTURE_TEXTS } from './pictureTexts';
import { mapTitles, type Titles } from './mapTitles';
import { leadText, restsText } from './profileText';
import { seenProfile } from './seenProfile';
import { sideName } from './sideName';

/** What is found in a pane, and what it shows; the matrix has the very figures of the map. */
export function paneTitles(
  pane: DrawnPane,
  shown: Shown,
  data: PaneData,
  language: Language,
): Titles {
  switch (pane) {
    case 'matrix':
      return mapTitles(shown, language);
    case 'compare':
      return compareTitles(shown, language);
    case 'profiles':
      return profileTitles(shown, data, language);
    case 'events':
      return listOf(shown.query) === 'events'
        ? eventTitles(shown, language)
        : organisationTitles(shown, data, language);
  }
}

function compareTitles(shown: Shown, language: Language): Titles {
  const { dataset, query } = shown;
  const comparison = comparisonOf(dataset, query);
  const { by, sides, choices } = comparison;
  const subtitle = comparedText(shown, language);
  if (!sides || isEach(query)) {
    const [first = '', last = ''] = [choices[0], choices[choices.length - 1]].map((id) =>
      id === undefined ? '' : sideName(dataset, by, id, language),
    );
    const words = PICTURE_TEXTS[language].each;
    return { title: by === 'period' ? words.period(first, last) : words[by], subtitle };
  }
  const [first, second] = [viewOf(dataset, sides[0].query), viewOf(dataset, sides[1].query)];
  const { lead } = changeSummary(
    changesBetween(dataset, first, second),
    { dataset, by, sides, language },
    haveDifference(first, second),
  );
  return { title: lead, subtitle };
}

/** Unit and filters: what is compared and when is said by the finding. */
function comparedText({ dataset, measure, query, view }: Shown, language: Language): string {
  const { twin } = DICTIONARIES[language];
  const own = new Set([
    'period',
    'minus',
    'mode',
    query.beside?.by === 'industry' ? 'industries' : '',
  ]);
  const told = activeFilters(query)
    .filter((name) => !own.has(name))
    .map((name) => filterText(dataset, query, view, name, language));
  const filters = told.length > 0 ? twin.all(told) : twin.noFilter;
  return [
    inLanguage(measure?.name ?? null, language),
    cellUnit(measure, language),
    twin.stated(twin.filters, filters),
  ]
    .filter((text) => text !== '')
    .join(' · ');
}

function profileTitles(
  { dataset, query }: Shown,
  { figures }: PaneData,
  language: Language,
): Titles {
  const profile = profileOf(dataset, figures, query.profile);
  const { ranking, names, chosen, caption } = seenProfile(dataset, profile, query, null, language);
  if (query.heat.view !== 'overlap')
    return { title: caption, subtitle: restsText(profile, language) };
  return { title: leadText(ranking, names, chosen, language), subtitle: caption };
}

function eventTitles({ dataset, query }: Shown, language: Language): Titles {
  const { views, counts } = EVENTS_TEXTS[language];
  const filter = eventFilterOf(query);
  const told = (['industries', 'places', 'kind'] as const).flatMap((name) =>
    filter[name] === null ? [] : listFilterText(dataset, filter, name, language),
  );
  const count = counts.events(seenEvents(dataset, query).length, dataset.events.length);
  return listTitles(views.events, count, told, language);
}

function organisationTitles(
  { dataset, query }: Shown,
  { names }: PaneData,
  language: Language,
): Titles {
  const { views, counts } = EVENTS_TEXTS[language];
  const filter = organisationFilterOf(query);
  const told = (['places', 'kind', 'text'] as const).flatMap((name) =>
    filter[name] === null || filter[name] === ''
      ? []
      : listFilterText(dataset, filter, name, language),
  );
  const shown = seenOrganisations(dataset, query, names).length;
  return listTitles(
    views.organisations,
    counts.organisations(shown, dataset.organisations.length),
    told,
    language,
  );
}

function listTitles(
  name: string,
  count: string,
  filters: readonly string[],
  language: Language,
): Titles {
  const { twin } = DICTIONARIES[language];
  const told = filters.length > 0 ? twin.all(filters) : twin.stated(twin.filters, twin.noFilter);
  return { title: name, subtitle: `${count} · ${told}` };
}
