import { MISSING_REASONS, type MissingReason } from '../../model/missing';
import type { ColumnRole, SheetPlan } from '../../model/import/importPlan';
import { REASONS, type Reason, type SheetFates } from '../../model/import/importReport';
import type { Sheet } from '../../model/import/sheet';
import { BOUNDS } from '../../model/measure';
import { EndReader, reasonOfEnd, TOTAL } from './endReader';
import type { Spot } from './flowCollector';
import { isTotal } from './headings';
import { UNCLEAR } from './periodBook';
import { plainText } from './plainText';
import type { ReadNumber } from './readNumber';
import type { Reading } from './tableReading';
import { RowSieve } from './rowSieve';
import { SideColumns } from './sideColumns';
import { ValueReader } from './valueReader';

/** A column of values: its measure and, of a matrix, the place that it belongs to. */
interface ValueColumn {
  /** −1: rows are counted. */
  readonly column: number;
  readonly measure: string;
  readonly period: string;
  /** Number of the place above it; null where a column of the row says it. */
  readonly place: number | null;
}

const ROWS_AT_ONCE = 50_000;
const NUMBERS = Object.fromEntries(REASONS.map((reason, at) => [reason, at])) as Readonly<
  Record<Reason, number>
>;
const STATED: Partial<Record<Reason, MissingReason>> = {
  'not-published': 'not-reported',
  withheld: 'withheld',
};

/** Columns by role, the first of each. */
function columnsOf({ columns }: SheetPlan): ReadonlyMap<ColumnRole, number> {
  const found = new Map<ColumnRole, number>();
  columns.forEach(({ role }, column) => {
    if (!found.has(role)) found.set(role, column);
  });
  return found;
}

/** Columns in which the entries of a sheet of flows or of a matrix stand. */
function entryColumns(plan: SheetPlan): number[] {
  const values = plan.columns.flatMap(({ role }, column) => (role === 'value' ? [column] : []));
  return values.length > 0 || plan.shape === 'matrix' ? values : [-1];
}

/** Gathers the flows of one sheet, a long table or a matrix, and says what became of every entry. */
export class FlowReader {
  readonly fates: SheetFates;
  readonly #columns: ReadonlyMap<ColumnRole, number>;
  readonly #values: readonly ValueColumn[];
  readonly #side: SideColumns;
  readonly #ends: { readonly row: EndReader; readonly other: EndReader };
  readonly #numbers: ValueReader;
  readonly #sieve: RowSieve;
  readonly #isMatrix: boolean;
  readonly #spot: Spot;

