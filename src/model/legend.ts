import { singleYear } from './comparison';
import { shownCounterparts } from './counterparts';
import { activeFilters, type FilterName } from './activeFilters';
import { drawnSources, type DrawnSources } from './drawnSources';
import type { FlowTopic } from './flow';
import { FAMILIES, type Family } from './industry';
import type { YearPair } from './likeRows';
import { legendNotes, type LegendNote } from './legendNotes';
import { isPlan, type Measure } from './measure';
import { isHalfKnown, type PairFlow } from './pairFlow';
import { PARK_KINDS, type ParkKind } from './park';
import type { Gazetteer } from './place';
import type { FlowMode, PeriodChoice, ScaleChoice } from './query';
import { flowTopicsOf } from './selectRows';
import type { Shown } from './shown';
import { TIE_STATES, type TieState } from './tieRecords';

/** How the lines of the legend look where nothing else is said: as most lines of the map do. */
export interface LegendLook {
  readonly topic: FlowTopic;
  readonly directed: boolean;
  readonly plan: boolean;
}

interface AmountEntry {
  readonly type: 'amount' | 'at-most';
  readonly value: number;
}

/**
 * A mark with its meaning. `amount`: a line of that value; `at-most`: all that is drawn at the least width. In a
 * comparison of two years values have a sign. `half`: sums of which one direction is not known, so many.
 */
export type LegendEntry =
  | AmountEntry
  | { readonly type: 'topic'; readonly topic: FlowTopic }
  /** A line to counterparts that are tied, planned to be, or not. */
  | { readonly type: 'counterpart'; readonly state: TieState }
  | { readonly type: 'half'; readonly count: number }
  | { readonly type: 'direction' | 'planned' | 'joint' | 'faint' | 'tie' }
  | { readonly type: 'park'; readonly kind: ParkKind }
  | { readonly type: 'family'; readonly family: Family };

/** Everything that a legend holds (rule R22), without words: the page and the picture say the same. */
export interface Legend {
  readonly look: LegendLook;
  readonly measure: Measure | null;
  /** What becomes of the two directions of a pair. */
  readonly mode: FlowMode;
  /** The years that are compared; null where none are. */
  readonly years: YearPair | null;
  /** How an amount becomes a width, and whether that is fixed for the whole measure. */
  readonly scale: { readonly type: 'linear' | 'square-root'; readonly choice: ScaleChoice };
  readonly amounts: readonly LegendEntry[];
  readonly marks: readonly LegendEntry[];
  readonly families: readonly LegendEntry[];
  readonly parkKinds: readonly LegendEntry[];
  readonly notes: readonly LegendNote[];
  readonly counts: {
    readonly shown: number;
    readonly all: number;
    readonly share: number | null;
  } | null;
  /** null where what is shown has no time. */
  readonly period: PeriodChoice | null;
  readonly filters: readonly FilterName[];
  readonly sources: DrawnSources;
}

/** What only the scale of the lines knows. */
interface LegendScale {
  readonly type: 'linear' | 'square-root';
  /** Round amounts to show, the largest first. */
  readonly samples: readonly number[];
  /** The amount drawn at the least width. */
  readonly floor: number;
}

/** The legend of what is shown. */
export function legendOf(shown: Shown, { type, samples, floor }: LegendScale): Legend {
  const { pairs, topic, flowView, query, view } = shown;
  const hasFlows = topic !== 'clusters';
  const amounts = amountsOf(shown, samples, floor);
  const hasLines = hasFlows && samples.length > 0;
  return {
    look: {
      topic: commonestTopic(shown),
      directed: pairs[0]?.directed ?? (topic !== 'all' && view.mode !== 'sum'),
      plan: view.basis !== null && isPlan(view.basis),
    },
    measure: shown.measure,
    mode: view.mode,
    years: yearsOf(shown),
    scale: { type, choice: query.scale },
    amounts: hasLines ? amounts : [],
    marks: [...(hasLines ? marksOf(shown) : []), ...starEntries(shown)],
    families: familiesOf(shown),
    parkKinds: hasFlows
      ? PARK_KINDS.filter((kind) => shown.parks.some((park) => park.kind === kind)).map((kind) => ({
          type: 'park',
          kind,
        }))
      : [],
    notes: hasFlows ? legendNotes(shown, hasLines) : [],
    counts: hasFlows
      ? { shown: pairs.length, all: flowView.pairs.length, share: shown.shownShare }
      : null,
    period: hasFlows && topic !== 'context' ? view.period : null,
    filters: activeFilters(query).filter((name) => name !== 'period' && name !== 'minus'),
    sources: drawnSources(shown),
  };
}

