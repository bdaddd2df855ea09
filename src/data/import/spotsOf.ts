import type { Sheet } from '../../model/import/sheet';
import type { PackedFlows, Said, Spots, SpotSheet } from '../../model/packed/packedFlows';
import { RowDetails } from './rowDetails';
import type { Reading } from './tableReading';

/** Where in a file records come from, and what their rows say there. `records`: those that are taken. */
export function spotsOf(
  { collector, plan, known }: Reading,
  sheets: readonly Sheet[],
  records: Uint32Array,
): Pick<PackedFlows, 'spots' | 'sheets' | 'sayings'> {
  const { rows, count } = collector;
  const counts = Uint32Array.from(records, (record) => count[record] ?? 1);
  const isSingle = counts.every((entries) => entries === 1);
  const width = isSingle ? 1 : 3;
  const begins = beginsOf(sheets);
  const used = new Set<number>();
  const own = new Int32Array(records.length * width).fill(-1);
  for (let at = 0; at < own.length; at++) {
    const place = 6 * (records[Math.floor(at / width)] ?? 0) + 2 * (at % width);
    const sheet = rows[place] ?? -1;
    if (sheet < 0) continue;
    used.add(sheet);
    own[at] = (begins[sheet] ?? 0) + (rows[place + 1] ?? 0);
  }
  const nameOf = (name: string): string => (used.size > 1 ? name : '');
  const details = new RowDetails(sheets, plan, known.sources);
  const { said, sayings } = saidOf(records, (record) => details.of(rows, 6 * record));
  return {
    spots: { width, rows: own, counts: isSingle ? null : counts, said },
    sheets: sheets.map(({ name, rowKind }, at): SpotSheet => ({
      name: nameOf(name),
      rowKind,
      begin: begins[at] ?? 0,
    })),
    sayings,
  };
}

function beginsOf(sheets: readonly Sheet[]): number[] {
  let begin = 0;
  return sheets.map(({ rowCount }) => (begin += rowCount) - rowCount);
}

/** Numbers what records say: a million of them say few things. */
function saidOf(
  records: Uint32Array,
  saidAt: (record: number) => Said,
): { said: Spots['said']; sayings: Said[] } {
  const numbers = new Map<Said, number>();
  const said = records.map((record) => {
    const own = saidAt(record);
    const number = numbers.get(own) ?? numbers.size;
    numbers.set(own, number);
    return number;
  });
  const sayings = [...numbers.keys()];
  const isAny = sayings.some(({ note, cited }) => note !== null || cited.length > 0);
  return { said: isAny ? said : null, sayings: isAny ? sayings : [] };
}