  constructor(
    private readonly sheet: Sheet,
    at: number,
    private readonly plan: SheetPlan,
    private readonly reading: Reading,
  ) {
    const columns = entryColumns(plan);
    const rows = Math.max(0, sheet.rowCount - plan.firstRow);
    this.fates = {
      ...{ sheet: at, firstRow: plan.firstRow, columns },
      reasons: new Uint8Array(rows * columns.length),
    };
    this.#isMatrix = plan.shape === 'matrix';
    this.#spot = { sheet: at, at: 0, row: 0 };
    this.#columns = this.#isMatrix ? new Map() : columnsOf(plan);
    const columnOf = (role: ColumnRole): number => this.#columns.get(role) ?? -1;
    const inMatrix = (role: ColumnRole): number => (role === 'origin' ? plan.originColumn : -1);
    const { places, plan: all } = reading;
    const end = (side: 'origin' | 'destination'): EndReader =>
      new EndReader(sheet, this.#isMatrix ? inMatrix : columnOf, side, places, all.coordinates);
    this.#ends = { row: end('origin'), other: end('destination') };
    this.#values = columns.map((column) => this.#valueColumn(column));
    this.#side = new SideColumns(sheet, this.#columns, plan.columns, reading);
    this.#numbers = new ValueReader(sheet, reading.measures, columnOf('unit'));
    const making = this.#isMatrix
      ? [plan.originColumn, ...columns]
      : [...this.#columns].flatMap(([role, column]) => (role === 'ignored' ? [] : [column]));
    const headings = plan.headingRow === null ? [] : plan.columns.map(({ heading }) => heading);
    this.#sieve = new RowSieve(
      sheet,
      [...new Set([...making, ...columns])].filter((one) => one >= 0),
      headings,
    );
  }

  read(): void {
    const { firstRow } = this.plan;
    const { columns, reasons } = this.fates;
    const valueColumns = columns.filter((column) => column >= 0);
    for (let row = firstRow; row < this.sheet.rowCount; row++) {
      if ((row - firstRow) % ROWS_AT_ONCE === 0) this.reading.onrows(row - firstRow);
      const skipped = this.#sieve.reasonAt(row, valueColumns);
      for (let n = 0; n < columns.length; n++) {
        const value = this.#values[n];
        const at = (row - firstRow) * columns.length + n;
        if (value) reasons[at] = NUMBERS[skipped ?? this.#take(row, value, at)];
      }
    }
    for (const end of [this.#ends.row, this.#ends.other]) end.finish();
    this.#side.finish();
  }

  #valueColumn(column: number): ValueColumn {
    const { heading = '', measure = '', period = '' } = this.plan.columns[column] ?? {};
    if (!this.#isMatrix) return { column, measure, period, place: null };
    return { column, measure: '', period: '', place: this.reading.places.resolve(heading) };
  }

  /** What becomes of one entry. */
  #take(row: number, value: ValueColumn, at: number): Reason {
    const first = this.#ends.row.at(row);
    const second = value.place ?? this.#ends.other.at(row);
    const origin = this.plan.isTransposed ? second : first;
    const destination = this.plan.isTransposed ? first : second;
    if (origin === TOTAL || destination === TOTAL) return 'total';
    this.#count(row, value);
    if (origin < 0) return reasonOfEnd(origin, 'origin');
    if (destination < 0) return reasonOfEnd(destination, 'destination');
    const measure = this.#measure(row, value);
    const number = this.#withWords(row, this.#numbers.read(row, value.column, measure));
    const missing = number.reason === 'taken' ? -1 : this.#statedMissing(row, number.reason);
    if (number.reason !== 'taken' && this.#side.isOtherYear(row, value.period)) return 'blank';
    if (number.reason !== 'taken' && missing < 0) return number.reason;
    const period = this.#side.period(row, value.period);
    if (period === UNCLEAR) return missing < 0 ? 'unclear-period' : number.reason;
    const { collector } = this.reading;
    const footing = collector.footingOf(
      period,
      this.#side.industry(row),
      measure,
      this.#side.kind(row),
      this.#side.basis(row),
      this.#side.scope(row),
      this.#side.record(row),
    );
    this.#spot.at = at;
    this.#spot.row = row;
    if (missing < 0)
      return collector.add(origin, destination, footing, number.value, number.bound, this.#spot);
    collector.addMissing(origin, destination, footing, missing, this.#spot);
    return number.reason;
  }

  #count(row: number, value: ValueColumn): void {
    this.#ends.row.count(row);
    if (value.place === null) this.#ends.other.count(row);
    else this.reading.places.count(this.plan.columns[value.column]?.heading ?? '', 1);
    this.#side.countIndustry(row);
  }

  #measure(row: number, { column, measure }: ValueColumn): number {
    const { measures } = this.reading;
    const words = this.sheet.columns[this.#columns.get('measure') ?? -1];
    if (!words) return measures.numberOf(measure, column < 0);
    const said = plainText(words.values[words.codes[row] ?? -1] ?? null);
    return measures.numberOf(said.replace(/\s*[([].*$/u, '') || said, column < 0);
  }

  /** Columns of our own files say how exact a value is, and why there is none. */
  #withWords(row: number, read: ReadNumber): ReadNumber {
    if (read.reason === 'taken') {
      const id = read.bound === null ? this.#side.wordId('bound', row) : null;
      const bound = id === null ? undefined : BOUNDS.find((one) => one === id);
      return bound ? { ...read, bound } : read;
    }
    const why = read.reason === 'empty' ? this.#side.wordId('missing', row) : null;
    if (why === null) return read;
    return { ...read, reason: why === 'withheld' ? 'withheld' : 'not-published' };
  }

  #statedMissing(row: number, reason: Reason): number {
    const stated = STATED[reason];
    if (stated === undefined) return -1;
    const said = this.#side.wordId('missing', row);
    return MISSING_REASONS.findIndex((one) => one === (said ?? stated));
  }
}

/** Heads of a matrix that are left out because they are sums. */
export const totalColumns = ({ columns, originColumn }: SheetPlan): string[] =>
  columns
    .slice(originColumn + 1)
    .flatMap(({ heading, role }) => (role === 'ignored' && isTotal(heading) ? [heading] : []));
