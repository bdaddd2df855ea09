import {
  REPEATABLE,
  ROLES_OF,
  type ColumnPlan,
  type ColumnRole,
  type SheetPlan,
  type SheetShape,
} from '../../model/import/importPlan';
import type { Sheet } from '../../model/import/sheet';
import { columnContents, type ColumnContents } from './columnContents';
import { findHeading, firstFilledRow } from './findHeading';
import { guessMatrix, matrixPlan } from './guessMatrix';
import { headingTexts } from './headingTexts';
import { isSourceHeading, roleOfHeading, splitHeading } from './headings';
import type { PlaceIndex } from './placeIndex';
import { readPeriod } from './readPeriod';
import { readUnit } from './readUnit';

/** What the reader has already decided about a sheet; the rest is guessed. */
export interface Decided {
  readonly shape?: SheetShape;
  /** null: there is none. */
  readonly headingRow?: number | null;
}

/** A column as it is looked at while its meaning is guessed. */
interface Looked {
  readonly heading: string;
  readonly contents: ColumnContents;
  role: ColumnRole | null;
  /** The time that the heading names. */
  readonly period: string;
}

/** How a sheet is probably meant: its shape, its heading and its columns, by their names and by what is in them. */
export function guessSheet(sheet: Sheet, index: PlaceIndex, decided: Decided = {}): SheetPlan {
  const { shape } = decided;
  if (shape === undefined || shape === 'matrix') {
    const matrix = guessMatrix(sheet, index, decided.headingRow ?? null);
    if (matrix) return matrix;
    if (shape === 'matrix')
      return matrixPlan(sheet, decided.headingRow ?? firstFilledRow(sheet), 0);
  }
  const headingRow =
    decided.headingRow === undefined ? findHeading(sheet, index) : decided.headingRow;
  const firstRow = headingRow === null ? firstFilledRow(sheet) : headingRow + 1;
  const heads = headingRow === null ? null : headingTexts(sheet, headingRow);
  const looked = sheet.columns.map((_, column) =>
    look(sheet, column, heads?.texts.get(column) ?? '', firstRow, index),
  );
  const found = shape ?? shapeOf(looked);
  if (found === 'flows') completeFlows(looked);
  if (found === 'places') completePlaces(looked);
  return {
    shape: found,
    headingRow,
    ...(heads && heads.rows > 1 ? { headingRows: heads.rows } : {}),
    firstRow,
    columns: uniqueRoles(looked, found).map(toPlan),
    originColumn: 0,
    isTransposed: false,
  };
}

function look(
  sheet: Sheet,
  column: number,
  heading: string,
  firstRow: number,
  index: PlaceIndex,
): Looked {
  const contents = columnContents(sheet, column, firstRow, index);
  const period = periodOfHeading(heading);
  const role = period !== '' && contents.numbers > 0.5 ? 'value' : roleIn(heading, contents);
  return { heading, contents, role: isLikely(role, contents) ? role : null, period };
}

/** Start and end may be two places or two times. */
function roleIn(heading: string, { places, periods }: ColumnContents): ColumnRole | null {
  const role = roleOfHeading(heading);
  const isTime = periods > 0.5 && places < 0.5;
  if (isTime && role === 'origin') return /^start$/i.test(heading) ? 'period-start' : role;
  if (isTime && role === 'destination') return /^end$/i.test(heading) ? 'period-end' : role;
  return role;
}

/** `2023年`, `2021年成交额`, `value_2023`: a table with a column for every year. */
function periodOfHeading(heading: string): string {
  const match =
    /^(?:(?:value|year)s?[ _.])?((?:19|20)\d{2}(?:年(?:\d{1,2}月|[一二三四]季度|[上下]半年)?|[qQ][1-4]|-\d{2})?)/u.exec(
      splitHeading(heading).name,
    );
  const period = match ? readPeriod(match[1] ?? '') : null;
  if (!period) return '';
  return period.start === period.end ? period.start : `${period.start}/${period.end}`;
}

