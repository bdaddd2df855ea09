import type { Encoding, ImportFormat } from '../../model/import/openedFile';
import type { Sheet } from '../../model/import/sheet';
import type { ByteSource } from './byteSource';
import { encodingOf, type EncodingGuess } from './encodingOf';
import { kindOfText, looksBinary, markOf } from './formatOf';
import type { Reading } from './reading';
import { readDelimited } from './readDelimited';
import { refuseOldFile } from './refuseOldFile';
import { readJsonTables } from './readJsonTables';
import { textPieces, wholeText } from './textPieces';

/** The tables of a file, and in what manner they were written. */
export interface Tables {
  readonly format: ImportFormat;
  readonly encoding: Encoding | null;
  readonly isEncodingSure: boolean;
  readonly sheets: readonly Sheet[];
}

const SAMPLE = 2 ** 16;

/** Reads a file by what its first bytes say that it is, and by its name only where they say nothing. */
export async function readTables(
  source: ByteSource,
  name: string,
  reading: Reading,
): Promise<Tables> {
  const mark = markOf(await source.slice(0, 16));
  if (mark === 'text') return readText(source, name, reading);
  if (mark === 'locked-parquet') reading.fail('locked');
  if (mark === 'ole') return refuseOldFile(source, reading);
  if (typeof mark === 'object') reading.fail('unknown-format', mark.other);
  if (mark === 'zip') return (await import('./readArchive')).readArchive(source, name, reading);
  if (!reading.around.loadParquet) reading.fail('no-worker');
  const readParquet = await reading.around.loadParquet();
  return without('parquet', [await readParquet(source, tableName(name), reading)]);
}

/** Tables of a format that leaves no choice of encoding. */
export const without = (format: ImportFormat, sheets: readonly Sheet[]): Tables => ({
  format,
  encoding: null,
  isEncodingSure: true,
  sheets,
});

/** What a table is called that has no name of its own. */
export const tableName = (file: string): string => file.replace(/(.)\.[^.]*$/, '$1');

async function readText(source: ByteSource, name: string, reading: Reading): Promise<Tables> {
  const guess: EncodingGuess = reading.encoding
    ? { encoding: reading.encoding, isSure: true }
    : await encodingOf(source);
  const head = await source.slice(0, SAMPLE);
  const sample = new TextDecoder(guess.encoding).decode(head);
  // With an encoding of the reader's own choice anything may come out.
  if (!reading.encoding && looksBinary(sample)) reading.fail('unknown-format', 'binary');
  const kind = kindOfText(sample, name);
  if (typeof kind === 'object') reading.fail('unknown-format', kind.other);
  const pieces = textPieces(source, guess.encoding, name, reading);
  const manner = { encoding: guess.encoding, isEncodingSure: guess.isSure };
  if (kind === 'json')
    return { ...manner, ...readJsonTables(await wholeText(pieces), tableName(name), reading) };
  const sheet = await readDelimited(pieces, tableName(name), reading);
  return { ...manner, format: 'delimited', sheets: [sheet] };
}
