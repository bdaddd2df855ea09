import { open, rename, rm } from 'node:fs/promises';
import { findColumns, type Columns, type Field } from './columns';
import type { Engine } from './engine';
import type { Lookups } from './lookups';
import { queries, REASONS } from './sql';
import { UserError } from './userError';

export interface Task {
  readonly columns: Readonly<Partial<Record<keyof Columns, string>>>;
  /** Flows of fewer records are withheld; 1 withholds none. */
  readonly threshold: number;
  /** What the number of records and the sum of amounts are called, and the unit of the latter; may be empty. */
  readonly countMeasure: string;
  readonly amountMeasure: string;
  readonly unit: string;
  readonly flowsFile: string;
  readonly rejectedFile: string;
}

/** read = used + rejected. */
export interface Counts {
  readonly read: number;
  readonly used: number;
  readonly rejected: number;
  readonly flows: number;
  readonly withheld: number;
}

const HEAD = ['origin', 'destination', 'industry', 'year', 'measure', 'value', 'unit'];

/** Writes flows and rejected records of an engine's table. Throws a UserError where records went missing on the way. */
export async function aggregate(engine: Engine, lookups: Lookups, task: Task): Promise<Counts> {
  const columns = findColumns(engine.columns, task.columns);
  const { read, flows, rejected } = queries(engine, columns, lookups, task.threshold);
  const counts = { read: 0, used: 0, rejected: 0, flows: 0, withheld: 0 };
  for await (const rows of engine.rows(read)) counts.read += Number(rows[0]?.[0] ?? 0);

  await writeCsv(task.flowsFile, HEAD, engine.rows(flows), (row) => {
    const [origin = '', destination = '', industry = '', year = ''] = row;
    const [records = '', amount = '', withheld] = row.slice(4);
    counts.used += Number(records);
    counts.flows++;
    const isWithheld = withheld === '1';
    if (isWithheld) counts.withheld++;
    const told = (value: string): string => (isWithheld ? 'withheld' : value);
    const key = [origin, destination, columns.industry === null ? '' : industry, year];
    const lines = [[...key, task.countMeasure, told(records), '']];
    if (columns.amount !== null)
      lines.push([...key, task.amountMeasure, told(shortest(amount)), task.unit]);
    return lines;
  });

  await writeCsv(
    task.rejectedFile,
    ['row', 'field', 'value', 'reason'],
    engine.rows(rejected),
    (row) => {
      const [id = '', field = '', value = ''] = row;
      counts.rejected++;
      return [[id, field, value, REASONS[field as Field]]];
    },
  );
  if (counts.read !== counts.used + counts.rejected)
    throw new UserError(
      `${counts.read} records were read, but ${counts.used} used and ${counts.rejected} rejected. Did the table change meanwhile?`,
    );
  return counts;
}

/** 12.500000 → 12.5, as engines differ in how many zeros they write. */
const shortest = (amount: string): string =>
  amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;

/** Under another name until it is whole: no half of a table is left to be taken for all of it. */
async function writeCsv(
  path: string,
  head: readonly string[],
  rows: AsyncIterable<readonly (readonly string[])[]>,
  linesOf: (row: readonly string[]) => readonly (readonly string[])[],
): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'w').catch((error: unknown) => {
    throw new UserError(
      `${path} cannot be written: ${error instanceof Error ? error.message : ''}`,
    );
  });
  try {
    await file.write(`${head.join(',')}\n`);
    for await (const piece of rows) {
      const lines = piece.flatMap(linesOf).map((cells) => `${cells.map(csvCell).join(',')}\n`);
      await file.write(lines.join(''));
    }
    await file.close();
    await rename(part, path);
  } catch (error) {
    await file.close();
    await rm(part, { force: true });
    throw error;
  }
}

/** Quoted where it must be; what a spreadsheet would take for a formula gets a quote before it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
