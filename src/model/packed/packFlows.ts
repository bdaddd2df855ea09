import { countingSort } from './countingSort';
import type { Numbers, PackedFlows, SliceHead, Spots } from './packedFlows';
import { slicesOfPairs, smallNumbers } from './slicesOfPairs';

/** Records as they were gathered: columns of equal length, in any order, no pair twice with one head. */
export interface LooseRecords extends Pick<
  PackedFlows,
  'places' | 'industries' | 'measures' | 'sheets' | 'sayings' | 'origins'
> {
  readonly destinations: Int32Array;
  readonly heads: readonly SliceHead[];
  /** Number of the head of every record. */
  readonly head: ArrayLike<number>;
  readonly pair: ArrayLike<number>;
  readonly value: ArrayLike<number>;
  readonly spots: Spots;
}

/** Sorts records into slices; rows of a slice by number of their pair. */
export function packFlows(loose: LooseRecords): PackedFlows {
  const { places, industries, measures, sheets, sayings, origins, destinations } = loose;
  const sorted = loose.heads
    .map((head, at) => ({ head, at }))
    .sort((a, b) => order(a.head, b.head));
  const numbers = new Uint32Array(sorted.length);
  sorted.forEach(({ at }, number) => (numbers[at] = number));
  const slices = Uint32Array.from(loose.head, (at) => numbers[at] ?? 0);
  const byPair = countingSort(loose.pair, origins.length);
  const { order: rows, starts } = countingSort(slices, sorted.length, byPair.order);
  const pairs = picked(smallNumbers(rows.length, origins.length), loose.pair, rows);
  return {
    length: rows.length,
    ...{ places, industries, measures, sheets, sayings, origins, destinations, starts },
    heads: sorted.map(({ head }) => head),
    ...{ pairs, slicesOfPairs: slicesOfPairs({ starts, pairs, origins }) },
    values: picked(new Float64Array(rows.length), loose.value, rows),
    spots: sortedSpots(loose.spots, rows),
  };
}

/** The time last: slices that are alike but for it stand side by side, so that a span of years is a run of records. */
const ORDER = [
  ...(['measure', 'basis', 'industry', 'kind', 'scope', 'cumulative'] as const),
  ...(['missing', 'bound', 'confidence', 'end', 'start'] as const),
];

function order(a: SliceHead, b: SliceHead): number {
  for (const part of ORDER) if (a[part] !== b[part]) return a[part] - b[part];
  return a.periodStart === b.periodStart ? 0 : a.periodStart < b.periodStart ? -1 : 1;
}

function picked<T extends Numbers | Float64Array | Int32Array>(
  target: T,
  column: ArrayLike<number>,
  rows: Uint32Array,
): T {
  for (let at = 0; at < rows.length; at++) target[at] = column[rows[at] ?? 0] ?? 0;
  return target;
}

function sortedSpots({ width, rows, counts, said }: Spots, order: Uint32Array): Spots {
  const spots = new Int32Array(order.length * width);
  for (let at = 0; at < spots.length; at++)
    spots[at] = rows[(order[Math.floor(at / width)] ?? 0) * width + (at % width)] ?? -1;
  return {
    width,
    rows: spots,
    counts: counts && picked(new Uint32Array(order.length), counts, order),
    said: said && picked(new Uint32Array(order.length), said, order),
  };
}
