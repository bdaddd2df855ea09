import { aggregateFlows } from '../model/aggregateFlows';
import { comparedYear } from '../model/comparison';
import { isBetween, type PairFlow } from '../model/pairFlow';
import { activeFilters, withoutFilters, type FilterName } from '../model/activeFilters';
import { countIndustries, isOfIndustries } from '../model/countIndustries';
import type { Dataset } from '../model/dataset';
import type { Topic } from '../model/flow';
import { UNFILTERED } from '../model/flowFilter';
import { filterChoices } from '../model/filterChoices';
import { openingOf } from '../model/headline';
import type { ImportedTable } from '../model/import/importedTable';
import type { ImportReport } from '../model/import/importReport';
import { tiesOf } from '../model/park';
import { placeTotals, totalsAt } from '../model/placeTotals';
import { DEFAULT_QUERY, type Query, type Selection } from '../model/query';
import { FEW, type Quality } from '../model/quality';
import type { Story } from '../model/story/story';
import type { Reach } from '../model/reach';
import { NO_FLOWS } from '../model/shown';
import { measureChoices, periodChoices, viewOf } from '../model/view';
import { canBeSummed, shownShare, visibleFlows, withChosen } from '../model/visibleFlows';

/** A reader's table as it is joined with what the atlas comes with; nothing of it is kept beyond the page. */
export interface OwnTable {
  readonly table: ImportedTable;
  readonly report: ImportReport;
  /** Another dataset, the same for the same one. */
  readonly join: (builtIn: Dataset) => Dataset;
  /** How far the map of a topic goes with it. */
  readonly reachOf: (dataset: Dataset, topic: Topic) => Reach;
  /** As in `Query`. */
  readonly data: string;
  /** What was looked at before it came. */
  readonly before: Partial<Query>;
}

/** `story`: null for a bare desk. */
export interface StoryDesk {
  readonly isOpen: boolean;
  readonly story: Story | null;
  /** All of it is in a file. */
  readonly isSaved: boolean;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * What the reader looks at. The query is all that a link must restore; everything else follows from it and the data,
 * each by one call of a pure function of the model.
 */
export class AtlasState {
  /** What the atlas comes with. Big, never changed in place: when a file comes late, another one takes its place. */
  builtIn: Dataset = $state.raw() as Dataset;
  /** A table that the reader has brought. */
  own: OwnTable | null = $state.raw(null);
  /** All that is looked at. */
  readonly dataset: Dataset = $derived.by(() => this.own?.join(this.builtIn) ?? this.builtIn);
  query: Mutable<Query> = $state({ ...DEFAULT_QUERY });
  /** What the pointer or the keyboard focus is on; never part of a link. */
  hovered: Selection | null = $state.raw(null);
  /** What a step of a story points out; never part of a link. */
  highlights: readonly Selection[] = $state.raw([]);
  /** The desk at which a story is written, beside the map; never part of a link, and not kept. */
  desk: StoryDesk | null = $state.raw(null);
  /** What slow graphics have made the map give up; never part of a link. */
  quality: Quality = $state('full');
  /** The reader wants all of it, however slow. */
  #isQualityKept = false;
  /** The source that the page of sources opens at; never part of a link. */
  sourceInFocus: string | null = null;
  /** What the page around a frame keeps for itself. */
  held: ReadonlySet<keyof Query> = new Set();
  /** The view changes by itself, as while years are played: the way back leads past it. */
  isPassing = false;
  /** The tab that the page of sources returns to. */
  #behind: Query['tab'] = DEFAULT_QUERY.tab;

