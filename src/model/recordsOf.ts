import { KINDS, topicOf } from './flow';
import { NONE, type FlowTable } from './flowTable';
import { isWithin, type Gazetteer } from './place';

/** Rows from one place to another, exactly as reported; rail context is left out. */
export function recordsBetween(table: FlowTable, origin: string, destination: string): number[] {
  const rows = rowsBetween(table, origin, destination);
  return latestFirst(
    table,
    rows.filter((row) => !isContext(table, row)),
  );
}

/** All rows from one place to another, in the order of the table. */
export function rowsBetween(table: FlowTable, origin: string, destination: string): number[] {
  const { packed } = table;
  const [from, to] = [table.places.indexOf(origin), table.places.indexOf(destination)];
  const rows: number[] = [];
  for (let row = 0; row < (packed?.from ?? table.length); row++)
    if (table.origin[row] === from && table.destination[row] === to) rows.push(row);
  return rows.concat(packed?.rowsBetween(from, to) ?? []);
}

/** All rows that end at a place itself. */
export function rowsAt(table: FlowTable, place: string): number[] {
  const { packed } = table;
  const index = table.places.indexOf(place);
  const rows: number[] = [];
  if (index === NONE) return rows;
  for (let row = 0; row < (packed?.from ?? table.length); row++)
    if (table.origin[row] === index || table.destination[row] === index) rows.push(row);
  return rows.concat(packed?.rowsAt(index) ?? []);
}

/** Rows that end at a place itself (not at its parts), latest first; rail context is left out. */
export function recordsAt(table: FlowTable, place: string): number[] {
  const rows = rowsAt(table, place);
  return latestFirst(
    table,
    rows.filter((row) => !isContext(table, row)),
  );
}

/** Rows that rest on one of some sources, latest first; rail context is left out. */
export function recordsCiting(table: FlowTable, sources: readonly string[]): number[] {
  const isWanted = (cited: readonly string[]): boolean => cited.some((id) => sources.includes(id));
  const rows = table.details.sources.flatMap((cited, row) => (isWanted(cited) ? [row] : []));
  const own = table.packed?.rowsSaying(({ cited }) => isWanted(cited)) ?? [];
  return latestFirst(
    table,
    rows.concat(own).filter((row) => !isContext(table, row)),
  );
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
