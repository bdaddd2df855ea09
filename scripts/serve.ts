/** `tsx scripts/serve.ts [--host localhost] [--port 4173]` serves the built site as a good host would. */
import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { HEADER_POLICY } from './contentSecurityPolicy';

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.topojson': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const HEADERS = { 'Content-Security-Policy': HEADER_POLICY, 'X-Content-Type-Options': 'nosniff' };

/** Names in assets/ hold a hash of the content; the page and the data keep their names when they change. */
const caching = (path: string): string =>
  path.startsWith(`assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** The file for a URL's path relative to `folder`, or null if it lies outside or is not one. */
async function findFile(folder: string, pathname: string): Promise<[string, Stats] | null> {
  const path = resolve(folder, `.${pathname}${pathname.endsWith('/') ? 'index.html' : ''}`);
  if (!path.startsWith(folder + sep)) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? [relative(folder, path), found] : null;
}

/** The path of a request's URL, or null if it cannot be decoded. */
function pathOf({ url = '/' }: IncomingMessage): string | null {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : null;
  } catch {
    return null;
  }
}

async function answer(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refuse = (status: number, text: string, headers = {}): void => {
    const type = { 'Content-Type': 'text/plain; charset=utf-8' };
    response.writeHead(status, { ...HEADERS, ...type, ...headers }).end(`${text}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  const pathname = pathOf(request);
  if (pathname === null) return refuse(400, 'Not a path.');
  const file = await findFile(folder, pathname);
  if (!file) return refuse(404, 'Not found.');
  const [path, { size }] = file;
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': MIME_TYPES[extname(path)] ?? 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': caching(path),
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(join(folder, path))
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Serves the files of `folder` on `port` (0: any) or, if that is taken, on the next free one. */
export async function serve(folder: string, host: string, port: number): Promise<Server> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  try {
    await new Promise<void>((started, failed) => {
      server.once('error', failed).listen(port, host, started);
    });
    return server;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || port >= 65_535) throw error;
    return serve(root, host, port + 1);
  }
}

/** Where a reader finds a started server; an IPv6 address stands in brackets. */
export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'localhost' },
      port: { type: 'string', default: '4173' },
    },
  });
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  console.log(addressOf(await serve(dist, values.host, Number(values.port)), values.host));
}
