/**
 * `sw.js`, the service worker: answers from the edition of the atlas that is kept in this browser. It is there only where
 * a reader has asked for it. A newer edition is fetched beside the one in use and waits until a page says `apply`.
 */
import { HOST_FILE, OFFLINE_LIST, readOfflineList } from '../model/offlineList';
import { cachePrefix, fill, hashOf } from './offlineCache';

/** What of a service worker is used here; the types of pages and those of workers do not go together. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Told extends Waiting {
  readonly data: unknown;
  readonly source: WindowClient | null;
}
interface Fetching extends Event {
  readonly request: Request;
  /** Of the page or worker that asks; empty for a page that is being opened. */
  readonly clientId: string;
  respondWith(answer: Promise<Response>): void;
}
interface WindowClient {
  readonly id: string;
  readonly url: string;
}
interface WorkerScope {
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    get(id: string): Promise<WindowClient | undefined>;
    matchAll(options: { includeUncontrolled: true }): Promise<readonly WindowClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', hear: (event: Waiting) => void): void;
  addEventListener(type: 'fetch', hear: (event: Fetching) => void): void;
  addEventListener(type: 'message', hear: (event: Told) => void): void;
}

const worker = globalThis as unknown as WorkerScope;
const home = new URL('./', worker.location.href).href;
const prefix = cachePrefix(home);

/** SHA-256 of the list; scripts/offlineFiles.ts writes it, so that another list is another worker. */
const EDITION = '0000000000000000000000000000000000000000000000000000000000000000';
const own = prefix + EDITION;

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  if (event.data === 'apply') event.waitUntil(applyUnlessShown(event.source?.id ?? ''));
});
worker.addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  const path = pathOf(request.url);
  if (request.method === 'GET' && path !== null && !isOfHost(path))
    event.respondWith(answer(request, path, clientId));
});

/** From the folder of the page; null for what lies elsewhere. */
function pathOf(address: string): string | null {
  const [plain = ''] = address.split(/[?#]/);
  return plain.startsWith(home) ? plain.slice(home.length) || 'index.html' : null;
}

/** Pages for frames of others, and the one that examines the host: never answered from here, nor what they ask for. */
const isOfHost = (path: string | null): boolean => /^(embed\/|doctor\.html$)/.test(path ?? '');

/** Everything or nothing: half an edition never answers. */
async function install(): Promise<void> {
  const response = await fetch(home + OFFLINE_LIST, { cache: 'reload' });
  const bytes = await response.arrayBuffer();
  const list = readOfflineList(new TextDecoder().decode(bytes));
  if (!list || (await hashOf(bytes)) !== EDITION)
    throw new Error(`${OFFLINE_LIST}: another edition`);
  const missing = await fill({ id: EDITION, list, home });
  if (missing.length > 0) throw new Error(missing.map(({ path }) => path).join(' '));
}

/** The edition before stays, for pages that are still open: what they ask for later was part of it. */
async function activate(): Promise<void> {
  const others = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== own);
  await Promise.all(others.slice(0, -1).map((one) => caches.delete(one)));
  await worker.clients.claim();
}

/** A show on any screen of this machine keeps what it began with. */
async function applyUnlessShown(asker: string): Promise<void> {
  // While it waits, no page is its own.
  const clients = await worker.clients.matchAll({ includeUncontrolled: true });
  const isShow = ({ id, url }: WindowClient): boolean =>
    id !== asker &&
    pathOf(url) !== null &&
    /[?&]story=/.test(url) &&
    !/[?&](presenter=1|present=scroll)/.test(url);
  if (!clients.some(isShow)) await worker.skipWaiting();
}

async function answer(request: Request, path: string, clientId: string): Promise<Response> {
  const asker = clientId ? await worker.clients.get(clientId) : undefined;
  if (asker && isOfHost(pathOf(asker.url))) return fetch(request);
  // The host may have changed it since; and whoever asks past the caches found what was in them wrong.
  const isFresh = path === HOST_FILE || request.cache === 'reload';
  const fresh = isFresh ? await fetch(request).catch(() => null) : null;
  if (fresh?.ok) return fresh;
  // Data are asked for with the beginning of their hash; in the address of a page `v` is something else.
  const isPage = request.mode === 'navigate';
  const hash = isPage ? null : new URL(request.url).searchParams.get('v');
  return (await kept(path, hash ?? '')) ?? fresh ?? fetch(request);
}

/** From the edition in use, or an earlier one whose file begins with this hash. */
async function kept(path: string, hash: string): Promise<Response | undefined> {
  const others = (await caches.keys()).filter((one) => one.startsWith(prefix) && one !== own);
  for (const name of [own, ...others]) {
    // Not opened: that would make it again where a reader has just done away with it.
    const found = await caches.match(home + path, { cacheName: name });
    if (found?.headers.get('ETag')?.startsWith(`"${hash}`)) return found;
  }
  return undefined;
}
