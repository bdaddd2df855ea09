import type { Sheet } from '../../model/import/sheet';
import { readNumber } from './readNumber';
import { readPeriod } from './readPeriod';
import { textsOf } from './textsOf';

/** The headings of a sheet by column, put together where several rows say one: 2023年 over 金额 over 万元, in any order. */
export interface HeadingTexts {
  readonly texts: ReadonlyMap<number, string>;
  /** So many rows, the last one among them. */
  readonly rows: HeadingRows;
}

export type HeadingRows = 1 | 2 | 3;

/** One row of headings: the text of every column, over how many it may span. */
type Row = ReadonlyMap<number, string>;

const isPeriod = (text: string): boolean => /\d{4}/.test(text) && Boolean(readPeriod(text));
const isNumber = (text: string): boolean => readNumber(text).reason === 'taken';

const UNIT =
  /^[(（]?(?:(?:计量)?单位|units?)?[:：]?\s*((?:[十百千万亿]*(?:元|家|个|项|件|户|人次?|吨|笔|宗|套|%)(?:人民币)?)|(?:(?:thousand|million|billion|100 million)\s+)?(?:yuan|rmb|cny|tonnes?|persons?|enterprises|items|contracts))[)）]?$/iu;

/** The unit that a heading says and nothing else; empty for any other. */
const unitIn = (text: string): string => UNIT.exec(text)?.[1] ?? '';

/** The headings whose last row is `row`. A cell that spans columns holds for all of them. */
export function headingTexts(sheet: Sheet, row: number): HeadingTexts {
  const rowAt = (up: number): Row => (row < up ? new Map() : textsOf(sheet, row - up));
  const count = sheet.columns.length;
  const three = row > 1 ? threeRows([rowAt(2), rowAt(1), rowAt(0)], count) : null;
  const texts = three ?? (row > 0 ? twoRows(rowAt(1), rowAt(0), count) : null);
  return { texts: texts ?? rowAt(0), rows: three ? 3 : texts ? 2 : 1 };
}

/** Years over what is counted, or under it; null where the two are no rows of headings. */
function twoRows(upper: Row, lower: Row, count: number): Row | null {
  const texts = new Map<number, string>();
  let [group, coupled] = ['', 0];
  for (let column = 0; column < count; column++) {
    const [own = '', below = ''] = [upper.get(column), lower.get(column)];
    group = own || (below === '' ? '' : group);
    const text = together(own, group, below);
    if (text === null) return null;
    if (text.includes('\n')) coupled++;
    if (text !== '') texts.set(column, text.replace('\n', ' '));
  }
  return coupled > 1 ? texts : null;
}

/** What two rows say of a column, its time first, behind it a new line; null where they are no two rows of headings. */
function together(own: string, group: string, below: string): string | null {
  if (below === '' || below === own) return own;
  if (isPeriod(group)) return isNumber(below) ? null : `${group}\n${below}`;
  if (isPeriod(below)) return group === '' ? null : `${below}\n${group}`;
  return group === '' && !isNumber(below) ? below : null;
}

/** Time, what is counted and its unit, each in a row of its own as in yearbooks; null where the three say no such. */
function threeRows(rows: readonly [Row, Row, Row], count: number): Row | null {
  const texts = new Map<number, string>();
  let [high, middle, complete] = ['', '', 0];
  for (let column = 0; column < count; column++) {
    const [top = '', mid = '', low = ''] = rows.map((one) => one.get(column) ?? '');
    if (top !== '' || (mid === '' && low === '')) [high, middle] = [top, ''];
    middle = mid || (low === '' ? '' : middle);
    const said = partsOf([high, middle, low]);
    if (!said) return null;
    const { period, name, unit } = said;
    if (period !== '' && name !== '' && unit !== '') complete++;
    const text = [period, name].filter((part) => part !== '').join(' ');
    if (text !== '') texts.set(column, unit === '' ? text : `${text}(${unit})`);
  }
  return complete > 1 ? texts : null;
}

/** Each at most once, whatever its row; null for anything more, and for numbers. */
function partsOf(
  said: readonly string[],
): { readonly period: string; readonly name: string; readonly unit: string } | null {
  const parts = [...new Set(said)].filter((text) => text !== '');
  const periods = parts.filter(isPeriod);
  const units = parts.filter((text) => unitIn(text) !== '');
  const names = parts.filter((text) => !periods.includes(text) && !units.includes(text));
  if (Math.max(periods.length, units.length, names.length) > 1 || names.some(isNumber)) return null;
  const [[period = ''], [name = ''], [unit = '']] = [periods, names, units];
  return { period, name, unit: unitIn(unit) };
}
