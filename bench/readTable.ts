/**
 * `tsx bench/readTable.ts WAY FILE` reads a table and adds up its values by origin and destination; prints the time in
 * milliseconds, the most memory that the process has held in megabytes, and the sum of all, so that ways can be held
 * against each other.
 */
import { openAsBlob, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { rollup, sum } from 'd3';
import { parquetReadObjects } from 'hyparquet';
import Papa from 'papaparse';
import { sourceOfBlob } from '../src/data/import/byteSource';
import { openTable } from '../src/data/import/openTable';
import { readParquet } from '../src/data/import/readParquet';
import type { Sheet } from '../src/model/import/sheet';

type Totals = ReadonlyMap<string, ReadonlyMap<string, number>>;
type Row = Readonly<Record<string, unknown>>;

const [way = '', file = ''] = process.argv.slice(2);

async function readOwn(): Promise<Totals> {
  const source = sourceOfBlob(await openAsBlob(file));
  const { sheets } = await openTable(
    { name: file, source, isPasted: false },
    { encoding: null, isLargeAllowed: true },
    {
      now: () => performance.now(),
      onprogress: () => undefined,
      loadParquet: () => Promise.resolve(readParquet),
    },
  );
  return totalsOf(sheets[0] as Sheet);
}

/** By the codes of both ends; names are looked up once each. */
function totalsOf({ columns, rowCount }: Sheet): Totals {
  const [origin, destination, , , value] = columns;
  if (!origin || !destination || !value) throw new Error('columns are missing');
  const width = destination.values.length;
  const numbers = Float64Array.from(value.values, Number);
  const sums = new Float64Array(origin.values.length * width);
  for (let row = 1; row < rowCount; row++) {
    const at = (origin.codes[row] ?? 0) * width + (destination.codes[row] ?? 0);
    sums[at] = (sums[at] ?? 0) + (numbers[value.codes[row] ?? 0] ?? 0);
  }
  return new Map(
    origin.values.map((from, code) => [
      String(from),
      new Map(destination.values.map((to, other) => [String(to), sums[code * width + other] ?? 0])),
    ]),
  );
}

const rolledUp = (rows: readonly Row[]): Totals =>
  rollup(
    rows,
    (group) => sum(group, (row) => Number(row['金额'])),
    (row) => String(row['出发地']),
    (row) => String(row['目的地']),
  );

const WAYS: Readonly<Record<string, () => Totals | Promise<Totals>>> = {
  own: readOwn,
  papaparse: () =>
    rolledUp(
      Papa.parse<Row>(readFileSync(file, 'utf8'), { header: true, skipEmptyLines: true }).data,
    ),
  hyparquet: async () => {
    const bytes = await readFile(file);
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    return rolledUp(await parquetReadObjects({ file: buffer }));
  },
};

const read = WAYS[way];
if (!read) throw new Error(`no way ${way}`);
const baseline = process.memoryUsage().rss / 2 ** 20;
const begun = performance.now();
const totals = await read();
const time = performance.now() - begun;
const total = sum([...totals.values()].flatMap((byDestination) => [...byDestination.values()]));
const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ time, peak, baseline, total }));
