import {
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type FileMetaData,
  type ParquetReadOptions,
  type RowGroup,
  type SchemaTree,
} from 'hyparquet';
import { LIMITS, megabytes } from '../../model/import/importLimits';
import type { Cell, Sheet } from '../../model/import/sheet';
import type { ByteSource } from './byteSource';
import { checkPages } from './checkPages';
import { isForbidden } from './jsonCursor';
import { compressorsFor } from './parquetCompressors';
import type { Reading } from './reading';
import { SheetBuilder } from './sheetBuilder';

/** Every chunk of a column as it was decoded, and the row of the file that it begins with. */
interface Chunk {
  readonly rowStart: number;
  readonly columnData: ArrayLike<unknown>;
}

/** The table of a Parquet file: names of columns as row 0; dates as ISO text, lists and structures as JSON text. */
export async function readParquet(
  source: ByteSource,
  name: string,
  reading: Reading,
): Promise<Sheet> {
  const file = {
    byteLength: source.size,
    slice: async (start: number, end = source.size): Promise<ArrayBuffer> =>
      (await source.slice(start, end)).slice().buffer,
  };
  const metadata = await parquetMetadataAsync(file, { geoparquet: false });
  const schema = parquetSchema(metadata);
  const names = columnsOf(metadata, schema, reading);
  const compressors = await compressorsFor(metadata);
  const options = { file, metadata, compressors, geoparquet: false, parsers: PARSERS };
  const sheet = new SheetBuilder(reading);
  names.forEach((one, column) => sheet.put(0, column, one));
  let rowStart = 0;
  for (const group of metadata.row_groups) {
    await checkPages(source, group, { schema, compressors }, reading);
    const rowEnd = rowStart + Number(group.num_rows);
    for (const [column, one] of names.entries())
      for (const chunk of await readColumn({ ...options, columns: [one], rowStart, rowEnd }))
        putChunk(sheet, column, chunk, rowEnd);
    reading.seen(sizeOf(group));
    rowStart = rowEnd;
  }
  return sheet.finish(name, 'record');
}

async function readColumn(options: ParquetReadOptions): Promise<readonly Chunk[]> {
  const chunks: Chunk[] = [];
  await parquetRead({ ...options, onChunk: (chunk) => chunks.push(chunk) });
  return chunks;
}

function putChunk(
  sheet: SheetBuilder,
  column: number,
  { rowStart, columnData }: Chunk,
  end: number,
): void {
  const count = Math.min(columnData.length, end - rowStart);
  for (let index = 0; index < count; index++)
    sheet.put(rowStart + index + 1, column, cellOf(columnData[index]));
}

/** The names of the columns, after a look at what reading them would take. */
function columnsOf(
  metadata: FileMetaData,
  schema: SchemaTree,
  reading: Reading,
): readonly string[] {
  if (!(metadata.num_rows >= 0 && metadata.num_rows < LIMITS.rows))
    reading.fail('too-many-rows', `${LIMITS.rows}`);
  const groups = metadata.row_groups;
  if (groups.reduce((sum, group) => sum + group.num_rows, 0n) !== metadata.num_rows)
    reading.fail('damaged');
  const sizes = groups.flatMap((group) =>
    group.columns.map(({ meta_data }) => Number(meta_data?.total_uncompressed_size ?? 0)),
  );
  if (sizes.some((size) => size < 0)) reading.fail('damaged');
  if (sizes.reduce((sum, size) => sum + size, 0) > LIMITS.unzipped)
    reading.fail('too-compressed', megabytes(LIMITS.unzipped));
  const forbidden = metadata.schema.find(({ name }) => isForbidden(name));
  if (forbidden) reading.fail('forbidden-key', forbidden.name);
  const names = schema.children.map(({ element }) => element.name);
  if (names.length > LIMITS.columns) reading.fail('too-many-columns', `${LIMITS.columns}`);
  return names;
}

const sizeOf = ({ columns }: RowGroup): number =>
  columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_compressed_size ?? 0), 0);

const decoder = new TextDecoder();

const PARSERS = {
  dateFromDays: (days: number) => isoOf(days * 86_400_000),
  timestampFromMilliseconds: (time: bigint) => isoOf(Number(time)),
  timestampFromMicroseconds: (time: bigint) => isoOf(Number(time / 1000n)),
  timestampFromNanoseconds: (time: bigint) => isoOf(Number(time / 1_000_000n)),
  // As it stands there: whatever a cell holds is text.
  jsonFromBytes: (bytes: Uint8Array | undefined) => bytes && decoder.decode(bytes),
};

/** Without a time of day at midnight: dates are mostly written as moments. */
function isoOf(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return undefined;
  return date.toISOString().slice(0, 19).replace('T00:00:00', '');
}

function cellOf(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
      return value;
    case 'bigint': {
      const number = Number(value);
      return Number.isSafeInteger(number) ? number : String(value);
    }
    case 'object':
      return value === null ? null : JSON.stringify(value, plain);
    default:
      return null;
  }
}

const plain = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? cellOf(value) : value;
