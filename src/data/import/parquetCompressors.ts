import { gunzipSync } from 'fflate';
import { decompress as unpackZstd } from 'fzstd';
import { snappyUncompress, type Compressors } from 'hyparquet';
import { decompressBrotli } from 'hyparquet-compressors/src/brotli.js';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';
import type { Reading } from './reading';

type Unpack = (input: Uint8Array, length: number) => Uint8Array;

/**
 * Unpacks the pages of Parquet files. Not `hyparquet-compressors` as a whole: its Snappy is WebAssembly, which the
 * page's policy does not let in. What a page says that it will come to is counted before it is made room for.
 */
export function compressorsFor(reading: Reading): Compressors {
  const counted =
    (unpack: Unpack): Unpack =>
    (input, length) => {
      reading.unzipped(length, length, input.length);
      return unpack(input, length);
    };
  return {
    SNAPPY: counted((input, length) => {
      const output = new Uint8Array(length);
      snappyUncompress(input, output);
      return output;
    }),
    GZIP: counted((input, length) => gunzipSync(input, { out: new Uint8Array(length) })),
    BROTLI: counted(decompressBrotli),
    ZSTD: counted((input, length) => unpackZstd(input, new Uint8Array(length))),
    LZ4: counted(decompressLz4),
    LZ4_RAW: counted(decompressLz4Raw),
  };
}
