/** `tsx scripts/checkBuild.ts` examines the built site: what every script of it is written in, and whom it knows. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultsOf } from './scriptFaults';
import { SUMS, sumsOf } from './sums';

const DIST = fileURLToPath(new URL('../dist', import.meta.url));

const scripts = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.m?js$/.test(name))
  .sort();
const faults = scripts.flatMap((name) =>
  faultsOf(readFileSync(join(DIST, name), 'utf8')).map((fault) => `${name}: ${fault}`),
);
const sums = existsSync(join(DIST, SUMS)) ? readFileSync(join(DIST, SUMS), 'utf8') : '';
if (sums !== sumsOf(DIST)) faults.push(`${SUMS} is not of this build: run npm run build`);
if (scripts.length === 0) faults.push('dist/ holds no script: run npm run build first');
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(
  `${scripts.length} scripts: all ES2020, none runs texts, none knows a foreign host; ${SUMS} fits.`,
);
