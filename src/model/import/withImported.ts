import type { Dataset } from '../dataset';
import { NONE, type FlowTable } from '../flowTable';
import type { ImportedTable } from './importedTable';

/** The atlas with a reader's table in it. Neither is changed: taking the table away is going back to the other one. */
export function withImported(dataset: Dataset, imported: ImportedTable): Dataset {
  const { places, measures, industries, source, flows } = imported;
  const byId = <T extends { readonly id: string }>(
    map: ReadonlyMap<string, T>,
    more: readonly T[],
  ): ReadonlyMap<string, T> => new Map([...map, ...more.map((one) => [one.id, one] as const)]);
  return {
    ...dataset,
    flows: joined(dataset.flows, flows),
    gazetteer: byId(dataset.gazetteer, places),
    measures: [...dataset.measures, ...measures],
    measuresById: byId(dataset.measuresById, measures),
    industries: [...dataset.industries, ...industries],
    industriesById: byId(dataset.industriesById, industries),
    sources: byId(dataset.sources, [source]),
  };
}

/** The records of both, those of the atlas first: their rows keep their numbers. */
function joined(one: FlowTable, other: FlowTable): FlowTable {
  const places = words(one.places, other.places);
  const industries = words(one.industries, other.industries);
  const measures = words(one.measures, other.measures);
  const [a, b] = [one.details, other.details];
  return {
    length: one.length + other.length,
    places: places.all,
    industries: industries.all,
    measures: measures.all,
    origin: Int32Array.from([...one.origin, ...places.of(other.origin)]),
    destination: Int32Array.from([...one.destination, ...places.of(other.destination)]),
    kind: Int8Array.from([...one.kind, ...other.kind]),
    industry: Int16Array.from([...one.industry, ...industries.of(other.industry)]),
    measure: Int16Array.from([...one.measure, ...measures.of(other.measure)]),
    basis: Int8Array.from([...one.basis, ...other.basis]),
    scope: Int8Array.from([...one.scope, ...other.scope]),
    value: Float64Array.from([...one.value, ...other.value]),
    bound: Int8Array.from([...one.bound, ...other.bound]),
    missing: Int8Array.from([...one.missing, ...other.missing]),
    start: Int32Array.from([...one.start, ...other.start]),
    end: Int32Array.from([...one.end, ...other.end]),
    cumulative: Uint8Array.from([...one.cumulative, ...other.cumulative]),
    partOf: Int32Array.from([
      ...one.partOf,
      ...other.partOf.map((row) => (row === NONE ? NONE : row + one.length)),
    ]),
    confidence: Int8Array.from([...one.confidence, ...other.confidence]),
    details: {
      id: a.id.concat(b.id),
      periodStart: a.periodStart.concat(b.periodStart),
      periodEnd: a.periodEnd.concat(b.periodEnd),
      sources: a.sources.concat(b.sources),
      conflictsWith: a.conflictsWith.concat(b.conflictsWith),
      where: a.where.concat(b.where),
      note: a.note.concat(b.note),
    },
  };
}

/** Two lists of words as one, and where the words of the second are in it. */
function words(
  one: readonly string[],
  other: readonly string[],
): { all: readonly string[]; of: (column: Int32Array | Int16Array) => number[] } {
  const at = new Map(one.map((word, index) => [word, index]));
  const places = other.map((word) => {
    const index = at.get(word) ?? at.size;
    at.set(word, index);
    return index;
  });
  return {
    all: [...at.keys()],
    of: (column) => Array.from(column, (index) => places[index] ?? NONE),
  };
}
