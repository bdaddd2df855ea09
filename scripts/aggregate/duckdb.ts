import { existsSync, mkdirSync } from 'node:fs';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Engine, OnProgress } from './engine';
import type { Lookup, Lookups } from './lookups';
import { UserError } from './userError';

interface DuckdbOptions {
  /** CSV or Parquet, not both; read one behind the other. */
  readonly files: readonly string[];
  /** As DuckDB writes it: `4GB`. What does not fit goes to `folder`. */
  readonly memory: string;
  readonly folder: string;
  readonly onprogress: OnProgress;
}

/** How often progress is asked for. */
const EVERY_MS = 500;

/** DuckDB inside this process, over files larger than memory. Throws a UserError where a file cannot be read. */
export async function openDuckdb(lookups: Lookups, options: DuckdbOptions): Promise<Engine> {
  const { files, memory, folder, onprogress } = options;
  const source = sourceOf(files);
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: folder,
    // Nothing is fetched, whatever a file is called.
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  try {
    await connection.run(`
      SET enable_progress_bar = true; SET enable_progress_bar_print = false;
      CREATE MACRO match(value, pattern) AS regexp_matches(value, pattern);
      CREATE MACRO toString(value) AS CAST(value AS VARCHAR);
    `);
    await store(connection, 'place_codes', lookups.places);
    await store(connection, 'industry_codes', lookups.industries);
    await connection.run(`CREATE VIEW records AS SELECT * FROM ${source}`);
    const nothing = await connection.runAndReadAll('SELECT * FROM records LIMIT 0');
    return {
      records: 'records',
      numbered: {
        records: `(SELECT row_number() OVER () AS r_number, * FROM records) AS numbered`,
        id: 'r_number',
      },
      columns: nothing.columnNames(),
      rows: (sql) => readRows(connection, sql, onprogress),
      close: () => {
        connection.closeSync();
        instance.closeSync();
        return Promise.resolve();
      },
    };
  } catch (error) {
    connection.closeSync();
    instance.closeSync();
    throw toUser(error);
  }
}

/** Cells of CSV stay text: a code must keep its zeros, and an amount its digits. */
function sourceOf(files: readonly string[]): string {
  const missing = files.filter((file) => !/[*?]/.test(file) && !existsSync(file));
  if (missing.length > 0) throw new UserError(`There is no file ${missing.join(', ')}.`);
  const list = `[${files.map((file) => `'${file.replaceAll("'", "''")}'`).join(', ')}]`;
  if (files.every((file) => /\.parquet$/i.test(file))) return `read_parquet(${list})`;
  if (files.every((file) => /\.(csv|tsv|txt)(\.gz)?$/i.test(file)))
    return `read_csv(${list}, header = true, all_varchar = true)`;
  throw new UserError(
    'Give either CSV files (.csv, .tsv, .txt, also .gz) or Parquet files (.parquet).',
  );
}

async function store(connection: DuckDBConnection, name: string, lookup: Lookup): Promise<void> {
  await connection.run(`CREATE TABLE ${name} (code VARCHAR, name VARCHAR)`);
  const appender = await connection.createAppender(name);
  for (const [code, meaning] of lookup) {
    appender.appendVarchar(code);
    appender.appendVarchar(meaning);
    appender.endRow();
  }
  appender.closeSync();
}

async function* readRows(connection: DuckDBConnection, sql: string, onprogress: OnProgress) {
  const timer = setInterval(() => {
    const { percentage } = connection.progress;
    onprogress(percentage < 0 ? null : percentage / 100);
  }, EVERY_MS);
  try {
    const result = await connection.stream(sql);
    for await (const rows of result.yieldRowsJs()) yield rows.map((row) => row.map(String));
  } catch (error) {
    throw toUser(error);
  } finally {
    clearInterval(timer);
  }
}

/** DuckDB names line and column of what it cannot read. */
function toUser(error: unknown): UserError {
  if (error instanceof UserError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new UserError(
    message.startsWith('Out of Memory')
      ? `The records need more memory than DuckDB may take. Give it more: --memory 8GB (${message.split('\n')[0]})`
      : `DuckDB could not read the records: ${message}`,
  );
}
