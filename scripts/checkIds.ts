import type { Gazetteer } from '../src/model/place';
import type { Facts, Typed } from './facts';
import { errorAt, type Problem } from './problem';

/** Ids that stand twice or are malformed, in any table. */
export function duplicateIds(facts: Facts): Problem[] {
  const tables: readonly (readonly Typed<{ readonly id: string }>[])[] = [
    [...facts.places, ...facts.parks],
    facts.industries,
    facts.measures,
    [...facts.flows, ...facts.annotations],
    facts.clusters,
    facts.events,
    facts.organisations,
    facts.quantities,
    facts.indicators,
    facts.sources,
  ];
  return tables.flatMap((table) => {
    const lines = new Map<string, string>();
    return table.flatMap((item) => {
      const { id } = item.record;
      if (!/^[a-z0-9][a-z0-9.-]*$/i.test(id))
        return [errorAt(item, 'id', `“${id}” is no id`, 'use letters, digits, - and .')];
      const earlier = lines.get(id);
      lines.set(id, `${item.row.file}:${item.row.line}`);
      return earlier
        ? [errorAt(item, 'id', `“${id}” stands already at ${earlier}`, 'give it another id')]
        : [];
    });
  });
}

/** Places that are, through their parents, their own parent. */
export function parentCircles(places: Facts['places']): Problem[] {
  const parents = new Map(places.map(({ record }) => [record.id, record.parent]));
  return places.flatMap((at) => {
    const passed = new Set<string>();
    let above = at.record.parent;
    while (above && above !== at.record.id && !passed.has(above)) {
      passed.add(above);
      above = parents.get(above) ?? null;
    }
    return above === at.record.id
      ? [errorAt(at, 'parent', `of “${above}” leads back to it`, 'name the place one level up')]
      : [];
  });
}

/** Ids that no table defines, and records without a source. */
export function unknownIds(facts: Facts, gazetteer: Gazetteer): Problem[] {
  const idsOf = (table: readonly Typed<{ readonly id: string }>[]): ReadonlySet<string> =>
    new Set(table.map(({ record }) => record.id));
  const places = new Set(gazetteer.keys());
  const [industries, measures, sources, quantities, parks] = [
    idsOf(facts.industries),
    idsOf(facts.measures),
    idsOf(facts.sources),
    idsOf(facts.quantities),
    idsOf(facts.parks),
  ];
  const flows = idsOf([...facts.flows, ...facts.annotations]);
  const all: Problem[] = [];
  const check = (
    at: Typed<unknown>,
    column: string,
    ids: readonly (string | null)[],
    known: ReadonlySet<string>,
    table: string,
  ): void => {
    for (const id of ids) {
      if (id !== null && !known.has(id))
        all.push(errorAt(at, column, `“${id}” is unknown`, `add it to ${table} or correct the id`));
    }
  };
  const cited = (at: Typed<unknown>, ids: readonly string[], column = 'sources'): void => {
    if (ids.length === 0)
      all.push(errorAt(at, column, 'is empty', 'name the publication it is from'));
    check(at, column, ids, sources, 'sources.csv');
  };
  for (const at of facts.places) {
    check(at, 'parent', [at.record.parent], places, 'places.csv');
    check(at, 'members', at.record.members, places, 'places.csv');
  }
  for (const at of facts.flows) {
    check(at, 'origin', [at.record.origin], places, 'places.csv or parks.csv');
    check(at, 'destination', [at.record.destination], places, 'places.csv or parks.csv');
    check(at, 'industry', [at.record.industry], industries, 'industries.csv');
    check(at, 'measure', [at.record.measure], measures, 'measures.csv');
    check(at, 'part_of', [at.record.partOf], flows, 'flows.csv');
    check(at, 'conflicts_with', at.record.conflictsWith, flows, 'flows.csv');
    cited(at, at.record.sources);
  }
  for (const at of facts.annotations) {
    check(at, 'origin', [at.record.origin], places, 'places.csv or parks.csv');
    check(at, 'destination', [at.record.destination], places, 'places.csv or parks.csv');
    check(at, 'industries', at.record.industries, industries, 'industries.csv');
    check(at, 'quantity', [at.record.quantity], quantities, 'quantities.csv');
    check(at, 'conflicts_with', at.record.conflictsWith, flows, 'flows.csv or annotations.csv');
    cited(at, at.record.sources);
  }
  for (const at of facts.parks) check(at, 'parent', [at.record.parent], parks, 'parks.csv');
  for (const at of [...facts.parks, ...facts.clusters, ...facts.events]) {
    check(at, 'places', at.record.places, places, 'places.csv');
    check(at, 'industries', at.record.industries, industries, 'industries.csv');
    cited(at, at.record.sources);
  }
  for (const at of facts.organisations) {
    check(at, 'places', at.record.places, places, 'places.csv');
    cited(at, at.record.sources);
  }
  for (const at of [...facts.indicators, ...facts.sectorFigures]) {
    check(at, 'place', [at.record.place], places, 'places.csv');
    check(at, 'quantity', [at.record.quantity], quantities, 'quantities.csv');
    cited(at, at.record.source === '' ? [] : [at.record.source], 'source');
  }
  return all;
}
