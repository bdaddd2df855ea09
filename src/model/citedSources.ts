import type { Source } from './source';
import type { TableSnapshot } from './tableSnapshot';

/** The publications that the rows of a view rest on; in the topic of clusters those of the clusters. */
export function citedSources({
  dataset,
  topic,
  rows,
  clusters,
}: Pick<TableSnapshot, 'dataset' | 'topic' | 'rows' | 'clusters'>): Source[] {
  const cited = (topic === 'clusters' ? clusters : rows).flatMap(({ sources }) => sources);
  return [...new Set(cited)].flatMap((id) => dataset.sources.get(id) ?? []);
}
