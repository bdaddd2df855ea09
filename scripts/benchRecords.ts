import { execFileSync } from 'node:child_process';

/** As `bench/sumRecords.ts` prints it. */
interface Timing {
  readonly years: number;
  readonly times: Readonly<Record<string, readonly number[]>>;
}

const RECORDS = [1_000_000, 5_000_000];
const WAYS = {
  rules: 'by the rules',
  loop: 'bare loop',
  c: 'C loop',
  rollup: 'd3.rollup',
  duckdb: 'DuckDB-WASM',
} as const;
const OTHERS = ['loop', 'c', 'rollup', 'duckdb'] as const;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * How long it takes to sum generated records to pairs of places: by the rules of the atlas from packed records, and by
 * others. All must come to the same sums.
 */
export function benchRecords(): void {
  console.log(
    'Generated records of 240 months between 220 places; medians of 5 warm turns, ms, how',
  );
  console.log(
    'many times as long as by the rules in brackets. – : no gcc, or npm ci --prefix bench/peers.\n',
  );
  const heads = ['records', 'years', ...Object.values(WAYS)];
  console.log(heads.map((head) => head.padStart(16)).join(''));
  for (const records of RECORDS) {
    const script = ['--max-old-space-size=8192', '--import', 'tsx', 'bench/sumRecords.ts'];
    const out = execFileSync(process.execPath, [...script, String(records)], { encoding: 'utf8' });
    for (const { years, times } of JSON.parse(out) as Timing[]) {
      const rules = median(times.rules ?? []);
      const others = OTHERS.map((way) => {
        const own = times[way] && median(times[way]);
        return own ? `${own.toFixed(2)} (${(own / rules).toFixed(2)})` : '–';
      });
      const cells = [String(records), String(years), rules.toFixed(2), ...others];
      console.log(cells.map((cell) => cell.padStart(16)).join(''));
    }
  }
}
