import { ask } from './answer';
import type { Examined } from './findings';
import { sampleTiles } from './otherHosts';
import { readSums, samplesOf } from './sums';

/** The page's folder, with a slash at the end. */
const HOME = new URL('./', location.href);

/** Asks the host for one file of each kind, and for what should go wrong. */
export async function examine(): Promise<Examined & { sums: ReadonlyMap<string, string> }> {
  const at = (path: string): string => new URL(path, HOME).href;
  const [list, page, config] = await Promise.all([
    ask(at('SHA256SUMS')),
    ask(HOME.href),
    ask(at('embed.config.json')),
  ]);
  const sums = readSums(new TextDecoder().decode(list.body));
  const paths = samplesOf(sums.keys());
  const frame = sums.has('embed/v1/index.html') ? await ask(at('embed/v1/')) : null;
  const answers = await Promise.all(paths.map((path) => ask(at(path))));
  const tiles = sampleTiles(new TextDecoder().decode(config.body), HOME.href);
  const bare = HOME.pathname === '/' ? null : await ask(HOME.href.slice(0, -1));
  const tag = page.headers.get('etag');
  const changed = page.headers.get('last-modified');
  return {
    sums,
    page,
    config,
    frame,
    bare,
    absent: await ask(at('assets/no-such-file.js')),
    part: await ask(at('licences.txt'), { Range: 'bytes=0-9' }),
    again: await ask(HOME.href, {
      ...(tag ? { 'If-None-Match': tag } : {}),
      ...(changed && !tag ? { 'If-Modified-Since': changed } : {}),
    }),
    samples: new Map(answers.map((answer, index) => [paths[index] ?? '', answer])),
    policy:
      document
        .querySelector('meta[http-equiv="Content-Security-Policy"]')
        ?.getAttribute('content') ?? '',
    address: HOME.href,
    tiles: new Map(await Promise.all(tiles.map(async (one) => [one, await ask(one)] as const))),
    loaded: performance.getEntriesByType('resource').map(({ name }) => name),
  };
}
