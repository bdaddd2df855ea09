import { activeFilters, type FilterName } from './activeFilters';
import { drawnSources, type DrawnSources } from './drawnSources';
import type { FlowTopic } from './flow';
import { FAMILIES, type Family } from './industry';
import { isPlan, type Measure } from './measure';
import type { PairFlow } from './pairFlow';
import { PARK_KINDS, type ParkKind } from './park';
import type { Gazetteer } from './place';
import type { PeriodChoice, ScaleChoice } from './query';
import { flowTopicsOf } from './selectRows';
import type { Shown } from './shown';

/** How the lines of the legend look where nothing else is said: as most lines of the map do. */
export interface LegendLook {
  readonly topic: FlowTopic;
  readonly directed: boolean;
  readonly plan: boolean;
}

/** A mark with its meaning. `amount`: a line of that value; `at-most`: all that is drawn at the least width. */
export type LegendEntry =
  | { readonly type: 'amount' | 'at-most'; readonly value: number }
  | { readonly type: 'topic'; readonly topic: FlowTopic }
  | { readonly type: 'direction' | 'planned' | 'joint' | 'faint' | 'tie' }
  | { readonly type: 'park'; readonly kind: ParkKind }
  | { readonly type: 'family'; readonly family: Family };

/** What must be said beside the marks; `count`: records that are listed and not drawn. */
export type LegendNote =
  | { readonly type: 'net' | 'summed' | 'nodes' | 'nodesAll' }
  | {
      readonly type: 'missing' | 'unsplit' | 'unpaired' | 'inside';
      readonly count: number;
    };

/** Everything that a legend holds (rule R22), without words: the page and the picture say the same. */
export interface Legend {
  readonly look: LegendLook;
  readonly measure: Measure | null;
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
  const belowFloor = pairs.some(({ value, unbroken }) => !unbroken && value < floor);
  const amounts: LegendEntry[] = samples.map((value) => ({ type: 'amount', value }));
  const atMost: LegendEntry[] = belowFloor
    ? [{ type: 'at-most', value: Number(floor.toPrecision(2)) }]
    : [];
  const hasLines = hasFlows && samples.length > 0;
  return {
    look: {
      topic: commonestTopic(shown),
      directed: pairs[0]?.directed ?? topic !== 'all',
      plan: view.basis !== null && isPlan(view.basis),
    },
    measure: shown.measure,
    scale: { type, choice: query.scale },
    amounts: hasLines ? [...amounts, ...atMost] : [],
    marks: hasLines ? marksOf(shown) : [],
    families: familiesOf(shown),
    parkKinds: hasFlows
      ? PARK_KINDS.filter((kind) => shown.parks.some((park) => park.kind === kind)).map((kind) => ({
          type: 'park',
          kind,
        }))
      : [],
    notes: hasFlows ? notesOf(shown, hasLines) : [],
    counts: hasFlows
      ? { shown: pairs.length, all: flowView.pairs.length, share: shown.shownShare }
      : null,
    period: hasFlows && topic !== 'context' ? view.period : null,
    filters: activeFilters(query).filter((name) => name !== 'period'),
    sources: drawnSources(shown),
  };
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
    ...has(({ unbroken }) => unbroken, { type: 'faint' }),
    ...(ties.length > 0 && (topic === 'cobuild' || topic === 'all')
      ? [{ type: 'tie' } as const]
      : []),
  ];
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

/** Missing is said as missing (rule R23). */
function notesOf({ pairs, view, topic, flowView }: Shown, hasLines: boolean): LegendNote[] {
  const ofLines: LegendNote[] = [
    ...(view.direction === 'net' ? [{ type: 'net' } as const] : []),
    ...(pairs.some(({ partsOf }) => partsOf.length > 0) ? [{ type: 'summed' } as const] : []),
    { type: topic === 'all' ? 'nodesAll' : 'nodes' },
  ];
  const undrawn = (['missing', 'unsplit', 'unpaired', 'inside'] as const)
    .map((type) => ({ type, count: flowView.undrawn[type].length }))
    .filter(({ count }) => count > 0);
  return [...(hasLines ? ofLines : []), ...undrawn];
}
