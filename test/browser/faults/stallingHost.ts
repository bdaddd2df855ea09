import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StallingHost {
  readonly address: string;
  /** The ranges that the file was asked for with. */
  readonly ranges: (string | undefined)[];
  close(): void;
}

/** Passes on another server's answers; but one file stops short of its end twice, and knows of ranges. */
export async function stallingHost(of: string, file: string): Promise<StallingHost> {
  const ranges: (string | undefined)[] = [];
  const server: Server = createServer((request, response) => {
    void fetch(new URL(request.url ?? '/', of)).then(async (answer) => {
      const body = Buffer.from(await answer.arrayBuffer());
      const type = answer.headers.get('Content-Type') ?? '';
      const head = { 'Content-Type': type, 'Cache-Control': 'no-store' };
      if (!request.url?.includes(file)) return response.writeHead(answer.status, head).end(body);
      const { range } = request.headers;
      ranges.push(range);
      const from = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
      const rest = body.subarray(from);
      const place = `bytes ${from}-${body.length - 1}/${body.length}`;
      if (from === 0) response.writeHead(200, { ...head, 'Content-Length': body.length });
      else response.writeHead(206, { ...head, 'Content-Range': place });
      return ranges.length <= 2
        ? response.write(rest.subarray(0, 0.9 * rest.length))
        : response.end(rest);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, ranges, close };
}
