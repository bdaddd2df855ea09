import type { Bilingual } from './bilingual';
import type { Dataset } from './dataset';
import { detailAt } from './flowTable';
import type { PairFlow } from './pairFlow';
import type { Shown } from './shown';

/** Who published what is drawn. */
export interface DrawnSources {
  /** Those with most of it first. */
  readonly publishers: readonly Bilingual[];
  /** Number of publications. */
  readonly count: number;
}

/** The publications that the lines and ties of a map rest on; in the topic of clusters those of the clusters. */
export const drawnSources = (shown: Shown): DrawnSources =>
  publishersOf(shown.dataset, drawnIds(shown));

/** Ids, each as often as something that is drawn names it. */
export const drawnIds = ({ dataset, topic, pairs, ties, clusters }: Shown): string[] =>
  topic === 'clusters'
    ? clusters.flatMap((cluster) => cluster.sources)
    : [
        ...sourcesOfPairs(dataset, pairs),
        ...(topic === 'cobuild' ? ties.flatMap(({ branch }) => branch.sources) : []),
      ];

/** Ids, each as often as a record names it. */
export const sourcesOfPairs = ({ flows }: Dataset, pairs: readonly PairFlow[]): string[] =>
  pairs.flatMap(({ rows }) => rows.flatMap((row) => detailAt(flows, row).sources));

/** Of ids of sources, each as often as it is named. */
export function publishersOf({ sources }: Dataset, cited: readonly string[]): DrawnSources {
  const counts = new Map<string, { readonly name: Bilingual; count: number }>();
  for (const id of cited) {
    const source = sources.get(id);
    if (!source) continue;
    const name = { zh: source.publisher, en: source.publisherEn };
    const known = counts.get(name.zh) ?? { name, count: 0 };
    known.count++;
    counts.set(name.zh, known);
  }
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count);
  return { publishers: ranked.map(({ name }) => name), count: new Set(cited).size };
}
