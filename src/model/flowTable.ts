import type { Bilingual } from './bilingual';
import { KINDS, type Flow } from './flow';
import { BASES, BOUNDS, SCOPES } from './measure';
import { MISSING_REASONS } from './missing';
import type { PackedTable } from './packed/packedTable';
import { CONFIDENCES } from './source';

/** Stands for "none" in every index column. */
export const NONE = -1;

/**
 * Flows as columns: one entry per record in every array, so that filtering and summing touch a few typed arrays only.
 * Index columns point into the dictionary of the same name (`places`, `industries`, `measures`, or the constant lists
 * of the model); `NONE` means empty.
 */
export interface FlowTable {
  readonly length: number;
  readonly places: readonly string[];
  readonly industries: readonly string[];
  readonly measures: readonly string[];
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  readonly kind: Int8Array;
  readonly industry: Int16Array;
  readonly measure: Int16Array;
  readonly basis: Int8Array;
  readonly scope: Int8Array;
  /** NaN when missing. */
  readonly value: Float64Array;
  readonly bound: Int8Array;
  readonly missing: Int8Array;
  /** First month (see `Period`), `NONE` when unknown. */
  readonly start: Int32Array;
  /** Last month, `NONE` for a record without a date. */
  readonly end: Int32Array;
  readonly cumulative: Uint8Array;
  /** Row of the whole that a record is part of. */
  readonly partOf: Int32Array;
  readonly confidence: Int8Array;
  /** Of the records that are not packed. */
  readonly details: FlowDetails;
  /** The records of a reader's table, behind all others; what works on them comes with what reads tables. */
  readonly packed?: PackedTable;
}

/** What only a card needs: text and references, one entry per record. */
export interface FlowDetails {
  readonly id: readonly string[];
  readonly periodStart: readonly string[];
  readonly periodEnd: readonly string[];
  readonly sources: readonly (readonly string[])[];
  readonly conflictsWith: readonly (readonly string[])[];
  readonly where: readonly (Bilingual | null)[];
  readonly note: readonly (Bilingual | null)[];
}

/** The same of one record. */
export type FlowDetail = { readonly [Name in keyof FlowDetails]: FlowDetails[Name][number] };

/** Where a flow runs from and to, by the ids of the places. */
export interface Ends {
  readonly origin: string;
  readonly destination: string;
}

/** The ends of a record. */
export const endsAt = (table: FlowTable, row: number): Ends => ({
  origin: table.places[table.origin[row] ?? NONE] ?? '',
  destination: table.places[table.destination[row] ?? NONE] ?? '',
});

function pick<T>(list: readonly T[], index: number | undefined): T | null {
  return index === undefined || index === NONE ? null : (list[index] ?? null);
}

function need<T>(list: readonly T[], index: number | undefined, what: string, row: number): T {
  const found = pick(list, index);
  if (found === null) throw new RangeError(`flow ${row}: no ${what} at index ${index}`);
  return found;
}

/** What only a card needs of one record. Throws RangeError for a row outside the table. */
export function detailAt({ details, packed }: FlowTable, row: number): FlowDetail {
  if (packed && row >= packed.from) return packed.detailAt(row);
  return {
    id: need(details.id, row, 'id', row),
    periodStart: details.periodStart[row] ?? '',
    periodEnd: details.periodEnd[row] ?? '',
    sources: details.sources[row] ?? [],
    conflictsWith: details.conflictsWith[row] ?? [],
    where: details.where[row] ?? null,
    note: details.note[row] ?? null,
  };
}

/** Ids of what a record rests on. */
export const sourcesAt = ({ details, packed }: FlowTable, row: number): readonly string[] =>
  (packed && row >= packed.from ? packed.sourcesAt(row) : details.sources[row]) ?? [];

/** The id of a record. */
export const idAt = ({ details, packed }: FlowTable, row: number): string =>
  packed && row >= packed.from ? packed.idAt(row) : need(details.id, row, 'id', row);

/** One record as an object, for cards and lists. Throws RangeError for a row outside the table. */
export const flowAt = (table: FlowTable, row: number): Flow => ({
  ...detailAt(table, row),
  ...figureAt(table, row),
});

/** The same without text and references, which take most of the time. */
export function figureAt(table: FlowTable, row: number): Omit<Flow, keyof FlowDetails> {
  const value = table.value[row] ?? NaN;
  const end = table.end[row] ?? NONE;
  const start = table.start[row] ?? NONE;
  return {
    origin: need(table.places, table.origin[row], 'origin', row),
    destination: need(table.places, table.destination[row], 'destination', row),
    kind: need(KINDS, table.kind[row], 'kind', row),
    industry: pick(table.industries, table.industry[row]),
    measure: need(table.measures, table.measure[row], 'measure', row),
    basis: need(BASES, table.basis[row], 'basis', row),
    scope: pick(SCOPES, table.scope[row]),
    value: Number.isNaN(value) ? null : value,
    bound: pick(BOUNDS, table.bound[row]),
    missing: pick(MISSING_REASONS, table.missing[row]),
    period: end === NONE ? null : { start: start === NONE ? null : start, end },
    cumulative: table.cumulative[row] === 1,
    partOf: pick(table.details.id, table.partOf[row]),
    confidence: need(CONFIDENCES, table.confidence[row], 'confidence', row),
  };
}
