import type { FilterName } from '../model/activeFilters';
import type { View } from '../model/aggregateFlows';
import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import { legibleName } from '../model/legible';
import type { Query } from '../model/query';
import { DICTIONARIES, formatAmount, periodText, placeName } from './format';

/** A filter of a query by name and value: `方向：流出`, `Place: Baoding, Langfang`. */
export function filterText(
  dataset: Dataset,
  query: Query,
  view: View,
  name: FilterName,
  language: Language,
): string {
  const value = filterValue(dataset, query, view, name, language);
  return `${DICTIONARIES[language].filters.names[name]}${language === 'zh' ? '：' : ': '}${value}`;
}

/** What a filter of a query is set to, in words. */
export function filterValue(
  dataset: Dataset,
  query: Query,
  view: View,
  name: FilterName,
  language: Language,
): string {
  const words = DICTIONARIES[language];
  const isZh = language === 'zh';
  const list = (texts: readonly string[]): string => texts.join(isZh ? '、' : ', ');
  const values: Readonly<Record<FilterName, () => string>> = {
    period: () => periodText(view.period, language),
    industries: () =>
      list(
        (query.industries ?? []).map((id) =>
          legibleName(dataset.industriesById.get(id)?.label[language] ?? id),
        ),
      ) || words.filters.anyIndustry,
    places: () =>
      list((query.places ?? []).map((id) => placeName(dataset.gazetteer.get(id), language, id))),
    mode: () => words.modes.names[query.mode],
    minus: () => (query.minus === null ? '' : words.modes.year(query.minus)),
    direction: () => words.filters.directions[query.direction],
    level: () => words.filters.levels[query.level],
    kinds: () => list((query.kinds ?? []).map((kind) => words.kinds[kind])),
    confidences: () => list((query.confidences ?? []).map((one) => words.confidences[one])),
    min: () =>
      words.filters.atLeast(
        formatAmount(
          query.min ?? 0,
          dataset.measuresById.get(view.measure ?? '') ?? null,
          language,
        ),
      ),
  };
  return values[name]();
}
