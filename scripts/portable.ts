/**
 * `tsx scripts/portable.ts`, after `npm run build`: writes into `dist-portable/` the atlas as one page that opens by a
 * double click, and as an archive of a folder with the built site, that page and scripts that start it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folderZip } from './portable/folderZip';
import { singlePage } from './portable/singlePage';

const SITE = fileURLToPath(new URL('../dist', import.meta.url));
const PORTABLE = fileURLToPath(new URL('../dist-portable', import.meta.url));

const page = await singlePage(SITE);
const zip = folderZip(SITE, page);
rmSync(PORTABLE, { recursive: true, force: true });
mkdirSync(PORTABLE);
for (const [name, content] of [
  ['jjj-atlas.html', page],
  ['jjj-atlas.zip', zip],
] as const) {
  writeFileSync(join(PORTABLE, name), content);
  console.log(`dist-portable/${name}: ${(Buffer.byteLength(content) / 1e6).toFixed(1)} MB`);
}
