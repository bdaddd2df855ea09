/** `tsx scripts/serve.ts [--host localhost] [--port 4173] [--base /]` serves the built site as a good host would. */
import { lookup } from 'node:dns/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { answer } from './answer';
import { statedHosts } from './applyConfig';

/** With a slash at both ends. */
const folderPath = (base: string): string => `/${base}/`.replace(/\/+/g, '/');

/**
 * Serves the files of `folder` below the path `base`, on `port` (0: any) or, if that is taken, on the next free one.
 * A name that stands for an IPv4 and an IPv6 address, as `localhost` often does, is served at both.
 */
export async function serve(
  folder: string,
  host: string,
  port: number,
  base = '/',
): Promise<Server> {
  const root = resolve(folder);
  const site = { folder: root, base: folderPath(base), hosts: statedHosts(root) };
  const respond: RequestListener = (request, response) => {
    answer(site, request, response).catch(() => response.destroy());
  };
  const found = await lookup(host, { all: true });
  const addresses = [...new Set(found.map(({ address }) => address))];
  for (let tried = port; ; tried += 1) {
    try {
      return await listen(respond, addresses, tried);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || port === 0 || tried >= 65_535) throw error;
    }
  }
}

/** A server at the first address, with others at the rest that close with it; all on the same port, or none. */
async function listen(
  respond: RequestListener,
  addresses: readonly string[],
  port: number,
): Promise<Server> {
  const [address = '', ...rest] = addresses;
  const server = createServer(respond);
  await new Promise<void>((started, failed) => {
    server.once('error', failed).listen(port, address, started);
  });
  if (rest.length === 0) return server;
  try {
    const other = await listen(respond, rest, (server.address() as AddressInfo).port);
    server.once('close', () => other.close());
  } catch (error) {
    // A name may stand for an IPv6 address on a machine without IPv6.
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      server.close();
      throw error;
    }
  }
  return server;
}

/** Where a reader finds a started server; an IPv6 address stands in brackets, “any address” is this machine. */
export function addressOf(server: Server, host: string, base = '/'): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '::' || host === '0.0.0.0' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}${folderPath(base)}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: {
      host: { type: 'string', default: 'localhost' },
      port: { type: 'string', default: '4173' },
      base: { type: 'string', default: '/' },
    },
  });
  const { host, port, base } = values;
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  console.log(addressOf(await serve(dist, host, Number(port), base), host, base));
}
