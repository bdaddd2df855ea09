import { monthsOf } from '../../model/period';
import type { Cell } from '../../model/import/sheet';
import { plainText } from './plainText';

/** A time as the tables of the atlas write it: years or months, `unknown` for the start of a running total. */
export interface ReadPeriod {
  readonly start: string;
  readonly end: string;
  readonly isCumulative: boolean;
  /** The table is more exact than the atlas, which knows months. */
  readonly hadDay: boolean;
}

const CUMULATIVE = /累计|累計|cumulative|running total/iu;
const UNTIL = /^(?:截至|截止|截止到|到|至|until|as of|by|end of)\s*/iu;
const END_OF_YEAR = /(\d{4})年?(?:底|末|年底|年末)$/u;

const QUARTERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

const pad = (month: number): string => String(month).padStart(2, '0');
const span = (year: string, first: number, last: number): [string, string] => [
  `${year}-${pad(first)}`,
  `${year}-${pad(last)}`,
];

/** Parts of a year, by how they are written. */
const PARTS: readonly (readonly [
  RegExp,
  (year: string, part: string, to: string) => [string, string],
])[] = [
  [/^(\d{4})(?:年度?)?$/u, (year) => [year, year]],
  [/^(?:fy|cy)\s*(\d{4})$/iu, (year) => [year, year]],
  [
    /^(\d{4})(?:年|[-/. ])?\s*(?:第?([一二三四1-4])季度?|q([1-4]))$/iu,
    (year, part, to) => span(year, 3 * quarter(part || to) - 2, 3 * quarter(part || to)),
  ],
  [
    /^q([1-4])[-/ ]?(\d{4})$/iu,
    (part, year) => span(year, 3 * quarter(part) - 2, 3 * quarter(part)),
  ],
  [/^(\d{4})年?(?:上半年|h1)$/iu, (year) => span(year, 1, 6)],
  [/^(\d{4})年?(?:下半年|h2)$/iu, (year) => span(year, 7, 12)],
  [/^(\d{4})年?前([二三])季度?$/u, (year, part) => span(year, 1, 3 * quarter(part))],
  [
    /^(\d{4})年?(\d{1,2})月?[-~至到](\d{1,2})月$/u,
    (year, part, to) => span(year, Number(part), Number(to)),
  ],
  [/^(\d{4})年?前(\d{1,2})个?月$/u, (year, part) => span(year, 1, Number(part))],
  [/^(\d{4})(?:年|[-/.])(\d{1,2})月?$/u, (year, part) => span(year, Number(part), Number(part))],
  [/^(\d{4})(0[1-9]|1[0-2])$/u, (year, part) => span(year, Number(part), Number(part))],
];
const DAY =
  /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?(?:[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?$/iu;
const PACKED_DAY = /^(\d{4})(\d{2})(\d{2})$/u;
const YEARS = /^(\d{4})年?(?:[-~/]|至|到|to)(\d{4})年?$/iu;

const quarter = (written: string): number => QUARTERS[written] ?? 0;

/** Days from 30 December 1899, as spreadsheets count them: of 1982 to 2064, so that no year is taken for one. */
const [FIRST_SERIAL, LAST_SERIAL] = [30_000, 60_000];

/**
 * The time that a cell names; null when it names none. Serial numbers of days are read only where the column is named
 * a date. Throws nothing; a text that is no time gives `undefined`.
 */
export function readPeriod(cell: Cell, isDateColumn = false): ReadPeriod | null | undefined {
  if (typeof cell === 'boolean') return undefined;
  const text = plainText(cell).replace(/\s*([-–—―−~～至到])\s*/gu, (_, sign: string) =>
    /[至到]/u.test(sign) ? sign : sign.replace(/[–—―−]/u, '-').replace('～', '~'),
  );
  if (/^(?:[-.…/]+|n\/?a|null|无|不详|未注明|undated|unknown)?$/iu.test(text)) return null;
  if (isDateColumn && isSerial(text)) return dayOf(serialDate(Number(text)));
  return readWritten(text);
}

function readWritten(text: string): ReadPeriod | undefined {
  const isCumulative = CUMULATIVE.test(text);
  const bare = text
    .replace(CUMULATIVE, '')
    .replace(/\(\s*\)/gu, '')
    .trim();
  const isUntil = UNTIL.test(bare) && !/^\d/.test(bare);
  const rest = isUntil ? bare.replace(UNTIL, '').replace(END_OF_YEAR, '$1') : bare;
  const found = rest === '' ? undefined : partOf(rest);
  if (!found) return undefined;
  const [start, end, hadDay] = found;
  if (!isUntil) return { start, end, isCumulative, hadDay };
  return { start: 'unknown', end, isCumulative: true, hadDay };
}

function partOf(text: string): readonly [start: string, end: string, hadDay: boolean] | undefined {
  const years = YEARS.exec(text);
  if (years) return ordered(years[1] ?? '', years[2] ?? '', false);
  for (const [pattern, make] of PARTS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [start, end] = make(match[1] ?? '', match[2] ?? '', match[3] ?? '');
    return ordered(start, end, false);
  }
  const day = DAY.exec(text) ?? PACKED_DAY.exec(text);
  if (day) {
    const date = `${day[1]}-${pad(Number(day[2]))}-${pad(Number(day[3]))}`;
    return monthsOf(date) ? ordered(date.slice(0, 7), date.slice(0, 7), true) : undefined;
  }
  return rangeOf(text);
}

/** 2014-01至2022-09, 2023-01~2023-06: two times of the other forms. */
function rangeOf(text: string): readonly [string, string, boolean] | undefined {
  const match = /^(.+?)(?:~|至|到| to )(.+)$/iu.exec(text);
  if (!match) return undefined;
  const [, one = '', other = ''] = match;
  const first = partOf(one.trim());
  const last = partOf(
    /^\d{1,2}月/u.test(other.trim()) ? one.slice(0, 5) + other.trim() : other.trim(),
  );
  return first && last && ordered(first[0], last[1], first[2] || last[2]);
}

/** Only times that the atlas can hold: real months of the years 1900 to 2100, the end not before the start. */
function ordered(
  start: string,
  end: string,
  hadDay: boolean,
): readonly [string, string, boolean] | undefined {
  const [first, last] = [monthsOf(start), monthsOf(end)];
  const isKnown = first && last && first[0] >= 1900 * 12 && last[1] < 2101 * 12;
  return isKnown && first[0] <= last[1] ? [start, end, hadDay] : undefined;
}

const isSerial = (text: string): boolean =>
  /^\d{5}(?:\.\d+)?$/.test(text) && Number(text) >= FIRST_SERIAL && Number(text) < LAST_SERIAL;

const dayOf = (date: string): ReadPeriod => ({
  start: date.slice(0, 7),
  end: date.slice(0, 7),
  isCumulative: false,
  hadDay: true,
});

const serialDate = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
