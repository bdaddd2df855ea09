import type { Dataset } from './dataset';
import type { Topic } from './flow';
import { NONE } from './flowTable';
import { selectAlike } from './selectRows';

export interface IndustryCount {
  readonly industry: string;
  /** Records of flows in the topic. */
  readonly flows: number;
  readonly parks: number;
  readonly clusters: number;
  readonly events: number;
}

/** What is known of every industry within a topic, in the order of the table of industries. */
export function countIndustries(dataset: Dataset, topic: Topic): IndustryCount[] {
  const { flows: table } = dataset;
  const flowCounts = new Map<string, number>();
  for (const { row, count } of selectAlike(table, topic)) {
    const index = table.industry[row] ?? NONE;
    const id = index === NONE ? '' : (table.industries[index] ?? '');
    flowCounts.set(id, (flowCounts.get(id) ?? 0) + count);
  }
  const holding = (records: readonly { industries: readonly string[] }[], id: string): number =>
    records.filter((record) => record.industries.includes(id)).length;
  return dataset.industries.map(({ id }) => ({
    industry: id,
    flows: flowCounts.get(id) ?? 0,
    parks: holding(dataset.parks, id),
    clusters: holding(dataset.clusters, id),
    events: holding(dataset.events, id),
  }));
}

/** True when a record belongs to one of the chosen industries; without a choice every record does. */
export function isOfIndustries(
  record: { readonly industries: readonly string[] },
  industries: ReadonlySet<string> | null,
): boolean {
  return !industries || record.industries.some((industry) => industries.has(industry));
}
