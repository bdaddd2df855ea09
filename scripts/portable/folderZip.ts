import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { isText, mediaTypeOf } from '../mediaTypes.ts';

const STARTERS = 'deploy/portable';
/** The folder in the archive, and what of it is served. */
const FOLDER = 'jjj-atlas/';
const SERVED = `${FOLDER}site/`;

/** ZIP knows no time zones: the same day everywhere, so that the same files give the same bytes. */
const DATE = new Date(2020, 0, 1);
const UNIX = 3;
const EXECUTABLE = 0o100_755 * 2 ** 16;

/** An archive of the built site, the page that carries everything, and the scripts that start one or the other. */
export function folderZip(site: string, page: string): Uint8Array {
  const files: Zippable = { [`${FOLDER}jjj-atlas.html`]: [strToU8(page), { level: 9 }] };
  const starter = (name: string): Buffer => readFileSync(join(STARTERS, name));
  for (const name of ['serve.py', 'serve.mjs']) files[FOLDER + name] = starter(name);
  for (const name of ['start-macos.command', 'start-linux.sh'])
    files[FOLDER + name] = [starter('start.sh'), { os: UNIX, attrs: EXECUTABLE }];
  for (const name of ['start-windows.bat', '说明.txt'])
    files[FOLDER + name] = strToU8(starter(name).toString('utf8').replace(/\r?\n/g, '\r\n'));
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => statSync(join(site, one)).isFile()).sort()) {
    // Pictures and fonts are compressed as they are.
    const level = isText(mediaTypeOf(extname(name))) ? 6 : 0;
    files[SERVED + name.split(sep).join('/')] = [readFileSync(join(site, name)), { level }];
  }
  return zipSync(files, { mtime: DATE });
}
