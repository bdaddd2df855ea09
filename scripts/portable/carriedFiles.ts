import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Plugin } from 'vite';
import { buildOne } from '../buildOne.ts';
import { mediaTypeOf } from '../mediaTypes.ts';

const CONFIG = 'embed.config.json';
const BESIDE = ['licences.txt', 'accessibility.html', 'accessibility.zh.html'];
const WORKER = '?worker&url';
const TABLE = 'virtual:carried';

/**
 * What a page without a server cannot ask for comes as `data:` addresses in its script: data, stories and the font of
 * the map as a built site has them, and the workers.
 */
export function carriedFiles(site: string, target: string): Plugin {
  return {
    name: 'carried-files',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === TABLE) return `\0${TABLE}`;
      const isWorker = source.endsWith(WORKER);
      if (!isWorker && !source.endsWith('/addressOf')) return null;
      const plain = isWorker ? source.slice(0, -WORKER.length) : source;
      const file = await this.resolve(plain, importer, { skipSelf: true });
      if (isWorker) return file && `\0${file.id}#worker`;
      return file && file.id.replace('/src/data/', '/src/portable/');
    },
    async load(id) {
      if (id === `\0${TABLE}`) return `export const CARRIED = ${JSON.stringify(tableOf(site))};`;
      const [, script] = /^\0(.+)#worker$/.exec(id) ?? [];
      if (script === undefined) return null;
      // As in vite.config.ts: MapLibre declares its worker free of side effects.
      const build = { target, rolldownOptions: { treeshake: false } };
      const code = await buildOne(script, { build });
      // As MapLibre writes such an address: it makes this one anew, and it has to be the same.
      const address = `data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`;
      return `export default ${JSON.stringify(address)};`;
    },
  };
}

/** By path, each as a `data:` address. */
function tableOf(site: string): Readonly<Record<string, string>> {
  const data = readdirSync(join(site, 'geo')).sort();
  const paths = [...data.map((name) => `geo/${name}`), ...BESIDE];
  const carried = paths.map((path) => {
    return [path, inAddress(path, readFileSync(join(site, path)))] as const;
  });
  return Object.fromEntries([...carried, [CONFIG, configOf(site)] as const]);
}

/** What the owner of the site states, but for tiles: they are had from servers alone. */
function configOf(site: string): string {
  const stated = JSON.parse(readFileSync(join(site, CONFIG), 'utf8')) as Record<string, unknown>;
  const text = JSON.stringify({ ...stated, basemap: null, dataHosts: [] });
  return inAddress(CONFIG, Buffer.from(text));
}

const inAddress = (path: string, content: Buffer): string =>
  `data:${mediaTypeOf(extname(path)).replace(/\s/g, '')};base64,${content.toString('base64')}`;
