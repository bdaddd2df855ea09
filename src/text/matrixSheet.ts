import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { MatrixCell } from '../model/matrixCells';
import type { MatrixTotal } from '../model/matrixTotals';
import type { Measure } from '../model/measure';
import type { OdMatrix } from '../model/odMatrix';
import type { Names } from '../model/sortRows';
import { DICTIONARIES, formatAmount, formatChange } from './format';
import { MATRIX_TEXTS } from './matrixTexts';
import { rowPeriodText, tableNames, valueText } from './tableCells';

/** What stands in a cell, and what it is called. */
export interface SheetCell {
  readonly text: string;
  readonly name: string;
}

/** The matrix in words, and its totals where there are any. */
export interface MatrixSheet {
  /** Said when it is asked for, and kept: of two hundred places a screen shows a few. */
  readonly cellAt: (row: number, column: number) => SheetCell;
  /** null: nowhere is anything to add, or it must not be. */
  readonly rowTotals: readonly SheetCell[] | null;
  readonly columnTotals: readonly SheetCell[] | null;
  readonly total: SheetCell;
}

interface Context {
  readonly dataset: Dataset;
  readonly measure: Measure | null;
  readonly matrix: OdMatrix;
  readonly language: Language;
  readonly names: Names;
}

export function matrixSheet(
  dataset: Dataset,
  measure: Measure | null,
  matrix: OdMatrix,
  language: Language,
): MatrixSheet {
  const context = { dataset, measure, matrix, language, names: tableNames(dataset, language) };
  const words = MATRIX_TEXTS[language];
  const { rows, columns, isMirrored } = matrix;
  const totals = (
    own: readonly MatrixTotal[],
    places: OdMatrix['rows'],
    what: string,
  ): SheetCell[] | null =>
    own.some((total) => total?.value != null && total.figures > 1)
      ? own.map((total, at) => totalCell(context, total, places[at]?.id ?? '', what))
      : null;
  return {
    cellAt: eachOnce(rows.length, columns.length, (row, column) => {
      const [origin, destination] = [rows[row]?.id ?? '', columns[column]?.id ?? ''];
      return sheetCell(context, matrix.cells[row]?.[column], origin, destination);
    }),
    rowTotals: totals(matrix.rowTotals, rows, isMirrored ? words.total : words.rowTotal),
    columnTotals: totals(
      matrix.columnTotals,
      columns,
      isMirrored ? words.total : words.columnTotal,
    ),
    total: totalCell(context, matrix.total, null, words.total),
  };
}

/** Answers for the cells of a grid, each worked out once. */
function eachOnce<T>(
  rows: number,
  columns: number,
  answer: (row: number, column: number) => T,
): (row: number, column: number) => T {
  const known = new Array<T | undefined>(rows * columns);
  return (row, column) => (known[row * columns + column] ??= answer(row, column));
}

function sheetCell(
  context: Context,
  cell: MatrixCell = { kind: 'none' },
  origin: string,
  destination: string,
): SheetCell {
  const { language, measure, matrix, names } = context;
  const words = MATRIX_TEXTS[language];
  const arrow = matrix.isMirrored && !isDirected(cell) ? '—' : '→';
  const ends = `${names.place(origin)} ${arrow} ${names.place(destination)}${words.colon}`;
  switch (cell.kind) {
    case 'none':
      return { text: '', name: ends + words.none };
    case 'internal':
      return internalCell(context, cell, names.place(origin));
    case 'missing':
    case 'aside': {
      const told = valueText(cell.row, measure, language);
      const text = cell.kind === 'aside' ? `[${bare(told, measure, language)}]` : told;
      return { text, name: ends + remarksOf(context, cell, [told]) };
    }
    case 'figure':
      return figureCell(context, cell, ends);
  }
}

const isDirected = (cell: MatrixCell): boolean =>
  'row' in cell && (cell.row.directed || cell.row.pair?.net != null);

function figureCell(
  context: Context,
  cell: Extract<MatrixCell, { kind: 'figure' }>,
  ends: string,
): SheetCell {
  const { row, value } = cell;
  const { language, measure, matrix } = context;
  const { bound, pair, rank, unbroken } = row;
  const isSigned = pair?.change != null || pair?.net != null;
  const amount = isSigned
    ? formatChange(value, measure, language, bound)
    : formatAmount(value, measure, language, bound);
  const text = bare(amount, measure, language);
  const place = rank === null ? [] : [MATRIX_TEXTS[language].nth(rank, matrix.ranked)];
  return {
    text: unbroken ? `(${text})` : text,
    name: ends + remarksOf(context, cell, [amount], place),
  };
}

/** Value, time and rank, then whatever a reader must not overlook. */
function remarksOf(
  { dataset, language }: Context,
  { row, more }: Extract<MatrixCell, { more: number }>,
  first: readonly string[],
  last: readonly string[] = [],
): string {
  const { table } = DICTIONARIES[language];
  const remarks = [
    ...first,
    rowPeriodText(dataset, row, language),
    ...last,
    row.footing === 'fact' ? '' : table.footings[row.footing],
    row.unbroken ? table.unbroken : '',
    row.whyNotDrawn === null ? '' : table.notDrawn[row.whyNotDrawn],
    more > 0 ? MATRIX_TEXTS[language].more(more) : '',
  ];
  return remarks.filter((text) => text !== '').join(MATRIX_TEXTS[language].join);
}

function internalCell(
  { measure, language }: Context,
  { internal }: Extract<MatrixCell, { kind: 'internal' }>,
  place: string,
): SheetCell {
  const words = MATRIX_TEXTS[language];
  if (!internal) return { text: '', name: words.noneWithin(place) };
  if (internal.value === null) {
    const said = words.apart(internal.flows, words.noTotals[internal.reason]);
    return { text: words.unaddedSign, name: words.within(place, said) };
  }
  const amount = formatAmount(internal.value, measure, language);
  return { text: bare(amount, measure, language), name: words.within(place, amount) };
}

/** `place` null: of all places. */
function totalCell(
  { measure, language, names }: Context,
  total: MatrixTotal,
  place: string | null,
  what: string,
): SheetCell {
  const words = MATRIX_TEXTS[language];
  const name = (said: string): string =>
    words.totalOf(place === null ? words.all : names.place(place), what, said);
  if (!total) return { text: '', name: name(words.none) };
  if (total.value === null)
    return { text: words.unaddedSign, name: name(words.noTotals[total.reason]) };
  const { value, bound, figures } = total;
  const amount = formatAmount(value, measure, language, bound);
  const count = measure && figures > 1 ? [words.figures(figures)] : [];
  return { text: bare(amount, measure, language), name: name([amount, ...count].join(words.join)) };
}

/** The unit of the cells, which stands over them once: of money in English each amount says its own. */
export function cellUnit(measure: Measure | null, language: Language): string {
  if (!measure) return MATRIX_TEXTS[language].records;
  const isOwn = language === 'en' && measure.unit === '100m-cny';
  return isOwn ? MATRIX_TEXTS.en.money : measure.unitName[language];
}

/** An amount without the unit that stands over all of them; larger units stay. */
function bare(amount: string, measure: Measure | null, language: Language): string {
  const unit = ` ${measure ? measure.unitName[language] : MATRIX_TEXTS[language].record}`;
  return amount.endsWith(unit) ? amount.slice(0, -unit.length) : amount;
}
