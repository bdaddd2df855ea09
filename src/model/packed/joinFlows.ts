import { NONE, type FlowTable } from '../flowTable';
import type { PackedFlows, SliceHead } from './packedFlows';
import { PackedTable } from './packedTable';

/** The records of both, packed ones last: rows of the table keep their numbers. */
export function joinFlows(table: FlowTable, added: PackedFlows): FlowTable {
  const places = words(table.places, added.places);
  const industries = words(table.industries, added.industries);
  const measures = words(table.measures, added.measures);
  const flows: PackedFlows = {
    ...added,
    ...{ places: places.all, industries: industries.all, measures: measures.all },
    origins: added.origins.map(places.at),
    destinations: added.destinations.map(places.at),
    heads: added.heads.map((head) => ({
      ...head,
      industry: head.industry === NONE ? NONE : industries.at(head.industry),
      measure: measures.at(head.measure),
    })),
  };
  const from = table.length;
  const length = from + added.length;
  const longer = <T extends Column>(column: T): T => {
    const all = new (column.constructor as new (length: number) => T)(length);
    all.set(column);
    return all;
  };
  const columns = Object.fromEntries(COLUMNS.map((name) => [name, longer(table[name])]));
  const joined: FlowTable = {
    ...table,
    ...columns,
    ...{ length, places: places.all, industries: industries.all, measures: measures.all },
    packed: new PackedTable(flows, from),
  };
  fillHeads(joined, flows, from);
  fillRecords(joined, flows, from);
  return joined;
}

type Column = Int8Array | Uint8Array | Int16Array | Int32Array | Float64Array;

const COLUMNS = [
  ...(['origin', 'destination', 'kind', 'industry', 'measure', 'basis', 'scope', 'value'] as const),
  ...(['bound', 'missing', 'start', 'end', 'cumulative', 'partOf', 'confidence'] as const),
];
const OF_HEADS = [
  ...(['kind', 'industry', 'measure', 'basis', 'scope', 'bound', 'missing'] as const),
  ...(['start', 'end', 'cumulative', 'confidence'] as const),
] satisfies readonly (keyof SliceHead & keyof FlowTable)[];

function fillHeads(table: FlowTable, { heads, starts }: PackedFlows, from: number): void {
  heads.forEach((head, slice) => {
    const [first = 0, end = 0] = [starts[slice], starts[slice + 1]];
    for (const name of OF_HEADS) table[name].fill(head[name], from + first, from + end);
  });
  table.partOf.fill(NONE, from);
}

function fillRecords(table: FlowTable, flows: PackedFlows, from: number): void {
  const { pairs, values, origins, destinations, length } = flows;
  const { origin, destination } = table;
  table.value.set(values, from);
  for (let at = 0; at < length; at++) {
    const pair = pairs[at] ?? 0;
    origin[from + at] = origins[pair] ?? NONE;
    destination[from + at] = destinations[pair] ?? NONE;
  }
}

/** Two lists of words as one, and where the words of the second are in it. */
function words(
  one: readonly string[],
  other: readonly string[],
): { all: readonly string[]; at: (index: number) => number } {
  const known = new Map(one.map((word, index) => [word, index]));
  const places = other.map((word) => {
    const index = known.get(word) ?? known.size;
    known.set(word, index);
    return index;
  });
  return { all: [...known.keys()], at: (index) => places[index] ?? NONE };
}
