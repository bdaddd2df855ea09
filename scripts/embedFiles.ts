import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { buildOne } from './buildOne.ts';

/** Where pages of others find the atlas for their frames; what it takes and says keeps its meaning below this path. */
const FOLDER = 'embed/v1/';
const HOME = '../../';
const ELEMENT = 'jjj-flow-map';

/**
 * The built page once more, which knows that it stands in a frame and where the rest lies, and the element that holds
 * such a frame, with its types.
 */
export const embedFiles = (target: string, version: string): Plugin => ({
  name: 'embed-files',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('There is no index.html to show in frames.');
    const files = {
      'index.html': inFolder(String(page.source)),
      [`${ELEMENT}.js`]: await buildOne(`src/element/${ELEMENT}.ts`, {
        define: { 'import.meta.env.VERSION': JSON.stringify(version) },
        build: { target },
      }),
      [`${ELEMENT}.d.ts`]: readFileSync('src/element/flowMapTypes.d.ts', 'utf8'),
    };
    for (const [name, source] of Object.entries(files))
      this.emitFile({ type: 'asset', fileName: FOLDER + name, source });
  },
});

const inFolder = (page: string): string =>
  page
    .replace('<html ', `<html data-embed data-root="${HOME}" `)
    .replace(/(href|src)="\.\//g, `$1="${HOME}`);
