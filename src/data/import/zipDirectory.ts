import type { ByteSource } from './byteSource';
import { likelihood } from './chineseLikelihood';
import type { Reading } from './reading';

/** A file in an archive, as the archive's own list tells it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isLocked: boolean;
  readonly crc: number;
  readonly packed: number;
  /** Where its own head begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ENTRY = 0x02014b50;
/** The end of an archive has a comment of at most 64 kB. */
const TAIL = 22 + 0xffff;
const UNKNOWN = 0xffffffff;

/** The list at the end of an archive, folders left out. Throws ImportError `damaged` or `too-many-entries`. */
export async function zipDirectory(
  source: ByteSource,
  most: number,
  reading: Reading,
): Promise<readonly ZipEntry[]> {
  const { count, offset } = await directoryPlace(source, reading);
  if (count > most) reading.fail('too-many-entries', `${most}`);
  const view = viewOf(await source.slice(offset, source.size));
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) reading.fail('damaged');
    const next =
      at + 46 + lengthAt(view, at + 28) + lengthAt(view, at + 30) + lengthAt(view, at + 32);
    if (next > view.byteLength) reading.fail('damaged');
    const entry = entryAt(view, at);
    if (!/[\\/]$/.test(entry.name)) entries.push(entry);
    at = next;
  }
  return entries;
}

export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const lengthAt = (view: DataView, at: number): number => view.getUint16(at, true);

/** Sizes beyond 32 bits never pass the limits, but some programs write all of them that way. */
const wide = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

async function directoryPlace(
  source: ByteSource,
  reading: Reading,
): Promise<{ count: number; offset: number }> {
  const from = Math.max(0, source.size - TAIL);
  const view = viewOf(await source.slice(from, source.size));
  let at = view.byteLength - 22;
  while (at >= 0 && view.getUint32(at, true) !== END) at--;
  if (at < 0) reading.fail('damaged');
  const offset = view.getUint32(at + 16, true);
  const count = lengthAt(view, at + 10);
  if (offset !== UNKNOWN && count !== 0xffff) return { count, offset };
  if (at < 20 || view.getUint32(at - 20, true) !== END_64_LOCATOR) return { count, offset };
  const end = wide(view, at - 20 + 8) - from;
  if (!(end >= 0 && end + 56 <= view.byteLength) || view.getUint32(end, true) !== END_64)
    reading.fail('damaged');
  return { count: wide(view, end + 32), offset: wide(view, end + 48) };
}

function entryAt(view: DataView, at: number): ZipEntry {
  const flags = lengthAt(view, at + 8);
  const nameLength = lengthAt(view, at + 28);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength);
  const extra = extraField(view, at + 46 + nameLength, lengthAt(view, at + 30));
  // Only those numbers stand there that the entry itself has no room for, in this order.
  const sized = (place: number): number => {
    const short = view.getUint32(at + place, true);
    return short === UNKNOWN ? (extra.shift() ?? short) : short;
  };
  sized(24);
  return {
    name: nameOf(name, (flags & 0x800) !== 0),
    method: lengthAt(view, at + 10),
    isLocked: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    packed: sized(20),
    offset: sized(42),
  };
}

/** The numbers of the field for large archives. */
function extraField(view: DataView, from: number, length: number): number[] {
  for (let at = from; at + 4 <= from + length; at += 4 + lengthAt(view, at + 2)) {
    if (lengthAt(view, at) !== 1) continue;
    const count = Math.floor(Math.min(lengthAt(view, at + 2), from + length - at - 4) / 8);
    return Array.from({ length: count }, (_, index) => wide(view, at + 4 + index * 8));
  }
  return [];
}

/** Windows in Chinese writes names in GBK and does not say so. */
function nameOf(bytes: Uint8Array, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const isChinese = !isUtf8 && likelihood(bytes, 'gb18030').score > 0.5;
    return new TextDecoder(isChinese ? 'gb18030' : 'utf-8').decode(bytes);
  }
}
