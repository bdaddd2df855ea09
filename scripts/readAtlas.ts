import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FileStore } from '../src/data/fileStore';
import { loadAtlas } from '../src/data/loadAtlas';
import type { Network } from '../src/data/network';
import type { Dataset } from '../src/model/dataset';
import type { Geography } from '../src/model/geography';

const FOLDER = new URL('../public/geo/', import.meta.url);

const DISK: Network = {
  fetch: ({ pathname }) =>
    Promise.resolve(new Response(readFileSync(fileURLToPath(new URL(pathname, FOLDER))))),
  isOnline: () => true,
  random: () => 0.5,
};

/** The built files, from disk instead of the web. */
export const builtStore = (): FileStore => new FileStore(FOLDER.href, DISK);

/** The built data through the atlas's own loader. Throws what the loader found wrong. */
export async function readAtlas(): Promise<{ dataset: Dataset; geography: Geography }> {
  const found: { dataset: Dataset; geography: Geography }[] = [];
  const failures = await loadAtlas({
    store: builtStore(),
    network: DISK,
    signal: new AbortController().signal,
    onprogress: () => undefined,
    onatlas: (dataset, geography) => found.push({ dataset, geography }),
  });
  const [first] = found;
  if (!first) throw failures[0] ?? new Error('nothing came');
  return first;
}
