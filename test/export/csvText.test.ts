import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../src/export/csvText';
import { readCells } from '../fixtures/readTableFile';

const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  "+cmd|' /C calc'!A0",
  '@SUM(1,1)',
  '-2+3',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  "'=1",
];

describe('cells of a CSV file', () => {
  it('F-22: no text can be taken for a formula, and our own reader gets it back', () => {
    for (const text of HOSTILE) {
      const line = csvLines([[text]]);
      expect(line, text).toMatch(/^"?'/);
      expect(readCells(`${line}end`)[0], text).toEqual([text]);
    }
  });

  it('keep a real number a number, negative or not, and nothing for none', () => {
    expect(csvLines([[-2.5, 0, 1200000.25, null, NaN, Infinity]])).toBe('-2.5,0,1200000.25,,,\r\n');
  });

  it('quote what would part a cell, in any locale, or begin a comment', () => {
    expect(csvLines([['a,b', 'a;b', 'say "x"', 'a#b', 'two\nlines', ' a', 'plain']])).toBe(
      '"a,b","a;b","say ""x""","a#b","two\nlines"," a",plain\r\n',
    );
  });

  it('come back as they were, whatever they hold', () => {
    const signs = "='+-@\t\r\n＝＋－＠\",;#'a京 ".split(/(?:)/u);
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...signs) }));
    // Two cells at least: a line of one empty cell and an empty line are the same.
    const rows = fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (all) => {
        expect(readCells(csvLines(all))).toEqual(all);
      }),
    );
  });

  it('are the same to Papa Parse as to our own reader', () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom(...HOSTILE, 'a,b', '"', '#', ' ', '京津冀\r\n'),
    );
    const cell = fc.oneof(
      text,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant(null),
    );
    const line = fc.array(cell, { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (rows) => {
        const { data } = Papa.parse<string[]>(csvLines(rows), { delimiter: ',', newline: '\r\n' });
        const quoted = /^'+[=+\-@\t\r\n＝＋－＠]/;
        expect(
          data
            .slice(0, -1)
            .map((cells) => cells.map((one) => (quoted.test(one) ? one.slice(1) : one))),
        ).toEqual(rows.map((cells) => cells.map((one) => (one === null ? '' : String(one)))));
      }),
    );
  });

  it('begin, unless they are numbers, with nothing that a spreadsheet computes', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(csvLines([[text]])).not.toMatch(/^"?[=+\-@\t\r＝＋－＠]/);
      }),
    );
  });
});
