import type { Engine } from './engine';
import type { Lookup, Lookups } from './lookups';
import { quoted } from './sql';
import { UserError } from './userError';

interface ClickhouseOptions {
  /** Of the HTTP interface: `http://user:password@host:8123`. */
  readonly server: string;
  /** `table` or `database.table`, Distributed or not. */
  readonly table: string;
}

/** Sums and orders that outgrow this many bytes of a server go to its disk. */
const SPILL = String(4 * 2 ** 30);
const SETTINGS = {
  // Older servers ask every join for its kind; ALL is what SQL means.
  join_default_strictness: 'ALL',
  max_bytes_before_external_group_by: SPILL,
  max_bytes_before_external_sort: SPILL,
  // The answer is written whole before its first byte comes: no error hides behind half a result.
  wait_end_of_query: '1',
};

/**
 * A ClickHouse server, asked over HTTP. It is only read: the lookups travel with each query. Throws a UserError where
 * the server cannot be reached or refuses.
 */
export async function openClickhouse(
  lookups: Lookups,
  { server, table }: ClickhouseOptions,
): Promise<Engine> {
  const records = table.split('.').map(quoted).join('.');
  const columns: string[] = [];
  for await (const rows of ask(server, `DESCRIBE TABLE ${records}`, {}))
    columns.push(...rows.map(([name = '']) => name));
  const tables = { place_codes: lookups.places, industry_codes: lookups.industries };
  return {
    records,
    numbered: null,
    columns,
    rows: (sql) => ask(server, sql, tables),
    close: () => Promise.resolve(),
  };
}

async function* ask(server: string, sql: string, tables: Readonly<Record<string, Lookup>>) {
  const address = addressOf(server);
  const { username, password } = address;
  address.username = address.password = '';
  for (const [name, value] of Object.entries(SETTINGS)) address.searchParams.set(name, value);
  const body = new FormData();
  // As a file, so that the query may be longer than an address.
  body.append('query', sql);
  const used = Object.entries(tables).filter(([name]) => sql.includes(name));
  for (const [name, lookup] of used) {
    address.searchParams.set(`${name}_structure`, 'code String,name String');
    const lines = [...lookup].map((row) => `${row.join('\t')}\n`);
    body.append(name, new Blob(lines), name);
  }
  const headers = {
    'X-ClickHouse-User': decodeURIComponent(username) || 'default',
    'X-ClickHouse-Key': decodeURIComponent(password),
  };
  const response = await fetch(address, { method: 'POST', headers, body }).catch(
    (error: unknown) => {
      throw new UserError(`No ClickHouse answers at ${address.origin}: ${causeOf(error)}`);
    },
  );
  if (!response.ok || !response.body)
    throw new UserError(`ClickHouse refused: ${(await response.text()).trim()}`);
  let rest = '';
  for await (const piece of response.body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((line) => line.split('\t').map(unescape));
  }
}

function addressOf(server: string): URL {
  if (!URL.canParse(server))
    throw new UserError(`“${server}” is not an address like http://host:8123.`);
  return new URL(server);
}

const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message || cause.name : String(cause);
};

const ESCAPED: Readonly<Record<string, string>> = {
  t: '\t',
  n: '\n',
  r: '\r',
  b: '\b',
  f: '\f',
  0: '\0',
};

/** A cell of the format TabSeparated. */
const unescape = (cell: string): string =>
  cell.replace(/\\(.)/g, (_, letter: string) => ESCAPED[letter] ?? letter);
