import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
};

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: string };

let folder: string;
let server: Server;

/** Not `fetch`, which would tidy up a path like `/../` before sending it. */
function ask(path: string, { method = 'GET', to = server } = {}): Promise<Answer> {
  const { port, address: host } = to.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ host, port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body }),
      );
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

  it('sends the policy and nosniff with every answer', async () => {
    for (const path of ['/', '/assets/index-abc.js', '/nothing.html']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers['content-security-policy']).toMatch(/; frame-ancestors 'self'$/);
      expect(headers['x-content-type-options']).toBe('nosniff');
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
