import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../../.cache/stills/', import.meta.url);
const { resolve } = createRequire(import.meta.url);

/** What else makes a picture what it is: another version of it may draw otherwise. */
const MAKERS = [
  resolve('@resvg/resvg-wasm/index_bg.wasm'),
  resolve('@expo-google-fonts/noto-sans-sc/package.json'),
  ...['stillPng.ts', 'stillFonts.ts', '../palettePng.ts'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  ),
];

/** Where the pictures of an earlier build lie, by what they are made of: to rasterise takes most of the time of a build. */
export class PngCache {
  readonly #makers = Buffer.concat(MAKERS.map((path) => readFileSync(path)));
  readonly #used = new Set<string>();

  constructor() {
    mkdirSync(FOLDER, { recursive: true });
  }

  /** The paths of the two files of a picture, and whether they are there. */
  find(svg: string): { readonly once: string; readonly twice: string; readonly isThere: boolean } {
    const key = createHash('sha256').update(this.#makers).update(svg).digest('hex').slice(0, 40);
    const [once, twice] = [`${key}.png`, `${key}@2x.png`];
    for (const name of [once, twice]) this.#used.add(name);
    const paths = { once: pathOf(once), twice: pathOf(twice) };
    return { ...paths, isThere: existsSync(paths.once) && existsSync(paths.twice) };
  }

  /** Only what the last build has used stays. */
  tidy(): void {
    for (const name of readdirSync(FOLDER)) if (!this.#used.has(name)) rmSync(pathOf(name));
  }
}

const pathOf = (name: string): string => fileURLToPath(new URL(name, FOLDER));
