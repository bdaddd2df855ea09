import { execFileSync } from 'node:child_process';

/** As `bench/sumRecords.ts` prints it. */
interface Timing {
  readonly years: number;
  readonly times: Readonly<Record<'rules' | 'loop' | 'rollup', readonly number[]>>;
}

const RECORDS = [1_000_000, 5_000_000];

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/**
 * How long it takes to sum generated records to pairs of places: by the rules of the atlas from packed records, by a
 * bare loop over the same arrays, and with d3.rollup from objects. All three must come to the same sums.
 */
export function benchRecords(): void {
  console.log('Generated records of 240 months between 220 places; medians of 5 turns, ms.\n');
  console.log(
    '  records   years    by the rules   bare loop   d3.rollup   loop/rules   rollup/rules',
  );
  for (const records of RECORDS) {
    const script = ['--max-old-space-size=8192', '--import', 'tsx', 'bench/sumRecords.ts'];
    const out = execFileSync(process.execPath, [...script, String(records)], { encoding: 'utf8' });
    for (const { years, times } of JSON.parse(out) as Timing[]) {
      const [rules, loop, rollup] = [times.rules, times.loop, times.rollup].map(median);
      if (!rules || !loop || !rollup) throw new Error('nothing was measured');
      const cells = [
        String(records).padStart(9),
        String(years).padStart(7),
        rules.toFixed(1).padStart(15),
        loop.toFixed(1).padStart(11),
        rollup.toFixed(0).padStart(11),
        (loop / rules).toFixed(2).padStart(12),
        (rollup / rules).toFixed(0).padStart(14),
      ];
      console.log(cells.join(' '));
    }
  }
}
