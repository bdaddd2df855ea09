import { KINDS, topicOf } from './flow';
import { NONE, type FlowTable } from './flowTable';
import { isWithin, type Gazetteer } from './place';

/** Rows from one place to another, exactly as reported; rail context is left out. */
export function recordsBetween(table: FlowTable, origin: string, destination: string): number[] {
  const [from, to] = [table.places.indexOf(origin), table.places.indexOf(destination)];
  const rows: number[] = [];
  for (let row = 0; row < table.length; row++) {
    if (table.origin[row] === from && table.destination[row] === to && !isContext(table, row))
      rows.push(row);
  }
  return latestFirst(table, rows);
}

/** Rows that end at a place itself (not at its parts), latest first; rail context is left out. */
export function recordsAt(table: FlowTable, place: string): number[] {
  const index = table.places.indexOf(place);
  const rows: number[] = [];
  if (index === NONE) return rows;
  for (let row = 0; row < table.length; row++) {
    const ends = table.origin[row] === index || table.destination[row] === index;
    if (ends && !isContext(table, row)) rows.push(row);
  }
  return latestFirst(table, rows);
}

/** Rows that rest on one of some sources, latest first; rail context is left out. */
export function recordsCiting(table: FlowTable, sources: readonly string[]): number[] {
  const rows = table.details.sources.flatMap((cited, row) =>
    cited.some((id) => sources.includes(id)) && !isContext(table, row) ? [row] : [],
  );
  return latestFirst(table, rows);
}

const isContext = (table: FlowTable, row: number): boolean =>
  topicOf(KINDS[table.kind[row] ?? 0] ?? 'agreement') === 'context';

const latestFirst = (table: FlowTable, rows: readonly number[]): number[] =>
  [...rows].sort((a, b) => (table.end[b] ?? NONE) - (table.end[a] ?? NONE));

/** Records of parks, clusters, events … that lie in a place or a part of it. */
export function recordsWithin<T extends { readonly places: readonly string[] }>(
  records: readonly T[],
  place: string,
  gazetteer: Gazetteer,
): T[] {
  return records.filter((record) => record.places.some((id) => isWithin(id, place, gazetteer)));
}
