import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openClickhouse } from '../../../scripts/aggregate/clickhouse';
import { openDuckdb } from '../../../scripts/aggregate/duckdb';
import { readLookups } from '../../../scripts/aggregate/lookups';
import { aggregated, generateRecords, withFolder } from '../../fixtures/aggregated';
import { startClickhouse, type Clickhouse } from '../../fixtures/clickhouse';

const RECORDS = 1_000_000;
const COLUMNS = ['id', 'origin', 'destination', 'industry', 'date', 'amount']
  .map((name) => `${name} String`)
  .join(', ');
const lookups = readLookups();

/** Every other line of the file on one shard, the rest on the other. */
async function fill({ servers, ask }: Clickhouse, file: string): Promise<void> {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
  for (const [at, server] of servers.entries()) {
    await ask(server, `CREATE TABLE part (${COLUMNS}) ENGINE = MergeTree ORDER BY id`);
    await ask(
      server,
      `CREATE TABLE registry (${COLUMNS}) ENGINE = Distributed(two, default, part, rand())`,
    );
    const own = lines.filter((_, line) => line % 2 === at).join('\n');
    await ask(server, 'INSERT INTO part FORMAT CSV', own);
  }
}

describe('the two engines', () => {
  it('write the same bytes from a million records', async () => {
    await withFolder(async (folder) => {
      const file = join(folder, 'records.csv');
      generateRecords(RECORDS, file);
      const options = { files: [file], memory: '1GB', folder, onprogress: () => undefined };
      const embedded = await aggregated(await openDuckdb(lookups, options), lookups);
      const { read, used, rejected } = embedded.counts;
      expect(read).toBe(RECORDS);
      expect(used + rejected).toBe(RECORDS);
      expect(rejected).toBeGreaterThan(0);

      const clickhouse = await startClickhouse();
      if (!clickhouse) return;
      try {
        await fill(clickhouse, file);
        const [server] = clickhouse.servers;
        const engine = await openClickhouse(lookups, { server, table: 'default.registry' });
        const spread = await aggregated(engine, lookups);
        expect(spread.counts).toEqual(embedded.counts);
        // Not toBe on the texts: their difference would be megabytes long.
        expect(spread.flows === embedded.flows).toBe(true);
        expect(spread.rejected === embedded.rejected).toBe(true);
      } finally {
        await clickhouse.stop();
      }
    });
  }, 240_000);
});
