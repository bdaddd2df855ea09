import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

export const SUMS = 'SHA256SUMS';

/** One line for every file of a folder but the sums themselves, as `sha256sum` writes and checks it. */
export function sumsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== SUMS && statSync(join(folder, name)).isFile())
    .map((name) => name.split(sep).join('/'))
    .sort()
    .map((name) => {
      const hash = createHash('sha256').update(readFileSync(join(folder, name)));
      return `${hash.digest('hex')}  ${name}\n`;
    })
    .join('');
}
