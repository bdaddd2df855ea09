import { LIMITS } from '../../model/import/importLimits';
import type { Sheet } from '../../model/import/sheet';
import { sourceOfBytes, type ByteSource } from './byteSource';
import { isArchive, markOf, plainName } from './formatOf';
import { wholeEntry } from './inflateEntry';
import type { Reading } from './reading';
import { readTables, tableName, without, type Tables } from './readTables';
import { readWorkbook } from './readWorkbook';
import { zipDirectory, type ZipEntry } from './zipDirectory';

const TABLE = /\.(csv|tsv|tab|txt|json|geojson|jsonl|ndjson|parquet|xlsx|xlsm)$/i;
const WORKBOOK = /\.xls[xm]$/i;
const ARCHIVE = /\.(zip|gz|tgz|tar|7z|rar|bz2|xz)$/i;
/** What a Mac puts beside files, and hidden files. */
const CLUTTER = /(^|\/)(__MACOSX\/|\.(?!\.?\/))/;

/** A workbook, or the tables of all files in an archive. */
export async function readArchive(
  source: ByteSource,
  name: string,
  reading: Reading,
): Promise<Tables> {
  const entries = await zipDirectory(source, LIMITS.parts, reading);
  const has = (path: string): boolean =>
    entries.some((entry) => entry.name.toLowerCase().replace(/\\/g, '/') === path);
  if (has('xl/workbook.xml')) return without('xlsx', await readWorkbook(source, entries, reading));
  if (reading.isMember) reading.fail('nested-archive');
  if (has('xl/workbook.bin')) reading.fail('unknown-format', 'xlsb');
  if (has('content.xml') && has('mimetype')) reading.fail('unknown-format', 'ods');
  if (entries.length > LIMITS.entries) reading.fail('too-many-entries', `${LIMITS.entries}`);
  return readMembers(source, entries, name, reading);
}

async function readMembers(
  source: ByteSource,
  entries: readonly ZipEntry[],
  name: string,
  reading: Reading,
): Promise<Tables> {
  const own = entries.filter((entry) => !CLUTTER.test(entry.name));
  if (own.some((entry) => ARCHIVE.test(entry.name))) reading.fail('nested-archive', name);
  const sheets: Sheet[] = [];
  let first: Tables | null = null;
  for (const entry of own) {
    const member = plainName(entry.name);
    if (!TABLE.test(member)) {
      reading.remark('skipped-entries', 1, member);
      continue;
    }
    const tables = await readMember(source, entry, member, reading.within(member));
    sheets.push(...namedAfter(member, tables.sheets));
    if (tables.encoding && (!first || !tables.isEncodingSure)) first = tables;
  }
  if (sheets.length === 0) reading.fail('empty');
  const { encoding = null, isEncodingSure = true } = first ?? {};
  return { format: 'zip', encoding, isEncodingSure, sheets };
}

async function readMember(
  source: ByteSource,
  entry: ZipEntry,
  member: string,
  reading: Reading,
): Promise<Tables> {
  const bytes = await wholeEntry(source, entry, reading);
  if (bytes.length === 0) return without('delimited', []);
  reading.expect(bytes.length);
  // A workbook is an archive too, but its members are sheets.
  if (isArchive(markOf(bytes)) && !WORKBOOK.test(member)) reading.fail('nested-archive');
  return readTables(sourceOfBytes(bytes), member, reading);
}

/** A member with one table gives it its name; with several, theirs come after its own. */
const namedAfter = (member: string, sheets: readonly Sheet[]): readonly Sheet[] =>
  sheets.length === 1
    ? sheets.map((sheet) => ({ ...sheet, name: tableName(member) }))
    : sheets.map((sheet) => ({ ...sheet, name: `${tableName(member)} · ${sheet.name}` }));
