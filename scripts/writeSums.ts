/** `tsx scripts/writeSums.ts` writes `SHA256SUMS` for the built site; `sha256sum -c SHA256SUMS` in it holds it against them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SUMS, sumsOf } from './sums';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

writeFileSync(join(DIST, SUMS), sumsOf(DIST));
