import type { Encoding } from '../../model/import/openedFile';
import { piecesOf, type ByteSource } from './byteSource';
import type { Reading } from './reading';

/** A piece of the source at a time as text, without a byte order mark; counts what could not be decoded. */
export async function* textPieces(
  source: ByteSource,
  encoding: Encoding,
  name: string,
  reading: Reading,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let replaced = 0;
  for await (const bytes of piecesOf(source)) {
    const text = decoder.decode(bytes, { stream: true });
    replaced += countReplaced(text);
    reading.seen(bytes.length);
    yield text;
  }
  const rest = decoder.decode();
  replaced += countReplaced(rest);
  if (rest !== '') yield rest;
  reading.remark('replaced-characters', replaced, name);
}

export async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all.join('');
}

/** The sign that stands for what an encoding does not know. */
function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}
