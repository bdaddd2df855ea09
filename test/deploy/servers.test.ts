import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {
  request,
  type IncomingHttpHeaders,
  type OutgoingHttpHeaders,
  type Server,
} from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_POLICY, SECURITY_HEADERS } from '../../scripts/contentSecurityPolicy';
import { addressOf, serve } from '../../scripts/serve';
import { startApache } from '../fixtures/apache';
import { startCaddy } from '../fixtures/caddy';
import { startNginx } from '../fixtures/nginx';
import { delivered, type RealServer } from '../fixtures/realServer';

const PUBLIC = join(import.meta.dirname, '../../public');
const MORE: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html>${'<p>京津冀</p>'.repeat(200)}`,
  'assets/index-abc.js': 'export const text = "流向";\n'.repeat(500),
  'assets/index-abc.css': 'p { color: red }\n'.repeat(500),
  'embed/v1/index.html': '<!doctype html>',
  'embed/v1/jjj-flow-map.js': 'export {};',
  'embed/v1/p/tech.png': '',
  'embed/v1.4.2/jjj-flow-map.js': 'export {};',
  'embed/v1.4.2/index.html': '<!doctype html>',
  'module.mjs': 'export {};',
  'site.webmanifest': '{}',
  'table.csv': 'a,b',
  'notes.txt': 'notes',
  'picture.png': '',
  'picture.webp': '',
  'icon.ico': '',
  'other.xyz': '',
};

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer };

/** Not `fetch`, which would unpack what it gets. */
const ask = (address: string, headers: OutgoingHttpHeaders = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(address, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status, headers: sent } = response;
        resolve({ status, headers: sent, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject).end();
  });

const SERVERS = [
  ['nginx', 'nginx.conf', startNginx],
  ['Apache', 'apache.conf', startApache],
  ['Caddy', 'Caddyfile', startCaddy],
] as const;

describe.each(SERVERS)('a real %s with deploy/%s', (name, file, start) => {
  let site: string;
  let ours: Server;
  let real: RealServer | null;

  beforeAll(async () => {
    site = mkdtempSync(join(tmpdir(), 'site-'));
    cpSync(PUBLIC, site, { recursive: true });
    for (const [name, content] of Object.entries(MORE)) {
      mkdirSync(join(site, name, '..'), { recursive: true });
      writeFileSync(join(site, name), content);
    }
    ours = await serve(site, '127.0.0.1', 0, '/jjj/');
    real = await start(site);
  });

  afterAll(() => {
    real?.stop();
    ours.close();
    rmSync(site, { recursive: true });
  });

  it('holds the policy of our own server word for word', () => {
    expect(delivered(file)).toContain(`${PAGE_POLICY}; frame-ancestors `);
  });

  it('calls, keeps and guards every file as our own server does', async ({ skip }) => {
    if (!real) return skip(`no ${name}`);
    const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(site, name)).isFile(),
    );
    expect(new Set(names.map((name) => extname(name))).size).toBeGreaterThan(12);
    const about = async (address: string) => {
      const { status, headers, body } = await ask(address);
      const guards = Object.keys(SECURITY_HEADERS).map((name) => headers[name.toLowerCase()]);
      const sharing = headers['access-control-allow-origin'];
      // No type at all is as good as “some bytes”: nothing may guess.
      const { 'content-type': type = 'application/octet-stream', 'cache-control': caching } =
        headers;
      return [status, type, caching, sharing, ...guards, body.length];
    };
    for (const name of ['', 'embed/v1/', ...names])
      expect(await about(real.address + name), name).toEqual(
        await about(addressOf(ours, '127.0.0.1', '/jjj/') + name),
      );
  });

  it('compresses text, says so to caches, and gives parts of files', async ({ skip }) => {
    if (!real) return skip(`no ${name}`);
    const script = Buffer.from(MORE['assets/index-abc.js'] ?? '');
    const encoded = async (accepted: string, name = 'assets/index-abc.js') => {
      const { headers, body } = await ask(real!.address + name, { 'accept-encoding': accepted });
      return [headers['content-encoding'], headers.vary, body] as const;
    };
    const [gzip, vary, small] = await encoded('gzip, deflate');
    expect([gzip, vary, gunzipSync(small)]).toEqual(['gzip', 'Accept-Encoding', script]);
    if (real.hasBrotli) {
      const [br, varyBr, smaller] = await encoded('gzip, deflate, br');
      expect([br, varyBr, brotliDecompressSync(smaller)]).toEqual([
        'br',
        'Accept-Encoding',
        script,
      ]);
    } else console.log('This server has no module for brotli: only gzip is tried.');
    for (const name of ['', 'geo/flows.json', 'geo/parks.geojson', 'geo/boundaries.topojson'])
      expect((await encoded('gzip', name))[0], name).toBe('gzip');
    expect((await encoded('gzip, br', 'geo/labels.woff2'))[0]).toBeUndefined();
    const { status, body } = await ask(`${real.address}assets/index-abc.js`, {
      range: 'bytes=5-9',
    });
    expect([status, body]).toEqual([206, script.subarray(5, 10)]);
  });

  it('knows what has not changed, and does not let a missing file stay missing', async ({
    skip,
  }) => {
    if (!real) return skip(`no ${name}`);
    const { etag } = (await ask(real.address)).headers;
    expect((await ask(real.address, { 'if-none-match': etag })).status).toBe(304);
    const missing = await ask(`${real.address}assets/index-old.js`);
    expect([missing.status, missing.headers['cache-control']]).toEqual([404, undefined]);
    expect(missing.headers['content-security-policy']).toBeDefined();
    // Without the version.
    expect(missing.headers.server ?? '').not.toMatch(/\d/);
  });

  it('leads to the page with its slash, keeping what was asked', async ({ skip }) => {
    if (!real) return skip(`no ${name}`);
    const { status, headers } = await ask(`${real.address.slice(0, -1)}?v=1&topic=all`);
    const to = new URL(headers.location ?? '', real.address);
    expect([status, to.pathname + to.search]).toEqual([301, '/jjj/?v=1&topic=all']);
  });
});