/** Do the contents bear out what the heading says? */
function isLikely(role: ColumnRole | null, { filled, numbers, periods }: ColumnContents): boolean {
  if (filled === 0 || role === null) return true;
  if (role === 'value' || /(?:lng|lat)$/.test(role)) return numbers >= 0.3;
  // A count of records is no id of one.
  if (role === 'record') return numbers < 0.5;
  return role === 'period' || role === 'period-start' || role === 'period-end'
    ? periods >= 0.3
    : true;
}

function shapeOf(looked: readonly Looked[]): SheetShape {
  const has = (role: ColumnRole): boolean => looked.some((one) => one.role === role);
  const hasEnd = (end: 'origin' | 'destination'): boolean =>
    has(end) || has(`${end}-code`) || has(`${end}-lng`);
  if (hasEnd('destination') && (hasEnd('origin') || has('source'))) return 'flows';
  if (has('lng') && has('lat')) return 'places';
  return looked.filter(namesPlaces).length >= 2 ? 'flows' : 'unused';
}

/** Most of its contents are names of places, and it is not headed as something else. */
const namesPlaces = ({ role, contents }: Looked): boolean =>
  contents.places >= 0.5 && contents.years < 0.5 && (role === null || role === 'name');

/** What headings do not say is looked for in the contents: two columns of places, one of years, one of numbers. */
function completeFlows(looked: readonly Looked[]): void {
  const has = (role: ColumnRole): boolean => looked.some((one) => one.role === role);
  const source = looked.find(({ role, heading }) => role === 'source' && isSourceHeading(heading));
  const named = looked.find(({ role, contents }) => role === 'source' && contents.places >= 0.5);
  const hasOrigin = has('origin') || has('origin-code') || has('origin-lng');
  const sourceEnd = source ?? named;
  if (!hasOrigin && sourceEnd) sourceEnd.role = 'origin';
  for (const end of ['origin', 'destination'] as const) {
    if (has(end) || has(`${end}-code`) || has(`${end}-lng`)) continue;
    const column = looked.find(namesPlaces);
    if (column) column.role = end;
  }
  const open = looked.filter(({ role, contents }) => role === null && contents.filled > 0);
  const years = open.find(({ contents }) => contents.years > 0.8);
  if (!has('period') && !has('period-end') && years) years.role = 'period';
  const numbers = open.find(({ role, contents }) => role === null && contents.numbers > 0.5);
  if (!has('value') && numbers) numbers.role = 'value';
}

function completePlaces(looked: readonly Looked[]): void {
  if (looked.some(({ role }) => role === 'name')) return;
  const texts = looked.find(
    ({ role, contents }) => role === null && contents.filled > 0 && contents.numbers < 0.5,
  );
  if (texts) texts.role = 'name';
}

/** Of several columns for one role the one with most places in it counts, then the one with most different contents. */
function uniqueRoles(looked: readonly Looked[], shape: SheetShape): Looked[] {
  const offered = ROLES_OF[shape];
  const best = new Map<ColumnRole, Looked>();
  for (const one of looked) {
    const rival = one.role && best.get(one.role);
    if (one.role && (!rival || isBetter(one, rival))) best.set(one.role, one);
  }
  return looked.map((one) => {
    const { role } = one;
    const isKept =
      role !== null && offered.includes(role) && (REPEATABLE.has(role) || best.get(role) === one);
    const isShare = role === 'value' && readUnit(splitHeading(one.heading).unit).isShare;
    return isKept && !isShare ? one : { ...one, role: 'ignored' };
  });
}

function isBetter({ contents: one, role }: Looked, { contents: other }: Looked): boolean {
  if (role !== 'origin' && role !== 'destination') return false;
  return Math.abs(one.places - other.places) > 0.2
    ? one.places > other.places
    : one.different > other.different * 1.5;
}

function toPlan({ heading, role, period }: Looked): ColumnPlan {
  const isValue = role === 'value';
  const { name } = splitHeading(heading);
  const measure =
    period === ''
      ? name
      : name.replace(
          /^(?:(?:value|year)s?[ _.])?\d{4}(?:年(?:\d{1,2}月|[一二三四]季度|[上下]半年)?|[qQ][1-4]|-\d{2})?\s*/u,
          '',
        );
  return {
    heading,
    role: role ?? 'ignored',
    measure: isValue ? measure : '',
    period: isValue ? period : '',
  };
}
