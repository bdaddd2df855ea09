import type { ColumnMetaData, Compressors, PageHeader, RowGroup, SchemaTree } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getTreePath } from 'hyparquet/src/schema.js';
import { LIMITS } from '../../model/import/importLimits';
import type { ByteSource } from './byteSource';
import { walkRuns, type RunReader } from './parquetRuns';
import type { Reading } from './reading';
import { viewOf } from './zipDirectory';

type DataPageHeaderV2 = NonNullable<PageHeader['data_page_header_v2']>;

interface PageContext {
  readonly schema: SchemaTree;
  readonly compressors: Compressors;
}

/**
 * Holds what the pages of a group of rows say of themselves against what the file says of its columns. hyparquet 1.31
 * believes them: it would make room for two thousand million values, and write a run of as many.
 */
export async function checkPages(
  source: ByteSource,
  { columns }: RowGroup,
  context: PageContext,
  reading: Reading,
): Promise<void> {
  for (const { meta_data: column } of columns) {
    if (!column) continue;
    // Some writers give no dictionary's place, some 0, and some one behind the data.
    const places = [column.dictionary_page_offset, column.data_page_offset].map(Number);
    const from = Math.min(...places.filter((place) => place > 0));
    const bytes = await source.slice(from, from + Number(column.total_compressed_size));
    checkColumn(bytes, column, context, reading);
  }
}

function checkColumn(
  bytes: Uint8Array,
  column: ColumnMetaData,
  context: PageContext,
  reading: Reading,
): void {
  const most = Number(column.num_values);
  if (!(most >= 0 && most <= LIMITS.rows)) reading.fail('too-many-rows', `${LIMITS.rows}`);
  const reader = readerOf(bytes);
  let values = 0;
  while (reader.offset < bytes.length - 1) {
    reading.step();
    const header = parquetHeader(reader);
    values += valuesOf(header);
    const entries = header.dictionary_page_header?.num_values ?? 0;
    if (!isSound(header) || values > most || entries > most) reading.fail('damaged');
    if (header.uncompressed_page_size > LIMITS.unzipped) reading.fail('too-compressed');
    const end = reader.offset + header.compressed_page_size;
    checkRuns(bytes.subarray(reader.offset, end), header, { column, ...context }, reading);
    reader.offset = end;
  }
}

const valuesOf = ({ data_page_header, data_page_header_v2 }: PageHeader): number =>
  (data_page_header ?? data_page_header_v2)?.num_values ?? 0;

function isSound(header: PageHeader): boolean {
  const { data_page_header_v2: second, dictionary_page_header: dictionary } = header;
  return [
    header.compressed_page_size,
    header.uncompressed_page_size,
    valuesOf(header),
    dictionary?.num_values ?? 0,
    second?.definition_levels_byte_length ?? 0,
    second?.repetition_levels_byte_length ?? 0,
    second ? second.num_values - second.num_nulls : 0,
    second?.num_nulls ?? 0,
  ].every((size) => size >= 0);
}

interface ColumnContext extends PageContext {
  readonly column: ColumnMetaData;
}

function checkRuns(
  packed: Uint8Array,
  header: PageHeader,
  context: ColumnContext,
  reading: Reading,
): void {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const page = first ?? second;
  if (!page) return;
  const ahead = second
    ? second.repetition_levels_byte_length + second.definition_levels_byte_length
    : 0;
  const reader = readerOf(unpack(packed.subarray(ahead), header, ahead, context, reading));
  const path = getTreePath(context.schema, context.column.path_in_schema);
  const levels = [getMaxRepetitionLevel(path), getMaxDefinitionLevel(path)] as const;
  const present = presentValues(
    second ? readerOf(packed) : reader,
    page.num_values,
    second,
    levels,
  );
  const values = { most: present, wanted: -1 };
  if (page.encoding === 'RLE') walk(reader, undefined, { ...values, width: 1 });
  if (!page.encoding.endsWith('_DICTIONARY') || context.column.type === 'BOOLEAN') return;
  const width = reader.view.getUint8(reader.offset++);
  if (width > 32) reading.fail('damaged');
  if (width > 0) walkRuns(reader, reader.view.byteLength, { ...values, width });
}

const readerOf = (bytes: Uint8Array): RunReader => ({ view: viewOf(bytes), offset: 0 });

/** What a page holds, counted before room is made for it. */
function unpack(
  data: Uint8Array,
  { uncompressed_page_size, data_page_header_v2: second }: PageHeader,
  ahead: number,
  { column, compressors }: ColumnContext,
  reading: Reading,
): Uint8Array {
  const size = uncompressed_page_size - ahead;
  if (second?.is_compressed === false) return data;
  reading.unzipped(size, size, data.length);
  return decompressPage(data, size, column.codec, compressors);
}

/** Walks through the levels; how many of the values are not null. */
function presentValues(
  reader: RunReader,
  most: number,
  second: DataPageHeaderV2 | undefined,
  [repetition, definition]: readonly [number, number],
): number {
  const width = (level: number): number => 32 - Math.clz32(level);
  const [before, behind] = [
    second?.repetition_levels_byte_length,
    second?.definition_levels_byte_length,
  ];
  if (repetition > 0) walk(reader, before, { most, width: width(repetition), wanted: -1 });
  if (definition === 0) return most;
  return walk(reader, behind, { most, width: width(definition), wanted: definition });
}

/** Runs of a known length in bytes; where it is not known, it comes before them. */
function walk(
  reader: RunReader,
  known: number | undefined,
  runs: { width: number; most: number; wanted: number },
): number {
  const length = known ?? reader.view.getUint32((reader.offset += 4) - 4, true);
  const end = reader.offset + length;
  const found = walkRuns(reader, end, runs);
  reader.offset = end;
  return found;
}
