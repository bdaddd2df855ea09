import type { Sheet } from '../../model/import/sheet';
import { isList, type JsonRecord } from './json';
import type { JsonCursor } from './jsonCursor';
import { RecordBuilder } from './recordBuilder';
import type { Reading } from './reading';

/** What files of views say of themselves; `export/viewJson.ts` writes it. */
export const VIEW_FORMAT = 'jjj-flow-atlas/view';

/** What stands in rows beside their figures: it says how they came about, and would be read twice. */
const ASIDE: ReadonlySet<string> = new Set([
  'figures',
  'setAside',
  'partsOf',
  'key',
  'rank',
  'share',
]);

/** A view that was taken away as JSON: its rows, and its places; the records behind the rows are in them already. */
export function readView(cursor: JsonCursor, reading: Reading): readonly Sheet[] {
  const sheets: Sheet[] = [];
  cursor.eachKey((key) => {
    if (key !== 'rows' && key !== 'places') return cursor.skip();
    const records = new RecordBuilder(reading);
    const points: (readonly number[])[] = [];
    cursor.eachItem(() => {
      const record = cursor.record();
      if (key === 'places') points.push(pointOf(record));
      records.add(new Map([...record].filter(([name]) => !ASIDE.has(name))));
    });
    if (key === 'places') records.addLast(['lon', 'lat'], points);
    sheets.push(records.finish(key, 'record'));
  });
  return sheets;
}

function pointOf(record: JsonRecord): readonly number[] {
  const point = record.get('point');
  const numbers = point && isList(point) ? point.filter((one) => typeof one === 'number') : [];
  return numbers.length === 2 ? numbers : [];
}
