import type { Cell } from '../../model/import/sheet';

/** How much of a date and time a number format shows. */
export type DateShown = 'year' | 'month' | 'day' | 'time' | 'moment';

/** Formats that Excel numbers instead of spelling out; 27–36 and 50–58 are those of Chinese dates. */
const BUILT_IN: readonly (readonly [number, number, DateShown])[] = [
  [14, 16, 'day'],
  [17, 17, 'month'],
  [18, 21, 'time'],
  [22, 22, 'moment'],
  [27, 27, 'month'],
  [28, 31, 'day'],
  [32, 35, 'time'],
  [36, 36, 'month'],
  [45, 47, 'time'],
  [50, 50, 'month'],
  [51, 51, 'day'],
  [52, 52, 'month'],
  [53, 54, 'day'],
  [55, 56, 'time'],
  [57, 57, 'month'],
  [58, 58, 'day'],
];

/** Texts, colours, places and escapes, which say nothing about the number; not `[h]`, which counts hours. */
const DECORATION = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;

/** What a number with this format shows of a date; null: it is no date. */
export function dateShown(id: number, code: string | null): DateShown | null {
  if (code === null) return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? null;
  const [first = ''] = code.replace(DECORATION, '').toLowerCase().split(';');
  const letters = first.replace(/general|e[+-]|am\/pm|a\/p/g, '');
  const hasDay = letters.includes('d');
  const hasYear = /[ye]/.test(letters);
  const hasTime = /[hs]/.test(letters);
  const hasMonth = letters.includes('m') && !hasTime;
  if (hasTime) return hasDay || hasYear ? 'moment' : 'time';
  if (hasDay) return 'day';
  if (hasMonth) return 'month';
  return hasYear ? 'year' : null;
}

const DAY = 86_400_000;
/** Noon of the last day of year 9999 and beyond: no date of Excel's. */
const LAST = 2_958_466;

/**
 * A day number of Excel's as ISO text, as much of it as its format shows: `2023-05-01`, `2023-05`, `2023`,
 * `2023-05-01T08:30:00`, `08:30:00`; the number itself where it is no date.
 */
export function excelDate(serial: number, shown: DateShown, is1904: boolean): Cell {
  if (!(serial >= 0 && serial < LAST)) return serial;
  if (shown === 'time' && serial >= 1) return serial; // hours that have been counted
  // Excel's 1900 has a 29 February, day 60, so that days before it are one off.
  const epoch = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const moment = new Date(epoch + Math.round((serial * DAY) / 1000) * 1000).toISOString();
  switch (shown) {
    case 'year':
      return moment.slice(0, 4);
    case 'month':
      return moment.slice(0, 7);
    case 'day':
      return serial % 1 === 0 ? moment.slice(0, 10) : moment.slice(0, 19);
    case 'time':
      return moment.slice(11, 19);
    case 'moment':
      return serial % 1 === 0 ? moment.slice(0, 10) : moment.slice(0, 19);
  }
}
