import type { View } from './aggregateFlows';
import type { Dataset } from './dataset';
import type { Topic } from './flow';
import { UNFILTERED, type FlowFilter } from './flowFilter';
import { comparedYear, hasModes } from './comparison';
import { endsAt, NONE } from './flowTable';
import { BASES, isPlan, type Basis } from './measure';
import { yearOf } from './period';
import type { PeriodChoice, Query } from './query';
import { isTieRow, selectAlike, selectRows, undrawable } from './selectRows';

/** A measure that a topic has records of, and the bases they stand on: facts before plans, then most pairs first. */
export interface MeasureChoice {
  readonly measure: string;
  readonly bases: readonly Basis[];
  /** Pairs of places that the first basis tells of. */
  readonly pairs: number;
}

export const EVERY_YEAR: PeriodChoice = { mode: 'span', from: null, to: null };
const LATEST: PeriodChoice = { mode: 'latest' };
const CUMULATIVE: PeriodChoice = { mode: 'cumulative' };

/** Measures and bases that lead to at least one line, in the order of the table of measures. */
export function measureChoices(dataset: Dataset, topic: Topic): MeasureChoice[] {
  if (topic === 'all' || topic === 'clusters') return [];
  const counts = countPairs(dataset, topic);
  return dataset.measures.flatMap(({ id }) => {
    const found = BASES.flatMap((basis) => {
      const pairs = counts.get(`${id}/${basis}`);
      return pairs ? [{ basis, pairs: mostPairs(pairs) }] : [];
    }).sort((a, b) => factsFirst(a.basis, b.basis) || b.pairs - a.pairs);
    const [first] = found;
    return first
      ? [{ measure: id, bases: found.map(({ basis }) => basis), pairs: first.pairs }]
      : [];
  });
}

const factsFirst = (a: Basis, b: Basis): number => Number(isPlan(a)) - Number(isPlan(b));

/** What a topic opens with: the measure with the most pairs of places, facts before plans. */
function defaultChoice(choices: readonly MeasureChoice[]): MeasureChoice | undefined {
  const firstBasis = ({ bases }: MeasureChoice): Basis => bases[0] ?? 'actual';
  return [...choices].sort(
    (a, b) => factsFirst(firstBasis(a), firstBasis(b)) || b.pairs - a.pairs,
  )[0];
}

/** Pairs that can be drawn from figures of a period and from running totals. */
interface PairCount {
  readonly inPeriod: Set<string>;
  readonly cumulative: Set<string>;
}

const mostPairs = ({ inPeriod, cumulative }: PairCount): number =>
  Math.max(inPeriod.size, cumulative.size);

type PairCounts = ReadonlyMap<string, PairCount>;

/** By dataset and topic: every change of the query asks. */
const counted = new WeakMap<Dataset, Map<Topic, PairCounts>>();

/** Drawable pairs by `measure/basis`. */
function countPairs(dataset: Dataset, topic: Topic): PairCounts {
  const ofDataset = counted.get(dataset) ?? new Map<Topic, PairCounts>();
  counted.set(dataset, ofDataset);
  const found = ofDataset.get(topic) ?? collectPairs(dataset, topic);
  ofDataset.set(topic, found);
  return found;
}

/** One pass over the records of a topic. */
function collectPairs(dataset: Dataset, topic: Topic): PairCounts {
  const { flows: table, gazetteer, parksById } = dataset;
  const counts = new Map<string, PairCount>();
  const add = (row: number, id: string): void => {
    const key = `${table.measures[table.measure[row] ?? NONE]}/${BASES[table.basis[row] ?? NONE]}`;
    const count = counts.get(key) ?? { inPeriod: new Set(), cumulative: new Set() };
    count[table.cumulative[row] === 1 ? 'cumulative' : 'inPeriod'].add(id);
    counts.set(key, count);
  };
  for (const row of selectRows(table, topic, null, null, table.packed?.from)) {
    if (Number.isNaN(table.value[row] ?? NaN) || isTieRow(table, row, parksById)) continue;
    const { origin, destination } = endsAt(table, row);
    if (!undrawable(origin, destination, gazetteer)) add(row, `${origin}~${destination}`);
  }
  table.packed?.forEachLine(dataset, topic, add);
  return counts;
}

