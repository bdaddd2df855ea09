import { group } from 'd3';
import type { Dataset } from './dataset';
import { changedPairs } from './changedPairs';
import { inYear } from './comparison';
import { directedPairs, industryOf } from './directedPairs';
import { KINDS, TOPICS, topicOf, type FlowTopic, type Topic } from './flow';
import { endsAt, NONE, type Ends, type FlowTable } from './flowTable';
import { matchesRecord, placeFilter, type FlowFilter } from './flowFilter';
import type { Basis } from './measure';
import { netFlows } from './netFlow';
import { pairIdOf, PLAIN, type PairFlow } from './pairFlow';
import { isInYears } from './period';
import type { PeriodChoice } from './query';
import { liftedTo, rollUp } from './rollUp';
import type { Gazetteer } from './place';
import { isTieRow, selectRows, undrawable } from './selectRows';
import { sumFlows } from './sumFlow';

/** What is looked at: every default already decided. */
export interface View extends FlowFilter {
  readonly topic: Exclude<Topic, 'clusters'>;
  /** null in the topic `all`, which counts records. */
  readonly measure: string | null;
  readonly basis: Basis | null;
  readonly period: PeriodChoice;
}

/** What a view shows, and what it knows but cannot draw. */
export interface FlowView {
  /** Largest first. */
  readonly pairs: readonly PairFlow[];
  /** Records that match but have no value, cannot be an arrow, or are drawn as ties. */
  readonly undrawn: {
    readonly missing: readonly number[];
    readonly inside: readonly number[];
    readonly unsplit: readonly number[];
    readonly tie: readonly number[];
    /** In mode `net`: known one way only, or not for the same time. */
    readonly unpaired: readonly number[];
    /** In a comparison: known in one of the two years only, or not alike in both. */
    readonly once: readonly number[];
  };
  /** Records of the view that are not broken down while a filter by industry is on. */
  readonly unbrokenRows: readonly number[];
}

/**
 * Sums the records of a view to pairs of places, by the rules of `pairValue`.
 * In the topic `all` a pair is undirected and its value is the number of records, never a sum of unlike figures.
 */
export function aggregateFlows(dataset: Dataset, view: View): FlowView {
  return dataset.flows.packed?.aggregate(dataset, view) ?? aggregateRows(dataset, view);
}

/** The same by looking at every record. */
export function aggregateRows(dataset: Dataset, view: View): FlowView {
  const { flows: table } = dataset;
  const rows = selectRows(table, view.topic, view.measure, view.basis);
  const { arcs, undrawn, unbrokenRows } = rowsOfView(dataset, view, rows);
  const { pairs, ...aside } =
    view.topic === 'all'
      ? { pairs: countedPairs(dataset, arcs, view) }
      : pairsInMode(dataset, arcs, view);
  return {
    pairs: largestFirst(pairs),
    undrawn: { ...undrawn, unpaired: [], once: [], ...aside },
    unbrokenRows,
  };
}

/** Of some rows those that match a view: what can be lines, and what cannot. */
export function rowsOfView(
  dataset: Dataset,
  view: View,
  all: readonly number[],
): { arcs: number[]; undrawn: Undrawn; unbrokenRows: number[] } {
  const { flows: table, gazetteer } = dataset;
  const isOfPlaces = placeFilter(view, gazetteer);
  const liftedAt = (row: number): Ends => liftedEnds(table, row, view, gazetteer);
  const rows = all.filter((row) => {
    const { origin, destination } = liftedAt(row);
    return matchesRecord(table, row, view) && isOfPlaces(origin, destination);
  });
  const unbrokenRows = view.industries ? rows.filter((row) => table.industry[row] === NONE) : [];
  return { ...partUndrawn(dataset, rows, liftedAt, view), unbrokenRows };
}

type Undrawn = Omit<FlowView['undrawn'], 'unpaired' | 'once'>;

function countedPairs(
  { flows, gazetteer }: Dataset,
  arcs: readonly number[],
  view: View,
): PairFlow[] {
  const both = group(arcs, (row) => {
    const { origin, destination } = liftedEnds(flows, row, view, gazetteer);
    return [origin, destination].sort().join('~');
  });
  return [...both].flatMap(([id, own]) => countedPair(flows, own, view, id) ?? []);
}

const BY_NAME = new Intl.Collator('en');

export const largestFirst = (pairs: readonly PairFlow[]): PairFlow[] =>
  [...pairs].sort((a, b) => b.value - a.value || BY_NAME.compare(pairIdOf(a), pairIdOf(b)));

