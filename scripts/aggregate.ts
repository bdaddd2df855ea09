/**
 * `npm run aggregate -- --records FILE… --out flows.csv` sums records of a registry to flows that the atlas opens; see
 * docs/aggregate.md.
 */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aggregate } from './aggregate/aggregate';
import { openClickhouse } from './aggregate/clickhouse';
import { openDuckdb } from './aggregate/duckdb';
import type { Engine } from './aggregate/engine';
import { readLookups, type Lookups } from './aggregate/lookups';
import { UserError } from './aggregate/userError';

const text = { type: 'string' } as const;
const OPTIONS = {
  engine: { ...text, default: 'duckdb' },
  records: { ...text, multiple: true },
  out: text,
  rejected: text,
  threshold: { ...text, default: '3' },
  server: { ...text, default: 'http://localhost:8123' },
  memory: { ...text, default: '4GB' },
  temp: { ...text, default: join(tmpdir(), 'aggregate') },
  id: text,
  origin: text,
  destination: text,
  industry: text,
  date: text,
  amount: text,
  'count-measure': { ...text, default: '记录数' },
  'amount-measure': { ...text, default: '金额' },
  unit: { ...text, default: '' },
} as const;
type Values = ReturnType<typeof readOptions>;

function readOptions() {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
    // A shell writes out `--records 2023/*.csv`.
    return { ...values, records: [...(values.records ?? []), ...positionals] };
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

function open(values: Values, lookups: Lookups): Promise<Engine> {
  const { engine, records, memory, temp: folder, server } = values;
  const [table] = records;
  if (!table) throw new UserError('Say where the records are: --records FILE or TABLE');
  if (engine === 'duckdb')
    return openDuckdb(lookups, { files: records, memory, folder, onprogress: tell });
  if (engine !== 'clickhouse')
    throw new UserError(`There is no engine “${engine}”: use duckdb or clickhouse.`);
  if (records.length > 1) throw new UserError('ClickHouse reads one table; give one.');
  return openClickhouse(lookups, { server, table });
}

/** Only on a terminal: a log has no use for it. */
function tell(share: number | null): void {
  if (process.stderr.isTTY && share !== null)
    process.stderr.write(`\r${Math.round(share * 100)} % `);
}

async function run(): Promise<void> {
  const values = readOptions();
  const { out, threshold } = values;
  if (!out) throw new UserError('Say where the flows shall go: --out flows.csv');
  if (!/^[1-9]\d{0,5}$/.test(threshold))
    throw new UserError(`--threshold is “${threshold}”; give a whole number from 1.`);
  const rejectedFile = values.rejected ?? `${out.replace(/\.csv$/i, '')}.rejected.csv`;
  const lookups = readLookups();
  const engine = await open(values, lookups);
  try {
    const counts = await aggregate(engine, lookups, {
      columns: Object.fromEntries(
        (['id', 'origin', 'destination', 'industry', 'date', 'amount'] as const).flatMap((field) =>
          values[field] === undefined ? [] : [[field, values[field]]],
        ),
      ),
      threshold: Number(threshold),
      countMeasure: values['count-measure'],
      amountMeasure: values['amount-measure'],
      unit: values.unit,
      flowsFile: out,
      rejectedFile,
    });
    if (process.stderr.isTTY) process.stderr.write('\r');
    console.log(`${counts.read} records read = ${counts.used} used + ${counts.rejected} rejected`);
    console.log(
      `${counts.flows} flows in ${out}, ${counts.withheld} of them withheld (fewer than ${threshold} records)`,
    );
    console.log(`rejected records, with reasons, in ${rejectedFile}`);
  } finally {
    await engine.close();
  }
}

await run().catch((error: unknown) => {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
});
