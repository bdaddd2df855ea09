import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/export/csvText';
import type { Sheet } from '../../src/export/sheetXml';
import { workbook } from '../../src/export/workbook';
import { readParts, readWorkbook } from '../fixtures/readWorkbook';
import { allIn } from '../fixtures/readXml';

const ABOUT = { title: '流向 <1> & "2"', creator: 'atlas', date: '2026-11-22' };
const COLUMNS = ['名称', 'value', 'note'];

const written = (rows: Sheet['rows'], own: Partial<Sheet> = {}): Uint8Array =>
  workbook([{ name: '流向', columns: COLUMNS, rows, ...own }], ABOUT);
const reread = (rows: Sheet['rows']) => readWorkbook(written(rows))[0]!.cells.slice(1);

/** Trailing nothing is no cell, and an empty text is none either. */
function bare(cells: readonly Cell[]): Cell[] {
  const own = cells.map((cell) => (cell === '' ? null : cell));
  while (own.length > 0 && own[own.length - 1] === null) own.pop();
  return own;
}

describe('a workbook', () => {
  it('gives back every text and every number exactly, whatever they hold', () => {
    const signs = '<>&"\'_xX0D=+-@\t\r\n\u0000\u000b\uffff京😀'.split(/(?:)/u);
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...signs) }),
      fc.constantFrom('_x000D_', '_x005F_x000D_', ' a ', '=1+1', '007', 'https://e.org/?a=1&b=2'),
    );
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    const cell = fc.oneof(text, number, fc.integer(), fc.constant(null));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        expect(reread(rows)).toEqual(
          rows.map(bare).map((cells) => cells.map((one) => (Object.is(one, -0) ? 0 : one))),
        );
      }),
    );
  });

  it('F-22: has texts that are called texts, and no formula anywhere', () => {
    const hostile = [
      '=HYPERLINK("http://evil.example")',
      "+cmd|' /C calc'!A0",
      '@SUM(1)',
      '-2+3',
      '\t=1',
    ];
    const parts = readParts(written(hostile.map((one) => [one])));
    const cells = allIn(parts['xl/worksheets/sheet1.xml']!).filter(({ name }) => name === 'c');
    expect(cells.map(({ attributes }) => attributes.t)).toEqual(cells.map(() => 'inlineStr'));
    const names = new Set(
      Object.values(parts).flatMap((part) => allIn(part).map(({ name }) => name)),
    );
    expect(names.has('f')).toBe(false);
    expect(reread(hostile.map((one) => [one]))).toEqual(hostile.map((one) => [one]));
  });

  it('leaves out what is half a letter, which no file may hold', () => {
    expect(reread([['a\ud800b'], ['\udc00']])).toEqual([['ab'], ['']]);
  });

  it('keeps its head in sight, filters by it, and is as wide as its texts', () => {
    const [sheet] = readWorkbook(written([['中文中文中文中文', 1, 'x'.repeat(200)]]));
    const find = (name: string) => allIn(sheet!.xml).filter((one) => one.name === name);
    expect(find('pane')[0]!.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    expect(find('autoFilter')[0]!.attributes.ref).toBe('A1:C2');
    const widths = find('col').map(({ attributes }) => Number(attributes.width));
    expect(widths).toEqual([18, 9, 44]);
    // The order that the standard asks for.
    expect(sheet!.xml.children.map((one) => (typeof one === 'string' ? one : one.name))).toEqual([
      ...['dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'autoFilter'],
      'ignoredErrors',
    ]);
  });

  it('leads to addresses that stand alone in a cell, and to nothing that is none', () => {
    const good = 'https://example.org/a_x0041_b?x=1&y="2"';
    const [sheet] = readWorkbook(
      written([[good, 'javascript:alert(1)', 'https://a.example | https://b.example']]),
    );
    expect(sheet!.links).toEqual({ A2: good });
  });

  it('names every part, and is the same bytes for the same sheets', () => {
    const rows = [['https://example.org', 1]];
    const parts = readParts(written(rows));
    const listed = allIn(parts['[Content_Types].xml']!).flatMap(
      ({ attributes }) => attributes.PartName?.slice(1) ?? [],
    );
    const own = Object.keys(parts).filter((path) => !/\.rels$|Content_Types/.test(path));
    expect(listed.sort()).toEqual(own.sort());
    expect(written(rows)).toEqual(written(rows));
  });

  it('refuses what Excel would call damaged', () => {
    const rows = new Array<Cell[]>(1_048_576).fill([]);
    expect(() => written(rows)).toThrow(RangeError);
  });

  it('has columns beyond Z', () => {
    const row = Array.from({ length: 800 }, (_, at) => at);
    expect(readWorkbook(written([row], { columns: row.map(String) }))[0]!.cells[1]).toEqual(row);
  });
});
