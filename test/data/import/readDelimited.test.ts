import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSplitter } from '../../../src/data/import/rowSplitter';
import { delimiterOf } from '../../../src/data/import/delimiterOf';
import { readImport, rowsOf } from '../../fixtures/readImport';
import type { Cell } from '../../../src/model/import/sheet';

const DELIMITERS = [',', '\t', ';', '|'] as const;

const cell = fc.oneof(
  fc.constantFrom('', '北京', '保定市', '"', '""', 'a,b', 'x;y|z\tq', '1,234', '=1+1', ' ', '﻿'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.stringMatching(/^[a",;|\t\r\n]{0,6}$/),
);

const written = (text: string, delimiter: string, isQuoted: boolean): string =>
  isQuoted || text.includes(delimiter) || /["\r\n]/.test(text)
    ? `"${text.replace(/"/g, '""')}"`
    : text;

function split(pieces: readonly string[], delimiter: string): string[][] {
  const rows: string[][] = [[]];
  const splitter = new RowSplitter(delimiter, {
    cell: (text) => void rows[rows.length - 1]?.push(text),
    endRow: () => void rows.push([]),
  });
  for (const piece of pieces) splitter.push(piece);
  expect(splitter.end()).toBe(true);
  return rows.slice(0, -1);
}

describe('splitting', () => {
  it('gives the cells that were written, however quoted and wherever cut', () => {
    const table = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
      maxLength: 6,
    });
    const manner = fc.record({
      delimiter: fc.constantFrom(...DELIMITERS),
      end: fc.constantFrom('\n', '\r\n', '\r'),
      isEnded: fc.boolean(),
      cut: fc.nat(40),
    });
    fc.assert(
      fc.property(table, manner, (rows, { delimiter, end, isEnded, cut }) => {
        const lines = rows.map((row) =>
          row.map(([text, isQuoted]) => written(text, delimiter, isQuoted)).join(delimiter),
        );
        const text = lines.join(end) + (isEnded ? end : '');
        const expected = rows.map((row) => row.map(([one]) => one));
        expect(split([text.slice(0, cut), text.slice(cut)], delimiter)).toEqual(expected);
        expect(
          split(
            Array.from({ length: text.length }, (_, at) => text.charAt(at)),
            delimiter,
          ),
        ).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

describe('delimited text', () => {
  it('is read as it was written', async () => {
    // Contents are anything, so the delimiter is told, as Excel is told it.
    const rows = fc.integer({ min: 2, max: 5 }).chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
        minLength: 1,
        maxLength: 8,
      }),
    );
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...DELIMITERS), async (table, delimiter) => {
        const told = `sep=${delimiter}\n`;
        const text =
          told +
          table
            .map((row) => row.map((one) => written(one, delimiter, false)).join(delimiter))
            .join('\n');
        const kept = table.map((row) => row.map((one): Cell => (one === '' ? null : one)));
        while (kept.length > 0 && kept[kept.length - 1]?.every((one) => one === null)) kept.pop();
        if (kept.length === 0) {
          await expect(readImport('t.csv', text)).rejects.toMatchObject({ reason: 'empty' });
          return;
        }
        const { sheets } = await readImport('t.csv', text, { encoding: 'utf-8' });
        expect(rowsOf(sheets[0]!)).toEqual(kept);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['a,b;c\nd,e;f\ng,h', ','],
    ['名称;值\n北京;1,5\n天津;2,5\n', ';'],
    ['a|b\n1|2', '|'],
    ['"x,y"\t1\n"z,w"\t2', '\t'],
    ['only\none\ncolumn', ','],
    ['', ','],
  ])('finds the delimiter of %j', (sample, delimiter) => {
    expect(delimiterOf(sample, true)).toBe(delimiter);
  });

  it('refuses what is too long, too wide and too much', async () => {
    const long = `a\n${'x'.repeat(10_241)}\n`;
    await expect(readImport('t.csv', long)).rejects.toMatchObject({
      reason: 'cell-too-long',
      detail: 'row 2, column 1',
    });
    await expect(readImport('t.csv', ','.repeat(200))).rejects.toMatchObject({
      reason: 'too-many-columns',
    });
    expect((await readImport('t.csv', `a${','.repeat(199)}`)).sheets[0]?.columns.length).toBe(200);
    await expect(readImport('t.csv', `a\n${'\n'.repeat(2_000_000)}`)).rejects.toMatchObject({
      reason: 'too-many-rows',
    });
    await expect(readImport('t.csv', `a\n"${'b\n'.repeat(9000)}`)).rejects.toMatchObject({
      reason: 'cell-too-long',
      detail: 'row 2, column 1',
    });
  });

  it('calls pasted text so, with no encoding to choose', async () => {
    const { format, encoding, sheets } = await readImport('pasted', 'a\tb\n1\t2', {
      isPasted: true,
    });
    expect({ format, encoding, rows: rowsOf(sheets[0]!) }).toEqual({
      format: 'pasted',
      encoding: null,
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    });
  });
});
