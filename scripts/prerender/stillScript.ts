import { readFileSync } from 'node:fs';
import { minifySync, transformWithOxc } from 'vite';

const SOURCE = new URL('../../src/embed/still.ts', import.meta.url);
/** As in vite.config.ts. */
const OLDEST_BROWSER = 'chrome80';

/** The script of the pages, `src/embed/still.ts`, as browsers understand it. */
export async function stillScript(): Promise<string> {
  const { code } = await transformWithOxc(readFileSync(SOURCE, 'utf8'), 'still.ts', {
    target: OLDEST_BROWSER,
  });
  return minifySync('still.js', code, { module: true }).code;
}