function yearsOf({ view: { period, minus } }: Shown): YearPair | null {
  const now = singleYear(period);
  return now === null || minus === null ? null : { now, then: minus };
}

/** The largest first; in a comparison from the largest increase to the largest decrease. */
function amountsOf({ pairs, view }: Shown, samples: readonly number[], floor: number) {
  const isBelow = pairs.some(({ value, unbroken }) => !unbroken && value < floor);
  const isWhole = pairs.every(({ value }) => Number.isInteger(value));
  const entries: AmountEntry[] = [
    ...samples.map((value) => ({ type: 'amount', value }) as const),
    ...(isBelow ? [{ type: 'at-most', value: roundDown(floor, isWhole) } as const] : []),
  ];
  if (view.minus === null) return entries;
  return [...entries, ...entries.map((entry) => ({ ...entry, value: -entry.value })).reverse()];
}

/** To two digits, and whole where all amounts are; never up, for what is above the floor is drawn wider. */
function roundDown(floor: number, isWhole: boolean): number {
  const digits = 10 ** (Math.floor(Math.log10(floor)) - 1);
  const step = isWhole && floor >= 1 ? Math.max(digits, 1) : digits;
  return Number((Math.floor(floor / step) * step).toPrecision(2));
}

/** With several topics on the map the samples wear the hue of most lines. */
function commonestTopic({ topic, pairs }: Shown): FlowTopic {
  const countOf = (one: FlowTopic): number => pairs.filter((pair) => pair.topic === one).length;
  return [...flowTopicsOf(topic)].sort((a, b) => countOf(b) - countOf(a))[0] ?? 'enterprise';
}

function marksOf({ topic, pairs, ties, dataset }: Shown): LegendEntry[] {
  const topics = flowTopicsOf(topic);
  const has = (isSo: (pair: PairFlow) => boolean, entry: LegendEntry): LegendEntry[] =>
    pairs.some(isSo) ? [entry] : [];
  return [
    { type: 'direction' },
    ...(topics.length > 1 ? topics.map((one): LegendEntry => ({ type: 'topic', topic: one })) : []),
    ...has(({ plan }) => plan, { type: 'planned' }),
    ...has((pair) => isJoint(pair, dataset.gazetteer), { type: 'joint' }),
    ...has(isHalfKnown, { type: 'half', count: pairs.filter(isHalfKnown).length }),
    ...has(({ unbroken }) => unbroken, { type: 'faint' }),
    ...(ties.length > 0 && (topic === 'cobuild' || topic === 'all')
      ? [{ type: 'tie' } as const]
      : []),
  ];
}

/** Lines to counterparts, by what joins them. */
function starEntries({ dataset, query }: Shown): LegendEntry[] {
  const star = shownCounterparts(dataset, query);
  return TIE_STATES.filter((state) => star.some((one) => one.state === state)).map((state) => ({
    type: 'counterpart',
    state,
  }));
}

const isJoint = ({ origin, destination }: PairFlow, gazetteer: Gazetteer): boolean =>
  [origin, destination].some((id) => (gazetteer.get(id)?.members.length ?? 0) > 1);

/** Families of industries whose hue is on the map. */
function familiesOf({ topic, clusters, query, dataset }: Shown): LegendEntry[] {
  const industries = [
    ...(topic === 'clusters' ? clusters.flatMap(({ industries: [first] }) => first ?? []) : []),
    ...(query.industries ?? []),
  ];
  const isShown = (family: Family): boolean =>
    industries.some((id) => dataset.industriesById.get(id)?.family === family);
  return FAMILIES.filter(isShown).map((family) => ({ type: 'family', family }));
}
