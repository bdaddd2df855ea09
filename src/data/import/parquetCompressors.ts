import { gunzipSync } from 'fflate';
import { decompress as unpackZstd } from 'fzstd';
import { snappyUncompress, type Compressors, type FileMetaData } from 'hyparquet';
import { decompressLz4, decompressLz4Raw } from 'hyparquet-compressors/src/lz4.js';

/**
 * Unpacks the pages of Parquet files. Not `hyparquet-compressors` as a whole: its Snappy is WebAssembly, which the
 * page's policy does not let in.
 */
const COMPRESSORS: Compressors = {
  SNAPPY: (input, length) => {
    const output = new Uint8Array(length);
    snappyUncompress(input, output);
    return output;
  },
  GZIP: (input, length) => gunzipSync(input, { out: new Uint8Array(length) }),
  ZSTD: (input, length) => unpackZstd(input, new Uint8Array(length)),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};

/** What a file needs of them: the dictionary of Brotli is larger than all the rest, and few files want it. */
export async function compressorsFor(metadata: FileMetaData): Promise<Compressors> {
  const codecs = metadata.row_groups.flatMap(({ columns }) =>
    columns.map(({ meta_data }) => meta_data?.codec),
  );
  if (!codecs.includes('BROTLI')) return COMPRESSORS;
  const { decompressBrotli } = await import('hyparquet-compressors/src/brotli.js');
  return { ...COMPRESSORS, BROTLI: decompressBrotli };
}
