import { aggregateFlows, type FlowView, type View } from './aggregateFlows';
import type { Cluster } from './cluster';
import { isOfIndustries } from './countIndustries';
import type { Dataset } from './dataset';
import type { Topic } from './flow';
import { openingOf, type Headline } from './headline';
import type { Measure } from './measure';
import { isBetween, type PairFlow } from './pairFlow';
import { tiesOf, type Park, type Tie } from './park';
import { placeTotals, totalsAt, type PlaceTotal } from './placeTotals';
import type { Query } from './query';
import { viewOf } from './view';
import { shownShare, visibleFlows, withChosen } from './visibleFlows';

/** What a query shows of the data: all that a map and its legend are made of. `AtlasState` is one too. */
export interface Shown {
  readonly dataset: Dataset;
  readonly query: Query;
  readonly topic: Topic;
  readonly industries: ReadonlySet<string> | null;
  readonly view: View;
  readonly measure: Measure | null;
  readonly flowView: FlowView;
  /** The pairs that are drawn. */
  readonly pairs: readonly PairFlow[];
  readonly totals: ReadonlyMap<string, PlaceTotal>;
  readonly shownShare: number | null;
  readonly headline: Headline;
  readonly parks: readonly Park[];
  readonly clusters: readonly Cluster[];
  readonly ties: readonly Tie[];
}

/** Clusters are no flows. */
export const NO_FLOWS: FlowView = {
  pairs: [],
  undrawn: { missing: [], inside: [], unsplit: [], tie: [], unpaired: [], once: [] },
  unbrokenRows: [],
};

/** What a query shows, without a page: for a picture that a program draws. */
export function shownBy(dataset: Dataset, query: Query): Shown {
  const { gazetteer, parksById } = dataset;
  const { topic } = query;
  const industries = query.industries && new Set(query.industries);
  const view = viewOf(dataset, query);
  const measure = dataset.measuresById.get(view.measure ?? '') ?? null;
  const flowView = topic === 'clusters' ? NO_FLOWS : aggregateFlows(dataset, view);
  const isAdditive = measure?.additive ?? true;
  const { selection, min } = query;
  const chosen =
    selection?.type === 'flow'
      ? flowView.pairs.find((pair) => isBetween(pair, selection))
      : undefined;
  const largest = visibleFlows(flowView.pairs, query, gazetteer, isAdditive);
  const pairs = withChosen(largest, chosen ?? null, min);
  const parks = dataset.parks.filter((park) => isOfIndustries(park, industries));
  const ties = tiesOf(parks, parksById, gazetteer);
  return {
    ...{ dataset, query, topic, industries, view, measure, flowView, pairs, parks, ties },
    totals: totalsAt(pairs, placeTotals(flowView.pairs, gazetteer, isAdditive), gazetteer),
    shownShare: shownShare(pairs, flowView.pairs, gazetteer, isAdditive),
    headline: openingOf(dataset, query, view, flowView, ties),
    clusters: dataset.clusters.filter((cluster) => isOfIndustries(cluster, industries)),
  };
}
