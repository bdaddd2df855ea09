import type { Sheet } from '../../model/import/sheet';
import { isList } from './json';
import type { JsonCursor } from './jsonCursor';
import { cellOf, RecordBuilder } from './recordBuilder';
import type { Reading } from './reading';
import { SheetBuilder } from './sheetBuilder';

/** The list that comes next as a table: of records, of rows, or a single column of what else stands in it. */
export function readList(cursor: JsonCursor, name: string, reading: Reading): Sheet {
  if (cursor.peekWithin() !== '{') return readRows(cursor, name, [], reading);
  const records = new RecordBuilder(reading);
  cursor.eachItem(() => {
    if (cursor.peek() !== '{') reading.fail('damaged', `record ${records.count + 1}`);
    records.add(cursor.record());
  });
  return records.finish(name, 'record');
}

/** `{"columns": ["a", "b"], "data": [[1, 2], …]}` */
export function readRowsUnder(
  cursor: JsonCursor,
  name: string,
  reading: Reading,
): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let names: readonly string[] = [];
  const again = cursor.copy();
  again.eachKey((key) => {
    const value = key === 'columns' ? again.value() : again.skip();
    if (value && isList(value)) names = value.map((one) => String(cellOf(one)));
  });
  cursor.eachKey((key) => {
    const isRows = key !== 'columns' && cursor.peek() === '[' && cursor.peekWithin() === '[';
    if (isRows) sheets.push(readRows(cursor, name, names, reading));
    else cursor.skip();
  });
  return sheets;
}

/** Rows as lists; with `names` as their heading they are records, else the first of them may be one. */
function readRows(
  cursor: JsonCursor,
  name: string,
  names: readonly string[],
  reading: Reading,
): Sheet {
  const sheet = new SheetBuilder(reading);
  names.forEach((one, column) => sheet.put(0, column, one));
  let row = names.length > 0 ? 1 : 0;
  cursor.eachItem(() => {
    let column = 0;
    if (cursor.peek() === '[')
      cursor.eachItem(() => sheet.put(row, column++, cellOf(cursor.value())));
    else sheet.put(row, 0, cellOf(cursor.value()));
    row++;
  });
  return sheet.finish(name, names.length > 0 ? 'record' : 'row');
}

/** `{"a": [1, 2, …], "b": […]}`: each list a column; what is no list is left out. */
export function readColumns(cursor: JsonCursor, name: string, reading: Reading): Sheet {
  const sheet = new SheetBuilder(reading);
  cursor.eachKey((key) => {
    if (cursor.peek() !== '[') return cursor.skip();
    const column = sheet.columnCount;
    sheet.put(0, column, key);
    let row = 1;
    cursor.eachItem(() => sheet.put(row++, column, cellOf(cursor.value())));
  });
  return sheet.finish(name, 'record');
}
