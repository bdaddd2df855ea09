import { activeFilters } from '../model/activeFilters';
import type { View } from '../model/aggregateFlows';
import type { Language } from '../model/bilingual';
import type { Cluster } from '../model/cluster';
import type { OptionalFile } from '../model/dataFile';
import type { Dataset } from '../model/dataset';
import type { Topic } from '../model/flow';
import type { Headline } from '../model/headline';
import { BASES } from '../model/measure';
import { signedChange, type Figure, type PairFlow } from '../model/pairFlow';
import { legibleName } from '../model/legible';
import type { Query } from '../model/query';
import {
  DICTIONARIES,
  formatAmount,
  formatNumber,
  formatPair,
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
  const { headlines, loading } = DICTIONARIES[language];
  const absent = dataset.absent.filter((file) => isNeededFor(file, topic));
  if (absent.length > 0)
    return loading.absentTitle(loading.join(absent.map((file) => loading.files[file])));
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
  return top.change
    ? changeText(dataset, top, top.change, headline.measure, language)
    : flowText(dataset, headline, language);
}

function flowText(
  dataset: Dataset,
  { top, measure: id, since }: Extract<Headline, { type: 'flow' }>,
  language: Language,
): string {
  const { headlines, period: words, modes } = DICTIONARIES[language];
  const name = (end: string): string => placeName(dataset.gazetteer.get(end), language, end);
  const isRunning = dataset.flows.cumulative[top.rows[0] ?? 0] === 1;
  const span = top.period ? formatPeriod(top.period, language) : words.undated;
  const period = isRunning ? words.running(span) : span;
  const way = top.net ? modes.names.net : top.sum ? modes.names.sum : null;
  const measure = measureText(
    dataset,
    id,
    [basisWord(dataset, top.rows[0] ?? 0, language), way && way.toLowerCase()],
    language,
  );
  const amount = formatPair(top, dataset.measuresById.get(id) ?? null, language);
  const [origin, destination] = [name(top.origin), name(top.destination)];
  if (!top.directed) return modes.sum({ period, one: origin, other: destination, measure, amount });
  return headlines.flow({
    ...{ period, origin, destination, measure, amount },
    since: since && { year: since.year, times: since.times.toFixed(1) },
  });
}

/** By how much a flow has changed, and the two figures that tell it. */
function changeText(
  dataset: Dataset,
  top: PairFlow,
  { now, then }: NonNullable<PairFlow['change']>,
  id: string,
  language: Language,
): string {
  const { modes, period: words } = DICTIONARIES[language];
  const measure = dataset.measuresById.get(id) ?? null;
  const name = (end: string): string => placeName(dataset.gazetteer.get(end), language, end);
  const time = ({ period }: Figure): string =>
    period ? formatPeriod(period, language) : words.undated;
  const amount = ({ value, bound }: Figure): string =>
    formatAmount(value, measure, language, bound);
  const size = formatAmount(top.value, measure, language, top.bound);
  const change = signedChange(top) ?? 0;
  return modes.changed({
    ...{ now: time(now), then: time(then), before: amount(then), after: amount(now) },
    ...{ origin: name(top.origin), destination: name(top.destination) },
    measure: measureText(dataset, id, [basisWord(dataset, top.rows[0] ?? 0, language)], language),
    change: change > 0 ? modes.more(size) : change < 0 ? modes.less(size) : modes.same,
  });
}

/** A finding on what has not come would be wrong. */
function isNeededFor(file: OptionalFile, topic: Topic): boolean {
  if (topic === 'clusters') return file === 'clusters.geojson';
  return topic === 'cobuild' && (file === 'parks.geojson' || file === 'branch-parks.geojson');
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
  qualifiers: readonly (string | null)[],
  language: Language,
): string {
  const name = legibleName(dataset.measuresById.get(id)?.name[language] ?? id);
  const isZh = language === 'zh';
  const added = qualifiers.filter(Boolean).join(isZh ? '，' : ', ');
  if (added === '') return isZh ? name : name.toLowerCase();
  return isZh ? `${name}（${added}）` : `${name.toLowerCase()} (${added})`;
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
        measureText(dataset, measure.id, [view.basis && words.bases[view.basis]], language),
        measure.unit === '100m-cny' && language === 'en'
          ? null
          : legibleName(measure.unitName[language]),
        periodText(view.period, language),
        // Who reads it on a wall must not take it for a published figure.
        topic === 'own' ? words.topics.own : null,
      ]
    : [words.topicNotes[topic], periodText(view.period, language)];
  return [...parts, industries, ...filters].filter(Boolean).join(' · ');
}
