import { ImportError, type OpenedFile } from '../../model/import/openedFile';
import type { OpenOptions } from '../../model/import/tableReader';
import type { ByteSource } from './byteSource';
import { checkSize } from './checkSize';
import { Reading, type Surroundings } from './reading';
import { readTables } from './readTables';

/** What is to be opened, and how the reader's machine calls it. */
export interface NamedSource {
  readonly name: string;
  readonly source: ByteSource;
  readonly isPasted: boolean;
}

/**
 * Reads a file into its tables. Throws ImportError and nothing else: what a library makes of a damaged file, whatever it
 * is, is that the file is damaged.
 */
export async function openTable(
  { name, source, isPasted }: NamedSource,
  { encoding, isLargeAllowed }: OpenOptions,
  around: Surroundings,
): Promise<OpenedFile> {
  checkSize(name, source.size, isLargeAllowed);
  const reading = new Reading(name, encoding, around);
  reading.expect(source.size);
  try {
    const found = await readTables(source, name, reading);
    const isEmpty = found.sheets.every(({ rowCount }) => rowCount === 0);
    if (isEmpty && reading.remarks.length === 0) reading.fail('empty');
    return {
      name,
      format: isPasted && found.format === 'delimited' ? 'pasted' : found.format,
      encoding: isPasted ? null : found.encoding,
      isEncodingSure: found.isEncodingSure,
      sheets: found.sheets,
      remarks: reading.remarks,
    };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('damaged', name);
  }
}
