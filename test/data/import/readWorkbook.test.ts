import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/model/import/sheet';
import { dateShown, excelDate } from '../../../src/data/import/excelDate';
import { readImport, rowsOf } from '../../fixtures/readImport';
import { rowsXml, writeXlsx } from '../../fixtures/writeXlsx';

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(null, true, false, '北京', '&lt;', '_x0041_x0042_', 'a\tb\nc', ' x ', '𠮷'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
);

describe('a workbook', () => {
  it('is read as it was written', async () => {
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 30 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(table, fc.string({ minLength: 1, maxLength: 20 }), async (rows, name) => {
        const sheet = { name: name.trim() || 'a', rows: rowsXml([['x'], ...rows, ['end']]) };
        const { sheets } = await readImport('t.xlsx', writeXlsx([sheet]));
        const width = sheets[0]!.columns.length;
        const padded = rows.map((row) =>
          Array.from({ length: width }, (_, column) => row[column] ?? null),
        );
        expect(rowsOf(sheets[0]!).slice(1, -1)).toEqual(padded);
        expect(sheets[0]?.name).toBe(sheet.name);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps the place of cells, up to its last column and no further', async () => {
    const at = (reference: string): Uint8Array =>
      writeXlsx([{ name: 'a', rows: `<row r="7"><c r="${reference}7"><v>1</v></c></row>` }]);
    const { sheets } = await readImport('t.xlsx', at('GR'));
    expect(rowsOf(sheets[0]!)[6]?.[199]).toBe(1);
    await expect(readImport('t.xlsx', at('GS'))).rejects.toMatchObject({
      reason: 'too-many-columns',
      detail: '200, row 7',
    });
  });

  it.each([
    [14, null, 45047, '2023-05-01'],
    [17, null, 45047, '2023-05'],
    [22, null, 45047.75, '2023-05-01T18:00:00'],
    [57, null, 45047, '2023-05'],
    [31, null, 45047, '2023-05-01'],
    [164, 'yyyy"年"', 45047, '2023'],
    [164, 'yyyy\\-mm\\-dd;@', 45047, '2023-05-01'],
    [164, '[$-409]mmm\\-yy', 45047, '2023-05'],
    [164, '[DBNum1][$-804]yyyy"年"m"月"d"日"', 45047, '2023-05-01'],
    [164, 'h:mm AM/PM', 0.25, '06:00:00'],
    [164, '[h]:mm', 30.5, 30.5],
    [164, 'yyyy/m/d', 1, '1900-01-01'],
    [164, 'yyyy/m/d', 61, '1900-03-01'],
    [164, 'yyyy/m/d', -1, -1],
    [164, 'yyyy/m/d', 3_000_000, 3_000_000],
    [0, null, 45047, 45047],
    [164, '0.00E+00', 45047, 45047],
    [164, '#,##0" days"', 45047, 45047],
    [164, '[Red]0.0', 45047, 45047],
    [164, 'General', 45047, 45047],
    [164, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ', 45047, 45047],
  ])('shows of a date what format %d %s shows', (id, code, serial, expected) => {
    const shown = dateShown(id, code);
    expect(shown ? excelDate(serial, shown, false) : serial).toBe(expected);
  });
});