/** The view of a query: choices that are not made, or that the topic has no records for, fall back to the default. */
export function viewOf(dataset: Dataset, query: Query): View {
  const topic = query.topic === 'clusters' ? 'all' : query.topic;
  const filter = filterOf(query, topic);
  if (topic === 'all') {
    const period = query.period?.mode === 'span' ? query.period : EVERY_YEAR;
    return { topic, measure: null, basis: null, period, ...filter };
  }
  const choices = measureChoices(dataset, topic);
  const choice = choices.find(({ measure }) => measure === query.measure) ?? defaultChoice(choices);
  if (!choice) return { topic, measure: null, basis: null, period: LATEST, ...filter };
  const basis =
    choice.bases.find((one) => one === query.basis) ?? choice.bases[0] ?? ('actual' as const);
  const period = query.period ?? defaultPeriod(dataset, topic, choice.measure, basis);
  return { topic, measure: choice.measure, basis, period, ...filter };
}

/** Filters that mean nothing in a topic are no filters there. */
function filterOf(query: Query, topic: View['topic']): FlowFilter {
  const { industries, kinds, confidences, places, direction, level } = query;
  // Trains are no figures of a source each, and a city's do not add up to those of its province.
  if (topic === 'context') return { ...UNFILTERED, places, direction: 'all' };
  const mode = hasModes(topic) ? query.mode : 'directed';
  // Where two directions become one figure, a filter must not take one of them away.
  const isTogether = topic === 'all' || mode !== 'directed';
  return {
    industries: industries && new Set(industries),
    kinds: kinds && new Set(kinds),
    confidences: confidences && new Set(confidences),
    places,
    direction: !places || (isTogether && direction !== 'between') ? 'all' : direction,
    mode,
    minus: comparedYear(query),
    level,
  };
}

/** The latest figure of every pair, unless running totals tell of more pairs. */
export function defaultPeriod(
  dataset: Dataset,
  topic: View['topic'],
  measure: string,
  basis: Basis,
): PeriodChoice {
  const count = countPairs(dataset, topic).get(`${measure}/${basis}`);
  return count && count.cumulative.size > count.inPeriod.size ? CUMULATIVE : LATEST;
}

export interface PeriodChoices {
  /** Years with at least one figure of a period, ascending, with the number of records. */
  readonly years: readonly { readonly year: number; readonly records: number }[];
  readonly hasInPeriod: boolean;
  readonly hasCumulative: boolean;
}

/** Times that a topic, measure and basis have figures for. */
export function periodChoices(dataset: Dataset, view: View): PeriodChoices {
  const { flows: table } = dataset;
  const alike = selectAlike(table, view.topic, view.measure, view.basis);
  const records = new Map<number, number>();
  for (const { row, count } of alike) {
    const end = table.end[row] ?? NONE;
    const counts = view.measure === null || table.cumulative[row] === 0;
    if (end !== NONE && counts) records.set(yearOf(end), (records.get(yearOf(end)) ?? 0) + count);
  }
  const years = [...records].map(([year, count]) => ({ year, records: count }));
  return {
    years: years.sort((a, b) => a.year - b.year),
    hasInPeriod: alike.some(({ row }) => table.cumulative[row] === 0),
    hasCumulative: view.measure !== null && alike.some(({ row }) => table.cumulative[row] === 1),
  };
}

/** Times whose figures are of the same sort as those of the view: of a period, sums of periods, or running totals. */
export function timesLike(dataset: Dataset, view: View): PeriodChoice[] {
  const { period } = view;
  if (period.mode === 'cumulative') return [period];
  if (period.mode === 'span' && (period.from === null || period.from !== period.to))
    return [EVERY_YEAR];
  const years = periodChoices(dataset, view).years.map(({ year }) => year);
  return [LATEST, ...years.map((year) => ({ mode: 'span', from: year, to: year }) as const)];
}
