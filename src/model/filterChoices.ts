import { group, rollup, sum } from 'd3';
import type { View } from './aggregateFlows';
import type { Dataset } from './dataset';
import { KINDS, type Kind } from './flow';
import { NONE } from './flowTable';
import { ancestorAt, standsFor } from './place';
import { selectAlike, selectEnds } from './selectRows';
import { CONFIDENCES, type Confidence } from './source';

export interface FilterChoices {
  /** With the number of records, in the order of the model; only those that occur. */
  readonly kinds: readonly { readonly id: Kind; readonly records: number }[];
  readonly confidences: readonly { readonly id: Confidence; readonly records: number }[];
  /** Places that flows end at, by province (null: outside the region), the larger places first. */
  readonly places: readonly {
    readonly province: string | null;
    readonly ids: readonly string[];
  }[];
}

/** What the filters of a topic, measure and basis have to choose from. */
export function filterChoices(dataset: Dataset, view: View): FilterChoices {
  const { flows: table, gazetteer } = dataset;
  const { topic, measure, basis } = view;
  const alike = selectAlike(table, topic, measure, basis);
  const count = <T>(words: readonly T[], column: ArrayLike<number>) => {
    const byWord = rollup(
      alike,
      (own) => sum(own, (one) => one.count),
      ({ row }) => column[row] ?? NONE,
    );
    return words.flatMap((id, index) => {
      const records = byWord.get(index) ?? 0;
      return records > 0 ? [{ id, records }] : [];
    });
  };
  const ends = new Set([...selectEnds(table, topic, measure, basis)].flatMap(withAncestors));
  /** A place and what it lies in: who asks for Hebei wants Baoding too. */
  function withAncestors(end: string): string[] {
    return standsFor(end, gazetteer).flatMap((id) => {
      const found: string[] = [];
      for (let at: string | null = id; at !== null; at = gazetteer.get(at)?.parent ?? null)
        found.push(at);
      return found;
    });
  }
  // In the order of the table of places, which begins with the larger ones.
  const known = [...gazetteer.values()].filter(
    ({ id, members, level, point }) =>
      ends.has(id) && members.length === 0 && (level !== 'outside' || point !== null),
  );
  const byProvince = group(known, ({ id }) => ancestorAt('province', id, gazetteer));
  return {
    kinds: count(KINDS, table.kind),
    confidences: count(CONFIDENCES, table.confidence),
    places: [...byProvince].map(([province, own]) => ({ province, ids: own.map(({ id }) => id) })),
  };
}
