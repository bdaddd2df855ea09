import { element } from '../layers/svgMarkup';
import type { Cell } from './csvText';
import { xmlText } from './xmlText';

/** A table of a workbook: the names of its columns, then its rows. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** To be read rather than sorted: long texts stand in several lines. */
  readonly isProse?: boolean;
}

/** Places of the formats in `workbookStyles`. */
const FORMATS = { plain: 0, head: 1, whole: 2, prose: 3, link: 4 } as const;

/** What Excel takes: beyond it calls a file damaged. */
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;
const LONGEST_LINK = 2000;
const MOST_LINKS = 60_000;

/** Of columns, in Latin letters. */
const LEAST = 7;
const WIDEST = 44;
const WIDEST_PROSE = 88;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A sheet as XML, and what its links lead to, in the order of their ids `rId1`, `rId2` … */
export function sheetXml(sheet: Sheet): {
  readonly xml: string;
  readonly links: readonly string[];
} {
  const lines = [sheet.columns, ...sheet.rows];
  if (lines.length > MOST_ROWS) throw new RangeError(`${lines.length} rows are too many for Excel`);
  const links: string[] = [];
  const linked: string[] = [];
  const text = sheet.isProse ? FORMATS.prose : FORMATS.plain;
  const data = lines.map((cells, line) =>
    element(
      'row',
      { r: line + 1 },
      ...cells.map((cell, column) => {
        const at = `${columnLetters(column)}${line + 1}`;
        if (line === 0) return cellXml(at, cell, FORMATS.head);
        if (!isAddress(cell) || links.length >= MOST_LINKS) return cellXml(at, cell, text);
        linked.push(element('hyperlink', { ref: at, 'r:id': `rId${links.push(cell)}` }));
        return cellXml(at, cell, FORMATS.link);
      }),
    ),
  );
  const ref = rangeOf(sheet);
  const frozen = { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' };
  const xml = element(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': RELATIONS },
    element('dimension', { ref }),
    element('sheetViews', {}, element('sheetView', { workbookViewId: 0 }, element('pane', frozen))),
    element('sheetFormatPr', { defaultRowHeight: 16 }),
    element('cols', {}, ...columnsXml(lines, sheet.isProse ? WIDEST_PROSE : WIDEST)),
    element('sheetData', {}, ...data),
    element('autoFilter', { ref }),
    linked.length > 0 ? element('hyperlinks', {}, ...linked) : '',
    // Years and codes are texts on purpose.
    element('ignoredErrors', {}, element('ignoredError', { sqref: ref, numberStoredAsText: 1 })),
  );
  return { xml, links };
}

/** `A1:C9`: all that is written on. */
export const rangeOf = ({ columns, rows }: Sheet): string =>
  `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;

const isAddress = (cell: Cell): cell is string =>
  typeof cell === 'string' && cell.length < LONGEST_LINK && /^https?:\/\/[^\s|]+$/.test(cell);

/**
 * A number is a number, whatever else is a text and says so: no program takes it for a formula, and it needs no quote
 * before it. Nothing is no cell at all.
 */
function cellXml(at: string, cell: Cell, format: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string')
    return element(
      'c',
      { r: at, s: format, t: 'inlineStr' },
      element(
        'is',
        {},
        element('t', { 'xml:space': 'preserve' }, xmlText(cell.slice(0, LONGEST_CELL))),
      ),
    );
  if (!Number.isFinite(cell)) return '';
  const isWhole = format === FORMATS.plain && Number.isInteger(cell);
  return element(
    'c',
    { r: at, s: isWhole ? FORMATS.whole : format },
    element('v', {}, String(cell)),
  );
}

/** As wide as the widest text, within reason; the button of the filter stands beside the name. */
function columnsXml(lines: readonly (readonly Cell[])[], widest: number): string[] {
  return (lines[0] ?? []).map((_, column) => {
    const widths = lines.map((cells, line) => widthOf(cells[column] ?? '') + (line === 0 ? 4 : 2));
    const width = widths.reduce((most, own) => Math.max(most, own), LEAST);
    const at = column + 1;
    return element('col', { min: at, max: at, width: Math.min(width, widest), customWidth: 1 });
  });
}

/** In Latin letters, of which a Chinese character takes two. */
function widthOf(cell: Cell): number {
  let width = 0;
  for (const sign of String(cell).slice(0, WIDEST_PROSE))
    width += (sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** A, B … Z, AA, AB … */
function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
