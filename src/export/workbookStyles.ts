import { element } from '../layers/svgMarkup';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SIZE = element('sz', { val: 10 });

/** A typeface with Chinese letters that comes with Excel, and that other programs know a like of. */
const font = (...own: readonly string[]): string =>
  element(
    'font',
    {},
    ...own,
    element('name', { val: 'Microsoft YaHei' }),
    element('family', { val: 2 }),
    element('charset', { val: 134 }),
  );

const fill = (patternType: string, inside = ''): string =>
  element('fill', {}, element('patternFill', { patternType }, inside));

const border = (bottom: string): string =>
  element('border', {}, '<left/><right/><top/>', bottom, '<diagonal/>');

interface Look {
  readonly number?: number;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly wraps?: boolean;
}

const format = (look: Look): string =>
  element(
    'xf',
    {
      ...{ xfId: 0, numFmtId: look.number ?? 0, fontId: look.font ?? 0 },
      ...{ fillId: look.fill ?? 0, borderId: look.border ?? 0 },
      ...{ applyNumberFormat: 1, applyFont: 1, applyFill: 1, applyBorder: 1, applyAlignment: 1 },
    },
    element('alignment', { vertical: 'top', wrapText: look.wraps ? 1 : null }),
  );

const counted = (name: string, ...parts: readonly string[]): string =>
  element(name, { count: parts.length }, ...parts);

/** How cells look, in the order of `FORMATS` in `sheetXml`: plain, head, whole number, prose, link. */
export const STYLES = element(
  'styleSheet',
  { xmlns: MAIN },
  counted(
    'fonts',
    font(SIZE),
    font('<b/>', SIZE),
    font('<u/>', SIZE, element('color', { rgb: 'FF0B5C8A' })),
  ),
  // The first two are fixed by the format.
  counted(
    'fills',
    fill('none'),
    fill('gray125'),
    fill('solid', element('fgColor', { rgb: 'FFE6EEF5' })),
  ),
  counted(
    'borders',
    border('<bottom/>'),
    border(element('bottom', { style: 'thin' }, element('color', { rgb: 'FF6B7C93' }))),
  ),
  counted('cellStyleXfs', element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
  counted(
    'cellXfs',
    format({}),
    format({ font: 1, fill: 2, border: 1 }),
    format({ number: 3 }),
    format({ wraps: true }),
    format({ font: 2 }),
  ),
);
