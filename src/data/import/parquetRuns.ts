/** Bytes, and where one is in them. */
export interface RunReader {
  readonly view: DataView;
  offset: number;
}

/** Writers fill the last run up to a multiple of eight values, some of them of 32 or more. */
const PADDING = 512;

/**
 * Walks through the runs of a Parquet column's levels or dictionary numbers, as far as `most` values, and says how many
 * of them are `wanted`. Throws RangeError where a run is longer than what is left.
 */
export function walkRuns(
  reader: RunReader,
  end: number,
  { width, most, wanted }: { width: number; most: number; wanted: number },
): number {
  let [seen, found] = [0, 0];
  const bytes = (width + 7) >> 3;
  while (seen < most) {
    if (reader.offset >= end) throw new RangeError('runs end too early');
    const header = varInt(reader);
    const count = header & 1 ? (header >>> 1) * 8 : header >>> 1;
    const isPacked = (header & 1) === 1;
    if (count > most - seen + PADDING) throw new RangeError('a run is too long');
    const length = Math.min(count, most - seen);
    const at = reader.offset;
    reader.offset += isPacked ? (count / 8) * width : bytes;
    if (wanted >= 0)
      found += isPacked
        ? packedCount(reader.view, at, { width, length, wanted })
        : Number(numberAt(reader.view, at, bytes) === wanted) * length;
    seen += length;
  }
  return found;
}

function varInt(reader: RunReader): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = reader.view.getUint8(reader.offset++);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value >>> 0;
  }
  throw new RangeError('a number is too long');
}

function numberAt(view: DataView, at: number, bytes: number): number {
  let value = 0;
  for (let index = 0; index < bytes; index++) value |= view.getUint8(at + index) << (index * 8);
  return value;
}

/** Levels are of few bits, so that one lies in two bytes at most. */
function packedCount(
  view: DataView,
  at: number,
  { width, length, wanted }: { width: number; length: number; wanted: number },
): number {
  let count = 0;
  for (let index = 0; index < length; index++) {
    const bit = index * width;
    const place = at + (bit >> 3);
    if (place >= view.byteLength) break;
    const next = place + 1 < view.byteLength ? view.getUint8(place + 1) : 0;
    const value = ((view.getUint8(place) | (next << 8)) >> (bit & 7)) & ((1 << width) - 1);
    if (value === wanted) count++;
  }
  return count;
}
