/** `tsx bench/generateRecords.ts RECORDS FILE` writes made-up records of a registry as CSV, always the same. */
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';

const [count = '1000', file = 'records.csv'] = process.argv.slice(2);

/** Codes of places, former ones too. */
const codesOf = (table: string): string[] =>
  readFileSync(`data/${table}.csv`, 'utf8').match(/(?<=,)1[123]\d{4}(?=,)/g) ?? [];
const PLACES = [...codesOf('places'), ...codesOf('names')];
const INDUSTRIES = ['C2710', 'C3940', '3491', 'I6510', '65', 'C36', 'A0111', 'F', '', 'M7320'];
/** What a registry gets wrong: one record in two hundred. */
const WRONG = { place: '310000', industry: 'Z99', date: '不详', amount: '12万' };

/** Whole numbers below `below`, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const next = numbers(20_261_124);
const pad = (value: number): string => String(value).padStart(2, '0');
const pick = (list: readonly string[], wrong: string): string =>
  next(1000) === 0 ? wrong : (list[next(list.length)] ?? '');

/** Few places have most of the firms: half of all records fall to a single one. */
const place = (): string =>
  pick([PLACES[Math.floor(PLACES.length * (next(1e6) / 1e6) ** 8)] ?? ''], WRONG.place);

function record(at: number): string {
  const date = `${2014 + next(10)}-${pad(1 + next(12))}-${pad(1 + next(28))}`;
  const amount = `${next(100_000)}.${pad(next(100))}`;
  return [
    `R${String(at).padStart(9, '0')}`,
    place(),
    place(),
    pick(INDUSTRIES, WRONG.industry),
    pick([date], WRONG.date),
    pick([amount], WRONG.amount),
  ].join(',');
}

const csv = createWriteStream(file);
csv.write('id,origin,destination,industry,date,amount\n');
for (let from = 0; from < Number(count); from += 10_000) {
  const length = Math.min(10_000, Number(count) - from);
  const lines = Array.from({ length }, (_, at) => record(from + at));
  if (!csv.write(`${lines.join('\n')}\n`)) await once(csv, 'drain');
}
csv.end();
await once(csv, 'finish');
