import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'vite';

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
      [`${ELEMENT}.js`]: await element(target, version),
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

/** One file of its own: built with the page it would share the bundler's few lines, and import them. */
async function element(target: string, version: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'import.meta.env.VERSION': JSON.stringify(version) },
    build: {
      ...{ target, write: false, modulePreload: false },
      rolldownOptions: { input: `src/element/${ELEMENT}.ts` },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error('The element was not built.');
  return chunk.code;
}