interface Paired {
  readonly pairs: readonly PairFlow[];
  readonly unpaired?: readonly number[];
  readonly once?: readonly number[];
}

/** What becomes of the two directions of every pair, or of two years of it. */
const pairsInMode = (dataset: Dataset, arcs: readonly number[], view: View): Paired =>
  view.minus === null
    ? inMode(dataset, directedPairs(dataset.flows, arcs, view), view)
    : changedPairs(dataset, arcs, view);

/** Pairs as reported, rolled up to the level of a view, and what becomes of their two directions. */
export function inMode(
  { flows, gazetteer }: Dataset,
  reported: readonly PairFlow[],
  { level, mode }: View,
): Paired {
  const pairs = rollUp(reported, level, gazetteer);
  switch (mode) {
    case 'directed':
      return { pairs };
    case 'sum':
      return { pairs: sumFlows(flows, pairs) };
    case 'net':
      return netFlows(flows, pairs);
  }
}

function liftedEnds(table: FlowTable, row: number, { level }: View, gazetteer: Gazetteer): Ends {
  const { origin, destination } = endsAt(table, row);
  return {
    origin: liftedTo(level, origin, gazetteer),
    destination: liftedTo(level, destination, gazetteer),
  };
}

/** Records that can be arcs, and those of the chosen time that cannot, by the reason. */
function partUndrawn(
  { flows: table, gazetteer, parksById }: Dataset,
  rows: readonly number[],
  liftedAt: (row: number) => Ends,
  view: View,
): { arcs: number[]; undrawn: Undrawn } {
  const undrawn = {
    missing: [] as number[],
    inside: [] as number[],
    unsplit: [] as number[],
    tie: [] as number[],
  };
  const isCount = view.measure === null;
  const times = [view.period, ...(view.minus === null ? [] : [inYear(view.minus)])];
  const arcs = rows.filter((row) => {
    const { origin, destination } = liftedAt(row);
    const obstacle = isTieRow(table, row, parksById)
      ? 'tie'
      : undrawable(origin, destination, gazetteer);
    const isMissing = !isCount && Number.isNaN(table.value[row] ?? NaN);
    const reason = obstacle ?? (isMissing ? 'missing' : null);
    if (reason && times.some((time) => isOfTime(table, row, time, isCount)))
      undrawn[reason].push(row);
    return !obstacle;
  });
  return { arcs, undrawn };
}

/** Does a record belong to the chosen time? Running totals and figures of a period are told apart, unless only counted. */
export function isOfTime(
  table: FlowTable,
  row: number,
  period: PeriodChoice,
  isCount: boolean,
): boolean {
  const isRunning = table.cumulative[row] === 1;
  const isOfSort = isCount || isRunning === (period.mode === 'cumulative');
  return isOfSort && isCounted(table, row, period);
}

function countedPair(
  table: FlowTable,
  rows: readonly number[],
  view: View,
  id: string,
): PairFlow | null {
  const { period } = view;
  const dated = rows.filter((row) => isCounted(table, row, period));
  const broken = dated.filter((row) => table.industry[row] !== NONE);
  const used = view.industries && broken.length > 0 ? broken : dated;
  const first = used[0];
  if (first === undefined) return null;
  const [one = '', other = ''] = id.split('~');
  return {
    origin: one,
    destination: other,
    directed: false,
    topic: mostFrequentTopic(table, used),
    value: used.length,
    bound: null,
    period: null,
    plan: false,
    industry: industryOf(table, used),
    unbroken: view.industries !== null && broken.length === 0,
    rows: used,
    setAside: [],
    partsOf: [],
    ...PLAIN,
  };
}

function isCounted(table: FlowTable, row: number, choice: PeriodChoice): boolean {
  if (choice.mode !== 'span' || (choice.from === null && choice.to === null)) return true;
  const end = table.end[row] ?? NONE;
  const start = table.start[row] ?? NONE;
  if (end === NONE) return false;
  return isInYears({ start: start === NONE ? null : start, end }, choice.from, choice.to);
}

function mostFrequentTopic(table: FlowTable, rows: readonly number[]): FlowTopic {
  const counts = group(rows, (row) => topicOf(KINDS[table.kind[row] ?? 0] ?? 'agreement'));
  const ranked = [...counts].sort(
    ([a, one], [b, other]) => other.length - one.length || TOPICS.indexOf(a) - TOPICS.indexOf(b),
  );
  return ranked[0]?.[0] ?? 'enterprise';
}
