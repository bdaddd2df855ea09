import { KINDS, topicOf } from '../flow';
import { endsAt, NONE } from '../flowTable';
import { BASES } from '../measure';
import { standsFor, type Gazetteer, type LngLat } from '../place';
import type { Query } from '../query';
import type { ImportedTable } from './importedTable';

/** What is looked at when a table has been taken in: the topic, measure and basis that most of its records are of. */
export function openingView({ flows }: ImportedTable): Pick<Query, 'topic' | 'measure' | 'basis'> {
  const counts = new Map<string, { readonly row: number; count: number }>();
  for (let row = 0; row < flows.length; row++) {
    if (Number.isNaN(flows.value[row] ?? NaN)) continue;
    const key = [flows.kind[row], flows.measure[row], flows.basis[row]].join('/');
    const found = counts.get(key) ?? { row, count: 0 };
    found.count++;
    counts.set(key, found);
  }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count);
  const row = first?.row ?? 0;
  return {
    topic: topicOf(KINDS[flows.kind[row] ?? NONE] ?? 'own'),
    measure: flows.measures[flows.measure[row] ?? NONE] ?? null,
    basis: BASES[flows.basis[row] ?? NONE] ?? null,
  };
}

/** Where the records of a table end. */
export function pointsOf({ flows }: ImportedTable, gazetteer: Gazetteer): LngLat[] {
  const ids = new Set<string>();
  for (let row = 0; row < flows.length; row++) {
    const { origin, destination } = endsAt(flows, row);
    ids.add(origin).add(destination);
  }
  return [...ids]
    .flatMap((id) => standsFor(id, gazetteer))
    .flatMap((id) => {
      const point = gazetteer.get(id)?.point;
      return point ? [point] : [];
    });
}