  /** A card or the desk stands at the side. */
  readonly hasAside = $derived(this.query.selection !== null || !!this.desk?.isOpen);
  readonly topic = $derived(this.query.topic);
  readonly industries = $derived(this.query.industries && new Set(this.query.industries));
  readonly measures = $derived.by(() => measureChoices(this.dataset, this.topic));
  readonly view = $derived.by(() => viewOf(this.dataset, this.query));
  readonly periods = $derived.by(() => periodChoices(this.dataset, this.view));
  /** Clusters have no period, and trains were counted on one day. */
  readonly hasTimeline = $derived(this.topic !== 'clusters' && this.topic !== 'context');
  readonly flowView = $derived.by(() =>
    this.topic === 'clusters' ? NO_FLOWS : aggregateFlows(this.dataset, this.view),
  );
  /**
   * The same whatever places, direction, kinds and confidence are chosen: what shares, ranks and balances are of.
   * A filter must not turn a third of what a place sends into all of it.
   */
  readonly wholeView = $derived.by(() => {
    const { industries, level } = this.view;
    const whole = { ...this.view, ...UNFILTERED, industries, level };
    return this.topic === 'clusters' ? NO_FLOWS : aggregateFlows(this.dataset, whole);
  });
  readonly measure = $derived.by(
    () => this.dataset.measuresById.get(this.view.measure ?? '') ?? null,
  );
  readonly #isAdditive = $derived(this.measure?.additive ?? true);
  readonly #largest = $derived.by(() => this.pairsFor(this.query.top));
  /** The pairs that are drawn. */
  readonly pairs = $derived.by(() =>
    withChosen(this.#largest, this.pairOf(this.query.selection), this.query.min),
  );
  /** Of all that match: a circle does not shrink because a line to it is left out. */
  readonly totals = $derived.by(() => {
    const { gazetteer } = this.dataset;
    const all = placeTotals(this.flowView.pairs, gazetteer, this.#isAdditive);
    return totalsAt(this.pairs, all, gazetteer);
  });
  /** There is a total that the drawn pairs carry a share of. */
  readonly isSummed = $derived.by(() => canBeSummed(this.flowView.pairs, this.#isAdditive));
  /** Part of the sum of all pairs that the drawn ones carry; null where there is no such sum. */
  readonly shownShare = $derived.by(() =>
    shownShare(this.pairs, this.flowView.pairs, this.dataset.gazetteer, this.#isAdditive),
  );
  readonly filterChoices = $derived.by(() => filterChoices(this.dataset, this.view));
  readonly activeFilters = $derived.by(() => activeFilters(this.query));
  readonly headline = $derived.by(() =>
    openingOf(this.dataset, this.query, this.view, this.flowView, this.ties),
  );
  readonly industryCounts = $derived.by(() => countIndustries(this.dataset, this.topic));
  readonly parks = $derived.by(() =>
    this.dataset.parks.filter((park) => isOfIndustries(park, this.industries)),
  );
  readonly clusters = $derived.by(() =>
    this.dataset.clusters.filter((cluster) => isOfIndustries(cluster, this.industries)),
  );
  readonly ties = $derived.by(() =>
    tiesOf(this.parks, this.dataset.parksById, this.dataset.gazetteer),
  );

  constructor(dataset: Dataset, query: Query) {
    this.builtIn = dataset;
    this.query = { ...query };
  }

  change(part: Partial<Query>, held = this.held): void {
    const isFree = ([name]: [string, unknown]): boolean => !held.has(name as keyof Query);
    // Field by field: a change of the selection must not recompute the flows.
    Object.assign(this.query, Object.fromEntries(Object.entries(part).filter(isFree)));
    // A comparison ends with the year that it is of.
    this.query.minus = comparedYear(this.query);
  }

  /** Another topic has other measures: choices that depend on it go back to their defaults. */
  chooseTopic(topic: Query['topic']): void {
    this.change({
      topic,
      ...{ measure: null, basis: null, period: null, kinds: null, min: null, selection: null },
    });
  }

  lift(names: readonly FilterName[]): void {
    this.change(withoutFilters(names));
  }

  select(selection: Selection | null): void {
    this.change({ selection });
  }

  openSources(source: string | null = null): void {
    if (this.query.tab !== 'sources') this.#behind = this.query.tab;
    this.sourceInFocus = source;
    this.change({ tab: 'sources' });
  }

  /** Back to what was behind the page of sources, or on to a view that it leads to. */
  leaveSources(view: Partial<Query> = {}): void {
    const { theme, language, camera } = this.query;
    this.change({ tab: this.#behind, ...view, theme, language, camera });
  }

  lowerQuality(to: Quality): void {
    if (!this.#isQualityKept) this.quality = to;
  }

  keepQuality(): void {
    this.#isQualityKept = true;
    this.quality = 'full';
  }

  /** The pairs that would be drawn for a choice of how many. */
  pairsFor(asked: Query['top']): readonly PairFlow[] {
    const { min } = this.query;
    const top = this.quality === 'few' && asked !== 'most' ? Math.min(FEW, asked ?? FEW) : asked;
    const { pairs } = this.flowView;
    return visibleFlows(pairs, { min, top }, this.dataset.gazetteer, this.#isAdditive);
  }

  /** The pair that a selection names in this view, drawn or left out by threshold or number. */
  pairOf(selection: Selection | null): PairFlow | null {
    if (selection?.type !== 'flow') return null;
    return this.flowView.pairs.find((pair) => isBetween(pair, selection)) ?? null;
  }
}
