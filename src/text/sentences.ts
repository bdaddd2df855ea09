import { activeFilters } from '../model/activeFilters';
import type { View } from '../model/aggregateFlows';
import type { Language } from '../model/bilingual';
import type { Cluster } from '../model/cluster';
import type { Dataset } from '../model/dataset';
import type { Topic } from '../model/flow';
import type { Headline } from '../model/headline';
import { BASES } from '../model/measure';
import type { Query } from '../model/query';
import {
  DICTIONARIES,
  formatAmount,
  formatNumber,
  formatPeriod,
  periodText,
  placeName,
} from './format';
import { filterText, filterValue } from './filterText';

/** The finding of a view in one sentence. */
export function headlineText(
  dataset: Dataset,
  headline: Headline,
  clusters: readonly Cluster[],
  topic: Topic,
  language: Language,
): string {
  const { headlines, period, filters } = DICTIONARIES[language];
  const words = { ...period, net: filters.directions.net };
  if (topic === 'clusters') {
    const national = clusters.filter(({ scheme }) => scheme === 'miit-national-advanced').length;
    return headlines.clusters({ count: String(clusters.length), national: String(national) });
  }
  if (headline.type === 'empty') return headlines.empty();
  const name = (id: string): string => placeName(dataset.gazetteer.get(id), language, id);
  if (headline.type === 'parks')
    return headlines.parks({
      ties: formatNumber(headline.ties),
      parents: headline.parents.map(({ id, branches }) => ({
        name: name(id),
        branches: formatNumber(branches),
      })),
    });
  const { top } = headline;
  if (headline.type === 'ties')
    return headlines.ties({
      places: formatNumber(headline.pairs),
      records: formatNumber(headline.records),
      top: `${name(top.origin)}${language === 'zh' ? '与' : ' and '}${name(top.destination)}`,
      count: formatNumber(top.value),
    });
  const measure = dataset.measuresById.get(headline.measure) ?? null;
  const isRunning = dataset.flows.cumulative[top.rows[0] ?? 0] === 1;
  const span = top.period ? formatPeriod(top.period, language) : words.undated;
  return headlines.flow({
    period: isRunning ? words.running(span) : span,
    origin: name(top.origin),
    destination: name(top.destination),
    measure: measureText(
      dataset,
      headline.measure,
      top.net ? words.net : basisWord(dataset, top.rows[0] ?? 0, language),
      language,
    ),
    amount: formatAmount(top.value, measure, language, top.bound),
    since: headline.since && {
      year: headline.since.year,
      times: headline.since.times.toFixed(1),
    },
  });
}

/** The footing, where it is not simply what happened. */
function basisWord(dataset: Dataset, row: number, language: Language): string | null {
  const basis = BASES[dataset.flows.basis[row] ?? 0] ?? 'actual';
  return basis === 'actual' || basis === 'stock' ? null : DICTIONARIES[language].bases[basis];
}

/** A measure's name in running text: lower case in English. */
function measureText(
  dataset: Dataset,
  id: string,
  basis: string | null,
  language: Language,
): string {
  const name = dataset.measuresById.get(id)?.name[language] ?? id;
  const text = language === 'en' ? name.toLowerCase() : name;
  if (basis === null) return text;
  return language === 'zh' ? `${name}（${basis}）` : `${name} (${basis})`;
}

/** Measure, footing, unit, time and filters of a view. */
export function subtitleText(
  dataset: Dataset,
  view: View,
  query: Query,
  language: Language,
): string {
  const words = DICTIONARIES[language];
  const { topic } = query;
  const industries = query.industries?.length
    ? filterValue(dataset, query, view, 'industries', language)
    : null;
  if (topic === 'clusters')
    return [words.topicNotes.clusters, industries].filter(Boolean).join(' · ');
  const filters = activeFilters(query)
    .filter((name) => name !== 'period' && name !== 'industries')
    .map((name) => filterText(dataset, query, view, name, language));
  const measure = view.measure ? dataset.measuresById.get(view.measure) : null;
  const parts = measure
    ? [
        measureText(dataset, measure.id, view.basis && words.bases[view.basis], language),
        measure.unit === '100m-cny' && language === 'en' ? null : measure.unitName[language],
        periodText(view.period, language),
      ]
    : [words.topicNotes[topic], periodText(view.period, language)];
  return [...parts, industries, ...filters].filter(Boolean).join(' · ');
}
