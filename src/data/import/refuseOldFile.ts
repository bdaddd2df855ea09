import { piecesOf, type ByteSource } from './byteSource';
import type { Reading } from './reading';

/** `EncryptedPackage`, the stream that a locked workbook is kept in, as the old container writes names. */
const LOCKED = Uint8Array.from(
  Array.from('EncryptedPackage').flatMap((letter) => [letter.charCodeAt(0), 0]),
);

/** The container of Excel before 2007, which also holds workbooks of today that a password locks: neither can be read. */
export async function refuseOldFile(source: ByteSource, reading: Reading): Promise<never> {
  for await (const piece of piecesOf(source)) {
    if (includes(piece, LOCKED)) reading.fail('locked');
    reading.seen(piece.length);
  }
  reading.fail('old-excel');
}

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
