import { Inflate } from 'fflate';
import type { ByteSource } from './byteSource';
import { crc32 } from './crc32';
import type { Reading } from './reading';
import { viewOf, type ZipEntry } from './zipDirectory';

/** At most a thousand times as much can come out of each piece at once. */
const PIECE = 2 ** 14;
const LOCAL = 0x04034b50;

/** What an entry of an archive holds, piece by piece and within the limits, which are counted, not believed. */
export async function* inflateEntry(
  source: ByteSource,
  entry: ZipEntry,
  reading: Reading,
): AsyncGenerator<Uint8Array> {
  if (entry.isLocked) reading.fail('locked');
  if (entry.method !== 0 && entry.method !== 8)
    reading.fail('unknown-format', `method ${entry.method}`);
  const from = await contentsAt(source, entry, reading);
  const decoder = entry.method === 8 ? new Inflater() : null;
  let total = 0;
  let check = 0;
  for (let at = 0; at < entry.packed; at += PIECE) {
    const end = Math.min(at + PIECE, entry.packed);
    const packed = await source.slice(from + at, from + end);
    if (packed.length !== end - at) reading.fail('damaged');
    reading.seen(packed.length);
    for (const piece of decoder ? decoder.push(packed, end === entry.packed) : [packed]) {
      total += piece.length;
      reading.unzipped(piece.length, total, entry.packed);
      check = crc32(piece, check);
      yield piece;
    }
  }
  if (check !== entry.crc) reading.fail('damaged');
}

export async function wholeEntry(
  source: ByteSource,
  entry: ZipEntry,
  reading: Reading,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of inflateEntry(source, entry, reading)) {
    pieces.push(piece);
    size += piece.length;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The entry's own head is as long as it says, not as the list says. */
async function contentsAt(
  source: ByteSource,
  { offset, packed }: ZipEntry,
  reading: Reading,
): Promise<number> {
  const head = viewOf(await source.slice(offset, offset + 30));
  if (head.byteLength < 30 || head.getUint32(0, true) !== LOCAL) reading.fail('damaged');
  const from = offset + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  if (from + packed > source.size) reading.fail('damaged');
  return from;
}

class Inflater {
  #out: Uint8Array[] = [];
  readonly #inflate = new Inflate((piece) => {
    if (piece.length > 0) this.#out.push(piece);
  });

  push(bytes: Uint8Array, isLast: boolean): readonly Uint8Array[] {
    this.#out = [];
    this.#inflate.push(bytes, isLast);
    return this.#out;
  }
}
