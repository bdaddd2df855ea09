/** `tsx scripts/checkReproducible.ts` builds the site once more, from a copy of the sources at another path, and compares. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sumsOf } from './sums';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const COPY = join(ROOT, '.cache/built twice/atlas');
const STILLS = join(ROOT, '.cache/stills');
const NOT_SOURCES = ['node_modules', 'dist', '.git', '.cache', 'test-results'];

/** The bundler orders modules by their way from the root: packages that lie elsewhere would tell nothing. */
if (lstatSync(join(ROOT, 'node_modules')).isSymbolicLink())
  console.log('node_modules is a link: whether two builds are alike is not tried.');
else
  try {
    copySources();
    execFileSync('npm', ['run', 'build'], { cwd: COPY, stdio: ['ignore', 'ignore', 'inherit'] });
    compare(join(ROOT, 'dist'), join(COPY, 'dist'));
  } finally {
    rmSync(resolve(COPY, '..'), { recursive: true, force: true });
  }

/** With the packages as hard links: they are many, and nothing writes to them. */
function copySources(): void {
  mkdirSync(COPY, { recursive: true });
  for (const name of readdirSync(ROOT).filter((one) => !NOT_SOURCES.includes(one)))
    cpSync(join(ROOT, name), join(COPY, name), { recursive: true });
  execFileSync('cp', ['-al', join(ROOT, 'node_modules'), COPY]);
  shareStills();
}

/**
 * Pictures that are of the same SVG, font and rasteriser to the byte are taken over, for they take most of the time of a
 * build; all but a few, which are drawn anew and tell whether the rasteriser draws the same twice.
 */
function shareStills(): void {
  if (!existsSync(STILLS)) return;
  const names = readdirSync(STILLS).sort();
  for (const name of names.filter((_, at) => at % 16 !== 0))
    cpSync(join(STILLS, name), join(COPY, '.cache/stills', name));
}

function compare(one: string, other: string): void {
  const lines = (folder: string): Set<string> => new Set(sumsOf(folder).trim().split('\n'));
  const [first, second] = [lines(one), lines(other)];
  const all = new Set([...first, ...second]);
  const differing = [...all].filter((line) => !first.has(line) || !second.has(line)).sort();
  for (const line of differing) console.error(`differs: ${line}`);
  console.log(`${first.size} files built twice, ${differing.length} lines that differ.`);
  if (differing.length > 0) process.exitCode = 1;
}
