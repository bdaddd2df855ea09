/** Bytes that are asked for as they are needed, so that a large file is never in memory as a whole. */
export interface ByteSource {
  readonly size: number;
  /** As many bytes as there are from `start` to before `end`. */
  slice(start: number, end: number): Promise<Uint8Array>;
}

export const sourceOfBlob = (blob: Blob): ByteSource => ({
  size: blob.size,
  slice: async (start, end) => new Uint8Array(await blob.slice(start, end).arrayBuffer()),
});

export const sourceOfBytes = (bytes: Uint8Array): ByteSource => ({
  size: bytes.length,
  slice: (start, end) => Promise.resolve(bytes.subarray(start, end)),
});

const PIECE = 2 ** 20;

/** The source from its beginning, a megabyte at a time. */
export async function* piecesOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += PIECE)
    yield await source.slice(at, Math.min(at + PIECE, source.size));
}
