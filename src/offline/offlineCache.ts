import {
  OFFLINE_LIST,
  readOfflineList,
  type OfflineFile,
  type OfflineList,
} from '../model/offlineList';

/** Several copies of the atlas may lie on one host, whose caches are shared: the address of the page tells whose it is. */
export const cachePrefix = (home: string): string => `jjj-offline ${home} `;

/** An edition as it is kept: the page and the service worker write and read the same. */
export interface OfflineCopy {
  /** SHA-256 of its list. */
  readonly id: string;
  readonly list: OfflineList;
  /** Folder of the page, with a slash at the end. */
  readonly home: string;
}

/** How many files are asked for at once. */
const AT_ONCE = 6;

/** SHA-256 in hexadecimal. Only secure pages have it, as only they have service workers. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The list as this page gets it: of the kept edition where a worker answers, else of the host. Null without one. */
export async function currentCopy(home: string): Promise<OfflineCopy | null> {
  const response = await fetch(home + OFFLINE_LIST).catch(() => null);
  if (!response?.ok) return null;
  const bytes = await response.arrayBuffer();
  const list = readOfflineList(new TextDecoder().decode(bytes));
  return list && { id: await hashOf(bytes), list, home };
}

/** Every file that is to be there, the list itself among them. */
export const filesOf = ({ id, list }: OfflineCopy): readonly OfflineFile[] => [
  { path: OFFLINE_LIST, bytes: 0, sha256: id },
  ...list.files,
];

/** Reads every file from the cache and compares. Gives back those that are missing or not what they should be. */
export async function missingIn(copy: OfflineCopy): Promise<readonly OfflineFile[]> {
  const name = cachePrefix(copy.home) + copy.id;
  const files = filesOf(copy);
  // Opened by its name it would be made.
  if (!(await caches.has(name))) return files;
  const cache = await caches.open(name);
  return spread(files, async (file) =>
    fits(file, await cache.match(copy.home + file.path)).then((isThere) => !isThere),
  );
}

interface Filling {
  readonly signal?: AbortSignal;
  /** Another file is there. */
  readonly onfile?: (file: OfflineFile) => void;
}

/**
 * Keeps whatever of an edition is not kept yet; what an earlier edition has is not fetched again. Gives back what did
 * not come. Aborted it stops with what is there, and can be gone on with.
 */
export async function fill(
  copy: OfflineCopy,
  { signal, onfile }: Filling = {},
): Promise<readonly OfflineFile[]> {
  const cache = await caches.open(cachePrefix(copy.home) + copy.id);
  return spread(filesOf(copy), async (file) => {
    const isThere = signal?.aborted ? false : await keep(cache, copy.home, file, signal);
    if (isThere) onfile?.(file);
    return !isThere;
  });
}

async function keep(
  cache: Cache,
  home: string,
  file: OfflineFile,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const address = home + file.path;
  if (await fits(file, await cache.match(address))) return true;
  const earlier = file.sha256 === null ? undefined : await caches.match(address);
  if (earlier && (await put(cache, address, file, earlier))) return true;
  // The browser may hold an older one; then it is asked for past its cache.
  for (const mode of file.sha256 === null
    ? (['no-cache'] as const)
    : (['default', 'reload'] as const)) {
    const init: RequestInit = { cache: mode, ...(signal && { signal }) };
    const response = await fetch(address, init).catch(() => null);
    if (response?.ok && (await put(cache, address, file, response))) return true;
  }
  return false;
}

const fits = async (file: OfflineFile, kept: Response | undefined): Promise<boolean> =>
  kept !== undefined &&
  (file.sha256 === null || (await hashOf(await kept.arrayBuffer())) === file.sha256);

/** Puts it in whole and as it is unpacked, if it is what it should be; its hash goes along as its tag. */
async function put(
  cache: Cache,
  address: string,
  { sha256 }: OfflineFile,
  response: Response,
): Promise<boolean> {
  try {
    const bytes = await response.arrayBuffer();
    const hash = await hashOf(bytes);
    if (sha256 !== null && hash !== sha256) return false;
    const headers = new Headers(response.headers);
    for (const name of ['Content-Encoding', 'Content-Length', 'Vary']) headers.delete(name);
    headers.set('ETag', `"${hash}"`);
    // Not the response itself: one that was led elsewhere may not answer for a page.
    await cache.put(address, new Response(bytes, { headers }));
    return true;
  } catch {
    return false;
  }
}

/** The files of which something holds, asked of several at once, in their order. */
async function spread(
  files: readonly OfflineFile[],
  holds: (file: OfflineFile) => Promise<boolean>,
): Promise<readonly OfflineFile[]> {
  const found = new Set<OfflineFile>();
  const rest = files.values();
  const take = async (): Promise<void> => {
    for (const file of rest) if (await holds(file)) found.add(file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  return files.filter((file) => found.has(file));
}
