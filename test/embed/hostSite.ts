import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of someone else: another origin and another site than the atlas, with a policy of its own. */
export interface HostPage {
  readonly policy: string;
  readonly body: string;
  readonly script?: string;
}

export interface HostSite {
  readonly address: string;
  readonly stop: () => void;
}

/** Serves pages by name, and the script of each as a file. */
export async function startHost(pages: Readonly<Record<string, HostPage>>): Promise<HostSite> {
  const server: Server = createServer(({ url = '/' }, response) => {
    const [, name = '', isScript] = /^\/([\w-]*)(\.js)?/.exec(url) ?? [];
    const page = pages[name];
    if (!page) return void response.writeHead(404).end();
    if (isScript) {
      response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
      return void response.end(page.script ?? '');
    }
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': page.policy,
    });
    const script = page.script === undefined ? '' : `<script src="/${name}.js"></script>`;
    response.end(`<!doctype html><html lang="zh-CN"><title>Host</title>${page.body}${script}`);
  });
  await new Promise<void>((started) => server.listen(0, 'localhost', started));
  const { port } = server.address() as AddressInfo;
  return { address: `http://localhost:${port}/`, stop: () => server.close() };
}
