import type { ColumnRole, CoordinateSystem } from '../../model/import/importPlan';
import type { Reason } from '../../model/import/importReport';
import { cellAt, type Sheet } from '../../model/import/sheet';
import type { LngLat } from '../../model/place';
import { isTotal } from './headings';
import { readPoint } from './locatePoint';
import { AMBIGUOUS, LEFT_OUT, UNKNOWN, type PlaceBook } from './placeBook';
import { plainText } from './plainText';

/** Beside what a name can come to: nothing stands there, a total, a code that names another place. */
const [BLANK, CONTRADICTION, NO_POINT] = [-4, -6, -7];
export const TOTAL = -5;

/** Coordinates that are none, where the name alone says nothing either. */
const NO_PLACE: Partial<Record<Reason, number>> = {
  'zero-coordinates': -10,
  'swapped-coordinates': -11,
  'outside-the-world': -12,
};

const UNSET = -9;

/** Why an entry with such an end is not taken. */
export function reasonOfEnd(number: number, end: 'origin' | 'destination'): Reason {
  switch (number) {
    case UNKNOWN:
      return `${end}-unknown`;
    case AMBIGUOUS:
      return `${end}-ambiguous`;
    case LEFT_OUT:
      return 'left-out';
    case TOTAL:
      return 'total';
    case CONTRADICTION:
      return 'ends-contradict';
    case NO_POINT:
      return 'no-coordinates';
    case NO_PLACE['zero-coordinates']:
      return 'zero-coordinates';
    case NO_PLACE['swapped-coordinates']:
      return 'swapped-coordinates';
    case NO_PLACE['outside-the-world']:
      return 'outside-the-world';
    default:
      return 'no-place-named';
  }
}

/** Columns that say where one end is; −1 for none. */
interface EndColumns {
  readonly name: number;
  readonly code: number;
  readonly lng: number;
  readonly lat: number;
}

/** The place at one end of every row, each different name looked up once. */
export class EndReader {
  readonly #columns: EndColumns;
  readonly #numbers: ReadonlyMap<number, Int32Array>;
  readonly #counts = new Map<number, Uint32Array>();
  readonly #located = new Map<string, { readonly number: number; readonly said: string }>();
  readonly #places: Map<string, number> = new Map();

  constructor(
    private readonly sheet: Sheet,
    columnOf: (role: ColumnRole) => number,
    end: 'origin' | 'destination',
    private readonly book: PlaceBook,
    private readonly system: CoordinateSystem,
  ) {
    this.#columns = {
      name: columnOf(end),
      code: columnOf(`${end}-code`),
      lng: columnOf(`${end}-lng`),
      lat: columnOf(`${end}-lat`),
    };
    const { name, code } = this.#columns;
    const sizeOf = (column: number): number => sheet.columns[column]?.values.length ?? 0;
    this.#numbers = new Map(
      [name, code].map((column) => [column, new Int32Array(sizeOf(column)).fill(UNSET)]),
    );
    for (const column of [name, code]) this.#counts.set(column, new Uint32Array(sizeOf(column)));
  }

  get isGiven(): boolean {
    return Object.values(this.#columns).some((column) => column >= 0);
  }

  /** The number of the place of a row, or one of the numbers below zero. */
  at(row: number): number {
    const { name, code, lng, lat } = this.#columns;
    if (lng >= 0 && lat >= 0) return this.#locatedAt(row);
    const byName = name < 0 ? BLANK : this.#byText(name, row);
    return code < 0 ? byName : together(byName, this.#byText(code, row));
  }

  /** Counts the names of a row that was not skipped. */
  count(row: number): void {
    const { name, code, lng, lat } = this.#columns;
    if (lng >= 0 && lat >= 0) {
      const { said } = this.#located.get(this.#pointKey(row)) ?? { said: '' };
      this.#places.set(said, (this.#places.get(said) ?? 0) + 1);
      return;
    }
    const numbers = this.#numbers.get(code);
    const codeAt = this.sheet.columns[code]?.codes[row] ?? 0;
    // What a code has settled needs no name.
    const column = numbers && (numbers[codeAt] ?? UNSET) >= 0 ? code : name >= 0 ? name : code;
    const counts = this.#counts.get(column);
    const at = this.sheet.columns[column]?.codes[row];
    if (counts && at !== undefined) counts[at] = (counts[at] ?? 0) + 1;
  }

  /** Tells the book how often every name occurs. */
  finish(): void {
    for (const [column, counts] of this.#counts)
      counts.forEach((count, at) => {
        if (count > 0) this.book.count(this.sheet.columns[column]?.values[at] ?? null, count);
      });
    for (const [said, count] of this.#places) this.book.count(said, count);
  }

  #byText(column: number, row: number): number {
    const { values, codes } = this.sheet.columns[column] ?? { values: [], codes: [] };
    const numbers = this.#numbers.get(column);
    const at = codes[row] ?? 0;
    const known = numbers?.[at] ?? UNSET;
    if (known !== UNSET || !numbers) return known === UNSET ? BLANK : known;
    const cell = values[at] ?? null;
    const text = plainText(cell);
    const number = text === '' ? BLANK : isTotal(text) ? TOTAL : this.book.resolve(cell);
    numbers[at] = number;
    return number;
  }

  #pointKey(row: number): string {
    const { name, code, lng, lat } = this.#columns;
    return [name, code, lng, lat]
      .map((column) => this.sheet.columns[column]?.codes[row] ?? '')
      .join();
  }

  #locatedAt(row: number): number {
    const key = this.#pointKey(row);
    const known = this.#located.get(key);
    if (known) return known.number;
    const { name, code, lng, lat } = this.#columns;
    const { point, reason } = readPoint(
      cellAt(this.sheet, row, lng),
      cellAt(this.sheet, row, lat),
      this.system,
    );
    const texts = [name, code].map((column) => plainText(cellAt(this.sheet, row, column)));
    const said = texts.find((text) => text !== '') ?? (point ? spotName(point) : '');
    const named = this.#resolveLocated(said, point);
    const number = named < 0 && named !== TOTAL ? (NO_PLACE[reason] ?? named) : named;
    if (number === NO_PLACE['swapped-coordinates']) this.#suspect(said, row);
    this.#located.set(key, { number, said: said && this.book.sayingOf(said, point) });
    return number;
  }

  /** Where it would lie with longitude and latitude in each other's place. */
  #suspect(said: string, row: number): void {
    const { lng, lat } = this.#columns;
    const turned = [lat, lng].map((column) => cellAt(this.sheet, row, column));
    const { point } = readPoint(turned[0] ?? null, turned[1] ?? null, this.system);
    if (point) this.book.suspect(said, point);
  }

  #resolveLocated(said: string, point: LngLat | null): number {
    if (said === '') return NO_POINT;
    return isTotal(said) ? TOTAL : this.book.resolve(said, point);
  }
}

const spotName = ([lng, lat]: LngLat): string => `${lng.toFixed(4)}, ${lat.toFixed(4)}`;

/** A code that is known goes before a name that is not; where both are known they must agree. */
function together(byName: number, byCode: number): number {
  if (byCode < 0) return byName === BLANK ? byCode : byName;
  return byName >= 0 && byName !== byCode ? CONTRADICTION : byName === TOTAL ? TOTAL : byCode;
}
