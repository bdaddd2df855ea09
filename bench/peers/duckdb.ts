import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { tableFromArrays, tableToIPC } from 'apache-arrow';

interface Columns {
  readonly year: Int32Array;
  readonly pair: Int32Array;
  readonly value: Float64Array;
}

/** The records in a table of DuckDB-WASM, in this process; hands back what sums the years by pair. */
export async function summedByDuckDb(
  columns: Columns,
): Promise<(years: readonly [number, number]) => ReadonlyMap<number, number>> {
  const folder = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
  const bundle = (kind: string): object => ({
    mainModule: join(folder, `duckdb-${kind}.wasm`),
    mainWorker: join(folder, `duckdb-node-${kind}.worker.cjs`),
  });
  const db = await createDuckDB(
    { mvp: bundle('mvp'), eh: bundle('eh') },
    new VoidLogger(),
    NODE_RUNTIME,
  );
  await db.instantiate(() => undefined);
  const connection = db.connect();
  const table = tableFromArrays({ ...columns });
  connection.insertArrowFromIPCStream(tableToIPC(table, 'stream'), { name: 'rows', create: true });
  return ([from, to]) => {
    const sql = `SELECT pair, sum(value) AS total FROM rows WHERE year BETWEEN ${from} AND ${to} GROUP BY pair`;
    const found = connection.query(sql);
    const [pairs, totals] = ['pair', 'total'].map((name) => found.getChild(name)?.toArray() ?? []);
    return new Map(Array.from(pairs ?? [], (pair, at) => [pair, totals?.[at] ?? 0]));
  };
}
