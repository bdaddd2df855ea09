import { KINDS, topicOf, type FlowTopic, type Topic } from './flow';
import { endsAt, NONE, type FlowTable } from './flowTable';
import { BASES, type Basis } from './measure';
import type { Park } from './park';
import { overlaps, type Gazetteer } from './place';

/** Why a record cannot be an arc between two places. */
export type Undrawable =
  /** The relation of a park and its branch, drawn by its own mark. */
  | 'tie'
  /** Both ends are one place or share ground: a number, not an arrow. */
  | 'inside'
  /** Origin or destination is all China, or was not split. */
  | 'unsplit';

/** Topics that a view of `topic` looks at. */
export function flowTopicsOf(topic: Topic): readonly FlowTopic[] {
  if (topic === 'all') return ['technology', 'enterprise', 'cobuild'];
  return topic === 'clusters' ? [] : [topic];
}

/** Is a record of a topic, and of a measure and basis where these are given? */
export function isSelected(
  table: FlowTable,
  topic: Topic,
  measure: string | null = null,
  basis: Basis | null = null,
): (row: number) => boolean {
  const topics = flowTopicsOf(topic);
  const kinds = KINDS.map((kind) => topics.includes(topicOf(kind)));
  const measureIndex = measure === null ? NONE : table.measures.indexOf(measure);
  const basisIndex = basis === null ? NONE : BASES.indexOf(basis);
  return (row) =>
    (kinds[table.kind[row] ?? 0] ?? false) &&
    (measure === null || table.measure[row] === measureIndex) &&
    (basis === null || table.basis[row] === basisIndex);
}

/** Rows of a topic, and of a measure and basis where these are given; `end`: only those before it. */
export function selectRows(
  table: FlowTable,
  topic: Topic,
  measure: string | null = null,
  basis: Basis | null = null,
  end = table.length,
): number[] {
  const isWanted = isSelected(table, topic, measure, basis);
  const rows: number[] = [];
  for (let row = 0; row < end; row++) if (isWanted(row)) rows.push(row);
  return rows;
}

/** A record, and how many there are that are alike in all but their ends and value, itself among them. */
export interface Alike {
  readonly row: number;
  readonly count: number;
}

/** The same records, of packed ones one for all that are alike. */
export function selectAlike(
  table: FlowTable,
  topic: Topic,
  measure: string | null = null,
  basis: Basis | null = null,
): Alike[] {
  const rows = selectRows(table, topic, measure, basis, table.packed?.from);
  const alike = rows.map((row) => ({ row, count: 1 }));
  return alike.concat(table.packed?.alike(topic, measure, basis) ?? []);
}

/** Ids of the places that the same records end at. */
export function selectEnds(
  table: FlowTable,
  topic: Topic,
  measure: string | null = null,
  basis: Basis | null = null,
): Set<string> {
  const rows = selectRows(table, topic, measure, basis, table.packed?.from);
  const own = rows.flatMap((row) => {
    const { origin, destination } = endsAt(table, row);
    return [origin, destination];
  });
  return new Set(own.concat(table.packed?.ends(topic, measure, basis) ?? []));
}

/** Why an arc between two places would mislead, or null when it can be drawn. */
export function undrawable(
  origin: string,
  destination: string,
  gazetteer: Gazetteer,
): Exclude<Undrawable, 'tie'> | null {
  if ([origin, destination].some((id) => isUnsplit(id, gazetteer))) return 'unsplit';
  return overlaps(origin, destination, gazetteer) ? 'inside' : null;
}

function isUnsplit(id: string, gazetteer: Gazetteer): boolean {
  const place = gazetteer.get(id);
  return !place || (place.point === null && place.members.length === 0);
}

/** Is the record nothing but the relation of a park and its branch? That is drawn as a tie. */
export function isTieRow(table: FlowTable, row: number, parks: ReadonlyMap<string, Park>): boolean {
  const { origin, destination } = endsAt(table, row);
  const branch = parks.get(destination);
  return (
    KINDS[table.kind[row] ?? NONE] === 'park-cobuild' &&
    table.measures[table.measure[row] ?? NONE] === 'agreements' &&
    branch !== undefined &&
    branch.parent === origin
  );
}
