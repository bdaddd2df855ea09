import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportError } from '../../../src/model/import/openedFile';
import { readImport, rowsOf } from '../../fixtures/readImport';

const FOLDER = 'test/fixtures/import';
const EXPECTED = 'expected.json';

const expected = JSON.parse(readFileSync(`${FOLDER}/${EXPECTED}`, 'utf8')) as Readonly<
  Record<string, unknown>
>;
const names = readdirSync(FOLDER).filter((name) => name !== EXPECTED);

async function outcomeOf(name: string): Promise<unknown> {
  try {
    const opened = await readImport(name, new Uint8Array(readFileSync(`${FOLDER}/${name}`)));
    const { format, encoding, isEncodingSure, sheets, remarks } = opened;
    const tables = sheets.map((sheet) => {
      expect(sheet.columns.every(({ codes }) => codes.length === sheet.rowCount)).toBe(true);
      return { name: sheet.name, rowKind: sheet.rowKind, rows: rowsOf(sheet) };
    });
    return { format, encoding, isEncodingSure, sheets: tables, remarks };
  } catch (error) {
    const { reason, file, detail } = error as ImportError;
    return { reason, file, detail };
  }
}

describe('files of readers, each with one oddity', () => {
  it('are all expected to be read in some way', () => {
    expect(names.sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(names)('%s', async (name) => {
    expect(await outcomeOf(name)).toEqual(expected[name]);
  });

  it('leave no trace on the prototype of objects', () => {
    expect('polluted' in {}).toBe(false);
  });
});
