/** `tsx bench/generateTable.ts ROWS FOLDER` writes a made-up table of flows as CSV and as Parquet, always the same. */
import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { parquetWriteFile } from 'hyparquet-writer';

const rows = Number(process.argv[2]);
const folder = process.argv[3] ?? '.';
/** Codes of counties, as `data/places.csv` has them. */
const PLACES = readFileSync('data/places.csv', 'utf8').match(/(?<=,)1[123]\d{4}(?=,)/g) ?? [];
const INDUSTRIES = Array.from({ length: 24 }, (_, industry) => `行业${industry + 1}`);
const HEAD = ['出发地', '目的地', '行业', '年份', '金额'] as const;

/** Whole numbers below `below`, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const next = numbers(20_261_123);
const columns = {
  origin: Array.from({ length: rows }, () => PLACES[next(PLACES.length)] ?? ''),
  destination: Array.from({ length: rows }, () => PLACES[next(PLACES.length)] ?? ''),
  industry: Array.from({ length: rows }, () => INDUSTRIES[next(24)] ?? ''),
  year: Int32Array.from({ length: rows }, () => 2014 + next(10)),
  value: Float64Array.from({ length: rows }, () => next(200_000) / 10),
};

const csv = createWriteStream(`${folder}/flows.csv`);
csv.write(`${HEAD.join(',')}\n`);
for (let from = 0; from < rows; from += 10_000) {
  const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, index) =>
    Object.values(columns)
      .map((column) => column[from + index])
      .join(','),
  );
  if (!csv.write(`${lines.join('\n')}\n`)) await once(csv, 'drain');
}
csv.end();
await once(csv, 'finish');

parquetWriteFile({
  filename: `${folder}/flows.parquet`,
  columnData: [
    { name: HEAD[0], data: columns.origin, type: 'STRING' },
    { name: HEAD[1], data: columns.destination, type: 'STRING' },
    { name: HEAD[2], data: columns.industry, type: 'STRING' },
    { name: HEAD[3], data: columns.year, type: 'INT32' },
    { name: HEAD[4], data: columns.value, type: 'DOUBLE' },
  ],
});
