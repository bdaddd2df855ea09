import type { Cluster } from './cluster';
import type { Park } from './park';
import { standsFor, type Place } from './place';
import type { Source } from './source';
import type { TableSnapshot } from './tableSnapshot';

/** What a view shows beside its rows, and what all of it rests on. */
export interface ViewContents {
  /** Whatever a row ends at, with the members of joint places, in the order of the gazetteer. */
  readonly places: readonly Place[];
  readonly parks: readonly Park[];
  /** Only in the topic of clusters, which has no rows. */
  readonly clusters: readonly Cluster[];
  readonly sources: readonly Source[];
}

export function contentsOf(snapshot: TableSnapshot): ViewContents {
  const { dataset, rows, topic } = snapshot;
  const { gazetteer } = dataset;
  const isOfClusters = topic === 'clusters';
  const parks = isOfClusters ? [] : snapshot.parks;
  const clusters = isOfClusters ? snapshot.clusters : [];
  const ends = new Set([
    ...rows.flatMap(({ origin, destination }) => [origin, destination]),
    ...clusters.flatMap(({ places }) => places),
  ]);
  const shown = new Set([...ends].flatMap((id) => [id, ...standsFor(id, gazetteer)]));
  const cited = new Set([...rows, ...clusters, ...parks].flatMap(({ sources }) => sources));
  return {
    places: [...gazetteer.values()].filter(({ id }) => shown.has(id)),
    parks,
    clusters,
    sources: [...cited].flatMap((id) => dataset.sources.get(id) ?? []),
  };
}
