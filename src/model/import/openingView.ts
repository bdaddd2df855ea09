import { KINDS, topicOf } from '../flow';
import { NONE } from '../flowTable';
import { BASES } from '../measure';
import type { SliceHead } from '../packed/packedFlows';
import { standsFor, type Gazetteer, type LngLat } from '../place';
import type { Query } from '../query';
import type { ImportedTable } from './importedTable';

/** What is looked at when a table has been taken in: the topic, measure and basis that most of its records are of. */
export function openingView({ flows }: ImportedTable): Pick<Query, 'topic' | 'measure' | 'basis'> {
  const counts = new Map<string, { readonly head: SliceHead; count: number }>();
  flows.heads.forEach((head, slice) => {
    if (head.missing !== NONE) return;
    const key = [head.kind, head.measure, head.basis].join('/');
    const found = counts.get(key) ?? { head, count: 0 };
    found.count += (flows.starts[slice + 1] ?? 0) - (flows.starts[slice] ?? 0);
    counts.set(key, found);
  });
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count);
  const head = first?.head ?? flows.heads[0];
  return {
    topic: topicOf(KINDS[head?.kind ?? NONE] ?? 'own'),
    measure: flows.measures[head?.measure ?? NONE] ?? null,
    basis: BASES[head?.basis ?? NONE] ?? null,
  };
}

/** Where the records of a table end. */
export function pointsOf({ flows }: ImportedTable, gazetteer: Gazetteer): LngLat[] {
  const ends = new Set([...flows.origins, ...flows.destinations]);
  return [...ends]
    .flatMap((place) => standsFor(flows.places[place] ?? '', gazetteer))
    .flatMap((id) => {
      const point = gazetteer.get(id)?.point;
      return point ? [point] : [];
    });
}
