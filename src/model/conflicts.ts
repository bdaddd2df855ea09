import type { Confidence } from './source';

/** What may disagree with others of its sort: a flow, an annotation. */
interface Disputable {
  readonly id: string;
  readonly confidence: Confidence;
  readonly conflictsWith: readonly string[];
}

/**
 * Records that sources disagree about, those that contradict one another together, in the order of the first of each
 * group. A record that is marked `conflicting` and names no other stands alone: its note says what it does not fit.
 */
export function conflictGroups<T extends Disputable>(records: readonly T[]): T[][] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const rivals = new Map(records.map(({ id }) => [id, new Set<string>()]));
  for (const { id, conflictsWith } of records) {
    for (const other of conflictsWith) {
      if (!byId.has(other)) continue;
      // One side may name the other alone.
      rivals.get(id)?.add(other);
      rivals.get(other)?.add(id);
    }
  }
  const seen = new Set<string>();
  const groupOf = (id: string): string[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    return [id, ...[...(rivals.get(id) ?? [])].flatMap(groupOf)];
  };
  return records
    .filter(({ id, confidence }) => confidence === 'conflicting' || rivals.get(id)?.size)
    .map(({ id }) => new Set(groupOf(id)))
    .filter(({ size }) => size > 0)
    .map((group) => records.filter(({ id }) => group.has(id)));
}
