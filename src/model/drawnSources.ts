import type { Bilingual } from './bilingual';
import type { Shown } from './shown';

/** Who published what is drawn. */
export interface DrawnSources {
  /** Those with most of it first. */
  readonly publishers: readonly Bilingual[];
  /** Number of publications. */
  readonly count: number;
}

/** The publications that the lines and ties of a map rest on; in the topic of clusters those of the clusters. */
export function drawnSources({ dataset, topic, pairs, ties, clusters }: Shown): DrawnSources {
  const { sources, flows } = dataset;
  const cited =
    topic === 'clusters'
      ? clusters.flatMap((cluster) => cluster.sources)
      : [
          ...pairs.flatMap(({ rows }) => rows.flatMap((row) => flows.details.sources[row] ?? [])),
          ...(topic === 'cobuild' ? ties.flatMap(({ branch }) => branch.sources) : []),
        ];
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
