import type { LookupAddress } from 'node:dns';
import dns from 'node:dns/promises';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import {
  request,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SECURITY_HEADERS } from '../../scripts/contentSecurityPolicy';
import { addressOf, serve } from '../../scripts/serve';

const FILES = {
  'secret.txt': 'outside',
  'dist-old/index.html': 'outside',
  'dist/index.html': '<!doctype html>',
  'dist/embed/index.html': '<!doctype html>',
  'dist/assets/index-abc.js': 'export {};',
  'dist/geo/manifest.json': '{}',
  'dist/geo/京津冀 1.geojson': '{}',
  'dist/geo/labels.woff2': '',
  'dist/assets/unknown.xyz': '',
  'dist/assets/long-abc.js': 'export const text = "流向";\n'.repeat(500),
};

const LONG = Buffer.from(FILES['dist/assets/long-abc.js']);

type Answer = {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
  bytes: Buffer;
};
type Asked = { method?: string; to?: Server; headers?: OutgoingHttpHeaders };

let folder: string;
let server: Server;

/** Not `fetch`, which would tidy up a path like `/../` before sending it. */
function ask(
  path: string,
  { method = 'GET', to = server, headers = {} }: Asked = {},
): Promise<Answer> {
  const { port, address: host } = to.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const bytes = Buffer.concat(parts);
        const { statusCode: status, headers: sent } = response;
        resolve({ status, headers: sent, body: bytes.toString(), bytes });
      });
    });
    asked.on('error', reject).end();
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  for (const [name, content] of Object.entries(FILES)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  server = await serve(join(folder, 'dist'), '127.0.0.1', 0);
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('serve', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?v=1#map', 'text/html; charset=utf-8'],
    ['/embed/', 'text/html; charset=utf-8'],
    ['/assets/index-abc.js', 'text/javascript; charset=utf-8'],
    ['/geo/manifest.json', 'application/json; charset=utf-8'],
    [`/geo/${encodeURIComponent('京津冀 1.geojson')}`, 'application/geo+json; charset=utf-8'],
    ['/geo/labels.woff2', 'font/woff2'],
    ['/assets/unknown.xyz', 'application/octet-stream'],
  ])('gives %s as %s', async (path, type) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/../dist-old/index.html',
    '/nothing.html',
    '/assets',
    '/assets/',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('outside');
  });

  it.each(['/%', '/%00', 'elsewhere'])('refuses the path %s', async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  it('sends its security headers with every answer', async () => {
    for (const path of ['/', '/assets/index-abc.js', '/nothing.html', '/%', '/embed']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS))
        expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  it('lets only files with a hashed name be kept', async () => {
    const caching = async (path: string) => (await ask(path)).headers['cache-control'];
    expect(await caching('/assets/index-abc.js')).toContain('immutable');
    expect(await caching('/')).toBe('no-cache');
    expect(await caching('/geo/manifest.json')).toBe('no-cache');
  });

  it('answers HEAD without a body, and no other method', async () => {
    const { status, headers, body } = await ask('/', { method: 'HEAD' });
    expect([status, headers['content-length'], body]).toEqual([200, '15', '']);
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
  });

  it('compresses text as the reader takes it, brotli first', async () => {
    const encoded = async (accepted: string, path = '/assets/long-abc.js') => {
      const { headers, bytes } = await ask(path, { headers: { 'accept-encoding': accepted } });
      expect(Number(headers['content-length'])).toBe(bytes.length);
      return [headers['content-encoding'], headers.vary, bytes] as const;
    };
    const [br, varyBr, small] = await encoded('gzip, deflate, br');
    expect([br, varyBr, brotliDecompressSync(small)]).toEqual(['br', 'Accept-Encoding', LONG]);
    expect(small.length).toBeLessThan(LONG.length / 5);
    const [gzip, , smaller] = await encoded('br;q=0, gzip;q=0.5');
    expect([gzip, gunzipSync(smaller)]).toEqual(['gzip', LONG]);
    expect(await encoded('identity')).toEqual([undefined, 'Accept-Encoding', LONG]);
    expect((await encoded('br', '/'))[0]).toBeUndefined();
    expect((await encoded('br', '/geo/labels.woff2'))[1]).toBeUndefined();
    const { headers, body } = await ask('/assets/long-abc.js', {
      method: 'HEAD',
      headers: { 'accept-encoding': 'br' },
    });
    expect([headers['content-encoding'], headers['content-length'], body]).toEqual([
      'br',
      String(small.length),
      '',
    ]);
  });

  it('says when a file is still the same', async () => {
    const { etag = '' } = (await ask('/')).headers;
    for (const known of [etag, `"other", W/${etag}`]) {
      const { status, body } = await ask('/', { headers: { 'if-none-match': known } });
      expect([status, body]).toEqual([304, '']);
    }
    expect((await ask('/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it.each([
    ['bytes=0-9', 0, 10],
    ['bytes=100-', 100, undefined],
    ['bytes=-5', -5, undefined],
    ['bytes=10-99999999', 10, undefined],
  ])('gives a part of a file: %s', async (range, start, end) => {
    const headers = { range, 'accept-encoding': 'br' };
    const { status, headers: sent, bytes } = await ask('/assets/long-abc.js', { headers });
    const part = LONG.subarray(start, end);
    expect([status, bytes, sent['content-encoding']]).toEqual([206, part, undefined]);
    const first = start < 0 ? LONG.length + start : start;
    expect(sent['content-range']).toBe(`bytes ${first}-${first + part.length - 1}/${LONG.length}`);
  });

  it('gives the whole file where the part asked for is none, or of another version', async () => {
    const status = async (range: string, headers = {}) =>
      (await ask('/assets/long-abc.js', { headers: { range, ...headers } })).status;
    for (const range of ['bytes=0-1,5-9', 'bytes=9-5', 'lines=1-2', 'bytes=-'])
      expect(await status(range), range).toBe(200);
    expect(await status('bytes=1-', { 'if-range': '"older"' })).toBe(200);
    expect(await status(`bytes=${LONG.length}-`)).toBe(416);
    expect(await status('bytes=-0')).toBe(416);
  });

  it('leads from a folder to its page, and nowhere else', async () => {
    const { status, headers } = await ask('/embed?v=1');
    expect([status, headers.location]).toEqual([301, './embed/?v=1']);
    // Below a path of its own, and there alone.
    const below = await serve(join(folder, 'dist'), '127.0.0.1', 0, 'some/atlas');
    expect(addressOf(below, '127.0.0.1', 'some/atlas')).toMatch(/:\d+\/some\/atlas\/$/);
    for (const [path, expected] of [
      ['/some/atlas/', 200],
      ['/some/atlas/index.html', 200],
      ['/some/atlas/geo/manifest.json', 200],
      ['/some/atlas', 301],
      ['/Some/Atlas/', 404],
      ['/', 404],
      ['/geo/manifest.json', 404],
      ['/some/atlas/../../secret.txt', 404],
    ] as const)
      expect((await ask(path, { to: below })).status, path).toBe(expected);
    below.close();
  });

  it('stands at every address of its name', async ({ skip, onTestFinished }) => {
    // A name with two addresses, as `localhost` has on many machines. Not a mock of the module: others share the process.
    const addresses = ['127.0.0.1', '::1'].map((address) => ({ address, family: 0 }));
    vi.spyOn(dns, 'lookup').mockResolvedValue(addresses as unknown as LookupAddress);
    syncBuiltinESMExports();
    onTestFinished(() => {
      vi.restoreAllMocks();
      syncBuiltinESMExports();
    });
    const both = await serve(join(folder, 'dist'), 'both.example', 0);
    const { port } = both.address() as AddressInfo;
    const statusAt = (host: string) =>
      fetch(`http://${host}:${port}/`).then(({ status }) => status);
    expect(await statusAt('127.0.0.1')).toBe(200);
    const sixth = await statusAt('[::1]').catch(() => null);
    both.close();
    if (sixth === null) return skip('this machine has no IPv6');
    expect(sixth).toBe(200);
  });

  it('takes the next port if one is taken', async () => {
    const { port } = server.address() as AddressInfo;
    const second = await serve(join(folder, 'dist'), '127.0.0.1', port);
    expect((second.address() as AddressInfo).port).toBeGreaterThan(port);
    expect((await ask('/', { to: second })).status).toBe(200);
    second.close();
  });

  it('writes an IPv6 host in brackets', async ({ skip }) => {
    const sixth = await serve(join(folder, 'dist'), '::1', 0).catch(() => null);
    if (!sixth) return skip('this machine has no IPv6');
    expect(addressOf(sixth, '::1')).toMatch(/^http:\/\/\[::1\]:\d+\/$/);
    expect((await ask('/', { to: sixth })).status).toBe(200);
    sixth.close();
  });
});
