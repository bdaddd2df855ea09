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

  /** The path of the file of a picture, and whether it is there. */
  find(svg: string): { readonly path: string; readonly isThere: boolean } {
    const key = createHash('sha256').update(this.#makers).update(svg).digest('hex').slice(0, 40);
    const name = `${key}.png`;
    this.#used.add(name);
    const path = pathOf(name);
    return { path, isThere: existsSync(path) };
  }

  /** Only what the last build has used stays. */
  tidy(): void {
    for (const name of readdirSync(FOLDER)) if (!this.#used.has(name)) rmSync(pathOf(name));
  }
}

const pathOf = (name: string): string => fileURLToPath(new URL(name, FOLDER));
