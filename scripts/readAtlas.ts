import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FileStore } from '../src/data/fileStore';
import { loadAtlas } from '../src/data/loadAtlas';
import type { Network } from '../src/data/network';
import type { Dataset } from '../src/model/dataset';
import type { Geography } from '../src/model/geography';

const FOLDER = new URL('../public/geo/', import.meta.url);

/** Files by the path of their address, instead of the web. */
const networkOf = (read: (address: URL) => Buffer | undefined): Network => ({
  fetch: (address) => {
    const bytes = read(address);
    return Promise.resolve(
      new Response(bytes && new Uint8Array(bytes), { status: bytes ? 200 : 404 }),
    );
  },
  isOnline: () => true,
  random: () => 0.5,
});
const DISK = networkOf(({ pathname }) => readFileSync(fileURLToPath(new URL(pathname, FOLDER))));

/** The built files, from disk instead of the web. */
export const builtStore = (): FileStore => new FileStore(FOLDER.href, DISK);

interface Atlas {
  readonly dataset: Dataset;
  readonly geography: Geography;
}

/** The built data through the atlas's own loader. Throws what the loader found wrong. */
export const readAtlas = (): Promise<Atlas> => readFrom(builtStore(), DISK);

/** The same of files that are built and not written yet, by their names. */
export function readBuiltAtlas(files: ReadonlyMap<string, Buffer>): Promise<Atlas> {
  const network = networkOf(({ pathname }) =>
    files.get(pathname.slice(pathname.lastIndexOf('/') + 1)),
  );
  return readFrom(new FileStore(FOLDER.href, network), network);
}

async function readFrom(store: FileStore, network: Network): Promise<Atlas> {
  const found: Atlas[] = [];
  const failures = await loadAtlas({
    store,
    network,
    signal: new AbortController().signal,
    onprogress: () => undefined,
    onatlas: (dataset, geography) => found.push({ dataset, geography }),
  });
  const [first] = found;
  if (!first) throw failures[0] ?? new Error('nothing came');
  return first;
}
