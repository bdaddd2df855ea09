import { KINDS } from '../model/flow';
import { NONE, type FlowTable } from '../model/flowTable';
import { BASES, BOUNDS, SCOPES } from '../model/measure';
import { MISSING_REASONS } from '../model/missing';
import { periodOf } from '../model/period';
import type { FlowColumns } from '../model/schema';
import { CONFIDENCES } from '../model/source';

type Columns = FlowColumns['columns'];
type IndexColumn = {
  [Name in keyof Columns]: Columns[Name] extends readonly number[] ? Name : never;
}[keyof Columns];

/** No figure of the region comes near it, and sums of such figures are still exact. */
const LARGEST = 1e12;

/**
 * The flows of `flows.json` as typed arrays; first and last months are worked out from the written dates.
 * Throws RangeError, naming column and record, where columns differ in length, an index points nowhere or a value
 * cannot be.
 */
export function decodeFlows({ length, words, columns }: FlowColumns): FlowTable {
  for (const [name, column] of Object.entries(columns)) {
    if (column.length !== length)
      fail(`${name} has ${column.length} entries, ${length} are expected`);
  }
  const indices = (name: IndexColumn, list: readonly unknown[]): readonly number[] =>
    columns[name].map((index, row) => checked(index, list.length, name, row));
  const needed = (name: IndexColumn, list: readonly unknown[]): readonly number[] =>
    indices(name, list).map((index, row) =>
      index === NONE ? fail(`${name} of record ${row} is empty`) : index,
    );
  // The file writes its own word lists along: their order may be that of another edition.
  const inModel = (
    known: readonly string[],
    written: readonly string[],
    found: readonly number[],
  ): Int8Array => Int8Array.from(found, (index) => known.indexOf(written[index] ?? ''));
  const periods = columns.periodEnd.map((end, row) =>
    periodOf(columns.periodStart[row] ?? '', end),
  );
  return {
    length,
    places: words.places,
    industries: words.industries,
    measures: words.measures,
    origin: Int32Array.from(needed('origin', words.places)),
    destination: Int32Array.from(needed('destination', words.places)),
    kind: inModel(KINDS, words.kinds, needed('kind', words.kinds)),
    industry: Int16Array.from(indices('industry', words.industries)),
    measure: Int16Array.from(needed('measure', words.measures)),
    basis: inModel(BASES, words.bases, needed('basis', words.bases)),
    scope: inModel(SCOPES, words.scopes, indices('scope', words.scopes)),
    value: Float64Array.from(columns.value, (value, row) =>
      value === null ? NaN : possible(value, columns.id[row] ?? ''),
    ),
    bound: inModel(BOUNDS, words.bounds, indices('bound', words.bounds)),
    missing: inModel(MISSING_REASONS, words.missing, indices('missing', words.missing)),
    start: Int32Array.from(periods, (period) => period?.start ?? NONE),
    end: Int32Array.from(periods, (period) => period?.end ?? NONE),
    cumulative: Uint8Array.from(needed('cumulative', [false, true])),
    partOf: Int32Array.from(indices('partOf', columns.id)),
    confidence: inModel(CONFIDENCES, words.confidences, needed('confidence', words.confidences)),
    details: {
      id: columns.id,
      periodStart: columns.periodStart,
      periodEnd: columns.periodEnd,
      sources: columns.sources.map((cited, row) =>
        cited.map(
          (index) => words.sources[index] ?? fail(`sources of record ${row} point to ${index}`),
        ),
      ),
      conflictsWith: columns.conflictsWith,
      where: columns.where,
      note: columns.note,
    },
  };
}

function checked(index: number, size: number, name: string, row: number): number {
  const isIndex = Number.isInteger(index) && index >= NONE && index < size;
  return isIndex
    ? index
    : fail(`${name} of record ${row} points to ${index}, ${size} entries are known`);
}

function possible(value: number, record: string): number {
  return value >= 0 && value <= LARGEST ? value : fail(`value of record “${record}” is ${value}`);
}

function fail(what: string): never {
  throw new RangeError(`flows.json: ${what}`);
}
