import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { byteRange } from './byteRange';
import { compressed, encodingFor } from './compress';
import { headersOf, SECURITY_HEADERS } from './contentSecurityPolicy';
import { findFile, pathnameOf, type Found } from './findFile';
import { isText, mediaTypeOf } from './mediaTypes';

interface ServedSite {
  readonly folder: string;
  /** With a slash at both ends. */
  readonly base: string;
  /** Other hosts that its pages may ask. */
  readonly hosts: readonly string[];
}

/** Answers one request for a file of the folder of a site. */
export async function answer(
  { folder, base, hosts }: ServedSite,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method, url = '/' } = request;
  if (method !== 'GET' && method !== 'HEAD')
    return refuse(response, 405, 'Only GET and HEAD.', { Allow: 'GET, HEAD' });
  const pathname = pathnameOf(url);
  if (pathname === null) return refuse(response, 400, 'Not a path.');
  const found = await findFile(folder, base, pathname);
  if (!found) return refuse(response, 404, 'Not found.');
  if (found.type === 'file') return send({ folder, hosts }, found, request, response);
  const [, name = '', query = ''] = /([^/?#]*)(\?.*)?$/s.exec(url.replace(/#.*$/s, '')) ?? [];
  const to = { Location: `./${name}/${query}`, 'Cache-Control': 'no-cache' };
  return refuse(response, 301, 'Moved.', to);
}

function refuse(response: ServerResponse, status: number, text: string, headers = {}): void {
  const type = { 'Content-Type': 'text/plain; charset=utf-8' };
  response.writeHead(status, { ...SECURITY_HEADERS, ...type, ...headers }).end(`${text}\n`);
}

/** The file compressed as the reader takes it, or the part of it that was asked for, or the word that it is the same. */
async function send(
  { folder, hosts }: Omit<ServedSite, 'base'>,
  { path, stats }: Extract<Found, { type: 'file' }>,
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = mediaTypeOf(extname(path));
  const tag = `"${stats.size.toString(16)}-${Math.trunc(stats.mtimeMs).toString(16)}"`;
  const isPart = asked.range !== undefined && (asked['if-range'] ?? tag) === tag;
  const encoding =
    isPart || !isText(type) ? null : encodingFor(asked['accept-encoding'], stats.size);
  const headers = {
    ...headersOf(path.replaceAll(sep, '/'), hosts),
    'Content-Type': type,
    // Compressed it is the same text, not the same bytes.
    ETag: encoding ? `W/${tag}` : tag,
    'Last-Modified': stats.mtime.toUTCString(),
    ...(isText(type) ? { Vary: 'Accept-Encoding' } : {}),
  };
  const known = asked['if-none-match']?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  if (known?.includes(tag)) return void response.writeHead(304, headers).end();
  const file = join(folder, path);
  if (encoding) {
    const body = await compressed(file, tag, encoding);
    const about = { 'Content-Encoding': encoding, 'Content-Length': body.length };
    return void response.writeHead(200, { ...headers, ...about }).end(method === 'GET' ? body : '');
  }
  const range = isPart ? byteRange(asked.range, stats.size) : 'whole';
  if (range === 'outside')
    return refuse(response, 416, 'No such part.', { 'Content-Range': `bytes */${stats.size}` });
  const { start, end } = range === 'whole' ? { start: 0, end: stats.size - 1 } : range;
  response.writeHead(range === 'whole' ? 200 : 206, {
    ...headers,
    'Accept-Ranges': 'bytes',
    'Content-Length': end - start + 1,
    ...(range === 'whole' ? {} : { 'Content-Range': `bytes ${start}-${end}/${stats.size}` }),
  });
  if (method === 'HEAD' || stats.size === 0) response.end();
  else
    createReadStream(file, { start, end })
      .on('error', () => response.destroy())
      .pipe(response);
}
