import type { ImportFormat } from '../../model/import/openedFile';
import type { Sheet } from '../../model/import/sheet';
import { JsonCursor } from './jsonCursor';
import { GEOMETRIES, readGeoJson } from './readGeoJson';
import { readColumns, readList, readRowsUnder } from './readRecords';
import { RecordBuilder } from './recordBuilder';
import { readView, VIEW_FORMAT } from './readView';
import type { Reading } from './reading';

type Found = { readonly format: ImportFormat; readonly sheets: readonly Sheet[] };

/** What lies in the outermost object of a file: its keys, what each value begins with, and the type it claims. */
interface Survey {
  readonly keys: ReadonlyMap<string, string>;
  readonly type: string;
  readonly format: string;
  /** Another value follows: every line is a record. */
  readonly isFollowed: boolean;
}

/**
 * The tables of a JSON text: a list of records or rows; an object of such lists, each a table; lists of equal length,
 * each a column; a record a line; GeoJSON.
 */
export function readJsonTables(text: string, name: string, reading: Reading): Found {
  const cursor = (): JsonCursor => new JsonCursor(text, reading);
  const first = cursor().peek();
  if (first === '') return { format: 'json', sheets: [] };
  if (first === '[') {
    const list = cursor();
    const sheet = readList(list, name, reading);
    if (list.peek() !== '') reading.fail('damaged', `line ${list.line}`);
    return { format: 'json', sheets: [sheet] };
  }
  if (first !== '{') reading.fail('unknown-format');
  const survey = surveyOf(cursor(), reading);
  if (survey.type === 'Topology') reading.fail('unknown-format', 'topojson');
  if (GEOMETRIES.has(survey.type) || /^Feature(Collection)?$/.test(survey.type))
    return { format: 'geojson', sheets: readGeoJson(cursor(), survey.type, reading) };
  if (survey.format === VIEW_FORMAT) return { format: 'json', sheets: readView(cursor(), reading) };
  return { format: 'json', sheets: readObject(cursor(), survey, name, reading) };
}

function readObject(
  cursor: JsonCursor,
  { keys, isFollowed }: Survey,
  name: string,
  reading: Reading,
): readonly Sheet[] {
  if (isFollowed) return [readLines(cursor, name, reading)];
  if (keys.get('columns') === '{') {
    const sheets: Sheet[] = [];
    cursor.eachKey((key) => {
      if (key === 'columns') sheets.push(readColumns(cursor, name, reading));
      else cursor.skip();
    });
    return sheets;
  }
  if (keys.get('columns') === '["') return readRowsUnder(cursor, name, reading);
  const tables = [...keys].filter(([, begin]) => /^\[[[{]/.test(begin)).map(([key]) => key);
  if (tables.length > 0) return readTables(cursor, tables, name, reading);
  const isColumns = [...keys.values()].some((begin) => begin.startsWith('['));
  return [isColumns ? readColumns(cursor, name, reading) : readLines(cursor, name, reading)];
}

function readTables(
  cursor: JsonCursor,
  tables: readonly string[],
  name: string,
  reading: Reading,
): readonly Sheet[] {
  const sheets: Sheet[] = [];
  cursor.eachKey((key) => {
    if (tables.includes(key))
      sheets.push(readList(cursor, tables.length === 1 ? name : key, reading));
    else cursor.skip();
  });
  return sheets;
}

function readLines(cursor: JsonCursor, name: string, reading: Reading): Sheet {
  const records = new RecordBuilder(reading);
  while (cursor.peek() !== '') records.add(cursor.record());
  return records.finish(name, 'record');
}

function surveyOf(cursor: JsonCursor, reading: Reading): Survey {
  const keys = new Map<string, string>();
  let [type, format] = ['', ''];
  cursor.eachKey((key) => {
    const begin = cursor.peek();
    keys.set(key, begin === '[' ? `[${cursor.peekWithin()}` : begin);
    const value = key === 'type' || key === 'format' ? cursor.value() : cursor.skip();
    if (typeof value === 'string' && key === 'type') type = value;
    if (typeof value === 'string' && key === 'format') format = value;
  });
  const next = cursor.peek();
  if (next !== '' && next !== '{') reading.fail('damaged', `line ${cursor.line}`);
  return { keys, type, format, isFollowed: next === '{' };
}
