import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Reading } from '../../../src/data/import/reading';
import { readParquet } from '../../../src/data/import/readParquet';
import { encodeAs } from '../../fixtures/encodeAs';
import { readImport, rowsOf } from '../../fixtures/readImport';
import { writeXlsx } from '../../fixtures/writeXlsx';

const TABLE = new TextEncoder().encode('a,b\n1,2\n');
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 2 ** 20);

describe('an archive made to hurt', () => {
  it.each([
    ['zeros', zipSync({ 'a.csv': zeros(40) }), 'too-compressed', '100:1'],
    [
      'a workbook of zeros',
      writeXlsx([{ name: 'a', rows: ' '.repeat(40 * 2 ** 20) }]),
      'too-compressed',
      '100:1',
    ],
    [
      'too many files',
      zipSync(Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`${at}.csv`, TABLE]))),
      'too-many-entries',
      '100',
    ],
    [
      'ten thousand files',
      zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`${at}.csv`, TABLE]))),
      'too-many-entries',
      '1000',
    ],
  ])('%s is given up', async (_, bytes, reason, detail) => {
    const opening = readImport('bomb.zip', bytes, { isLargeAllowed: true });
    await expect(opening).rejects.toMatchObject({ reason, detail });
  });

  it('is given up too when it comes to much without being packed tightly', () => {
    const reading = new Reading('t.zip', null, {
      now: () => 0,
      onprogress: () => undefined,
      loadParquet: () => Promise.resolve(readParquet),
    });
    const member = reading.within('a.csv');
    for (let megabyte = 1; megabyte <= 300; megabyte++) member.unzipped(2 ** 20, 2 ** 20, 2 ** 18);
    expect(() => reading.unzipped(1, 1, 1)).toThrow(/too-compressed \(300 MB\)/);
  });

  it('gives the names of its files without their way, in GBK too', async () => {
    const bytes = zipSync({ '../../XX.csv': TABLE }, { mtime: new Date(1980, 0, 1) });
    const name = encodeAs('北京流入企业', 'gb18030');
    const text = zipSync({ [`${'x'.repeat(name.length)}.csv`]: TABLE });
    // Both heads hold the name.
    for (let at = 0; at < text.length; at++)
      if (text.subarray(at, at + name.length).every((byte) => byte === 0x78)) text.set(name, at);
    expect((await readImport('t.zip', bytes)).sheets[0]?.name).toBe('XX');
    expect((await readImport('t.zip', text)).sheets[0]?.name).toBe('北京流入企业');
  });

  it('adds up the rows of all tables', async () => {
    const rows = new TextEncoder().encode('x\n'.repeat(1_100_000));
    const bytes = zipSync({ 'a.csv': [rows, { level: 0 }], 'b.csv': [rows, { level: 0 }] });
    await expect(readImport('t.zip', bytes)).rejects.toMatchObject({ reason: 'too-many-rows' });
  });

  it('is read from its list, whatever lies before it', async () => {
    const archive = zipSync({ 'a.csv': TABLE });
    const { sheets } = await readImport('t.zip', archive);
    expect(rowsOf(sheets[0]!)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });
});
