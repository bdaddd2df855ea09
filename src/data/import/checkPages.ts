import type { ColumnMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { LIMITS } from '../../model/import/importLimits';
import type { ByteSource } from './byteSource';
import type { Reading } from './reading';
import { viewOf } from './zipDirectory';

/**
 * Holds what the pages of a column say of themselves against what the file says of the column: hyparquet 1.31 believes
 * them, and would make room for two thousand million values.
 */
export async function checkPages(
  source: ByteSource,
  column: ColumnMetaData,
  reading: Reading,
): Promise<void> {
  const most = Number(column.num_values);
  if (!(most >= 0 && most <= LIMITS.rows)) reading.fail('too-many-rows', `${LIMITS.rows}`);
  const from = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const bytes = await source.slice(from, from + Number(column.total_compressed_size));
  const reader = { view: viewOf(bytes), offset: 0 };
  let values = 0;
  while (reader.offset < bytes.length - 1) {
    reading.step();
    const header = parquetHeader(reader);
    const { dictionary_page_header: dictionary } = header;
    const page = header.data_page_header ?? header.data_page_header_v2;
    values += page?.num_values ?? 0;
    const sizes = [header.compressed_page_size, header.uncompressed_page_size];
    const isSound = [...sizes, page?.num_values ?? 0].every((size) => size >= 0);
    if (!isSound || values > most || (dictionary?.num_values ?? 0) > most) reading.fail('damaged');
    if (header.uncompressed_page_size > LIMITS.unzipped) reading.fail('too-compressed');
    reader.offset += header.compressed_page_size;
  }
}
