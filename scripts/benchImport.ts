import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';

/** As `bench/readTable.ts` prints it. */
interface Reading {
  readonly time: number;
  readonly peak: number;
  readonly baseline: number;
  readonly total: number;
}

const FOLDER = '.cache/bench-import';
const ROWS = 1_000_000;
const TURNS = 3;
const CASES = [
  ['flows.csv', 'own', 'coded columns'],
  ['flows.csv', 'papaparse', 'PapaParse to objects, d3.rollup'],
  ['flows.parquet', 'own', 'coded columns'],
  ['flows.parquet', 'hyparquet', 'hyparquet to objects, d3.rollup'],
] as const;

const run = (script: string, ...args: readonly string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', `bench/${script}`, ...args], {
    encoding: 'utf8',
  });

/**
 * Reads a table of a million rows and adds up its values by origin and destination, in our way and in the usual one,
 * each time in a process of its own, turn about.
 */
export function benchImport(): void {
  mkdirSync(FOLDER, { recursive: true });
  run('generateTable.ts', String(ROWS), FOLDER);
  const readings = CASES.map((): Reading[] => []);
  for (let turn = 0; turn < TURNS; turn++)
    CASES.forEach(([file, way], index) =>
      readings[index]?.push(JSON.parse(run('readTable.ts', way, `${FOLDER}/${file}`)) as Reading),
    );
  console.log(`${ROWS} generated rows; best of ${TURNS} runs, each in a process of its own.\n`);
  console.log(
    'file                     way                                seconds   peak MB   above start',
  );
  CASES.forEach(([file, , way], index) => {
    const own = readings[index] ?? [];
    const { size } = statSync(`${FOLDER}/${file}`);
    const name = `${file} (${(size / 2 ** 20).toFixed(1)} MB)`;
    const best = (of: (reading: Reading) => number): number => Math.min(...own.map(of));
    const cells = [
      name.padEnd(24),
      way.padEnd(33),
      (best(({ time }) => time) / 1000).toFixed(2).padStart(8),
      best(({ peak }) => peak)
        .toFixed(0)
        .padStart(9),
      best(({ peak, baseline }) => peak - baseline)
        .toFixed(0)
        .padStart(13),
    ];
    console.log(cells.join(' '));
  });
  const totals = new Set(readings.flat().map(({ total }) => Math.round(total)));
  if (totals.size !== 1) throw new Error(`sums differ: ${[...totals].join(', ')}`);
}
