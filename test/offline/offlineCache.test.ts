import { webcrypto } from 'node:crypto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  cachePrefix,
  currentCopy,
  fill,
  hashOf,
  missingIn,
  type OfflineCopy,
} from '../../src/offline/offlineCache';

const HOME = 'https://atlas.example/jjj/';
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

/** Cache Storage as far as it is used. */
class FakeCaches {
  readonly stores = new Map<string, Map<string, Response>>();
  has = (name: string): Promise<boolean> => Promise.resolve(this.stores.has(name));
  open(name: string) {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    return Promise.resolve({
      match: (address: string) => Promise.resolve(store.get(address)?.clone()),
      put: (address: string, response: Response) => Promise.resolve(store.set(address, response)),
    });
  }
  match(address: string): Promise<Response | undefined> {
    const holder = [...this.stores.values()].find((store) => store.has(address));
    return Promise.resolve(holder?.get(address)?.clone());
  }
}

let kept: FakeCaches;
/** What the host answers, and what it was asked. */
let hosted: Record<string, string>;
let asked: string[];

const copyOf = async (files: Record<string, string>): Promise<OfflineCopy> => {
  const list = {
    version: '1.2.0',
    files: await Promise.all(
      Object.entries(files).map(async ([path, text]) => {
        return { path, bytes: text.length, sha256: await hashOf(bytes(text)) };
      }),
    ),
  };
  const text = JSON.stringify(list);
  hosted = { ...files, 'offline.json': text };
  return { id: await hashOf(bytes(text)), list, home: HOME };
};
const paths = (files: readonly { path: string }[]): readonly string[] =>
  files.map(({ path }) => path);

beforeEach(() => {
  kept = new FakeCaches();
  asked = [];
  vi.stubGlobal('caches', kept);
  if (!('crypto' in globalThis)) vi.stubGlobal('crypto', webcrypto);
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) => {
    const path = address.slice(HOME.length);
    asked.push(`${path} ${init?.cache ?? ''}`.trim());
    const text = hosted[path];
    const status = text === undefined ? 404 : 200;
    return Promise.resolve(new Response(text ?? 'Not found', { status }));
  });
});
afterEach(() => vi.unstubAllGlobals());

it('keeps every file whole, and finds it again', async () => {
  const copy = await copyOf({ 'index.html': 'page', 'geo/flows.json': '[]' });
  expect(await currentCopy(HOME)).toEqual(copy);
  expect(paths(await missingIn(copy))).toEqual(['offline.json', 'index.html', 'geo/flows.json']);
  expect(kept.stores.size).toBe(0);
  const came: string[] = [];
  expect(await fill(copy, { onfile: ({ path }) => came.push(path) })).toEqual([]);
  expect(came.sort()).toEqual(['geo/flows.json', 'index.html', 'offline.json']);
  expect(await missingIn(copy)).toEqual([]);
});

it('names what has gone and what has changed, and fetches no more than that', async () => {
  const copy = await copyOf({ 'index.html': 'page', 'a.js': 'a', 'b.js': 'b' });
  await fill(copy);
  const store = kept.stores.get(cachePrefix(HOME) + copy.id)!;
  store.delete(`${HOME}a.js`);
  store.set(`${HOME}b.js`, new Response('spoilt'));
  expect(paths(await missingIn(copy))).toEqual(['a.js', 'b.js']);
  asked = [];
  expect(await fill(copy)).toEqual([]);
  expect(asked.sort()).toEqual(['a.js default', 'b.js default']);
});

it('F-36: takes nothing for a file that is not that file, such as the page of a login', async () => {
  const copy = await copyOf({ 'index.html': 'page', 'a.js': 'a' });
  hosted = { ...hosted, 'a.js': '<!doctype html>Log in' };
  asked = [];
  expect(paths(await fill(copy))).toEqual(['a.js']);
  // Once more past the browser's own cache.
  expect(asked.filter((one) => one.startsWith('a.js'))).toEqual(['a.js default', 'a.js reload']);
  expect(paths(await missingIn(copy))).toEqual(['a.js']);
});

it('takes from the edition before what has stayed the same', async () => {
  await fill(await copyOf({ 'index.html': 'page', 'a.js': 'a' }));
  const newer = await copyOf({ 'index.html': 'another page', 'a.js': 'a' });
  asked = [];
  expect(await fill(newer)).toEqual([]);
  expect(asked.sort()).toEqual(['index.html default', 'offline.json default']);
  expect(await missingIn(newer)).toEqual([]);
});

it('stops when told so, and goes on from there', async () => {
  const copy = await copyOf({ 'index.html': 'page', 'a.js': 'a' });
  const stop = new AbortController();
  stop.abort();
  expect(await fill(copy, { signal: stop.signal })).toHaveLength(3);
  expect(await fill(copy)).toEqual([]);
});

it('finds no list where a host has none', async () => {
  hosted = {};
  expect(await currentCopy(HOME)).toBeNull();
  hosted = { 'offline.json': '<!doctype html>' };
  expect(await currentCopy(HOME)).toBeNull();
});
