import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const SHELLS = [
  'model',
  'text',
  'data',
  'layers',
  'map',
  'state',
  'components',
  'offline',
  'theme',
];

/** What each part of src may import beside itself. App.svelte, main.ts and startPage.ts put all together and may import anything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  theme: ['model'],
  text: ['model'],
  data: ['model'],
  layers: ['model', 'theme', 'map/FlowArcLayer', 'map/PlaceNodeLayer'],
  map: ['model', 'theme'],
  state: ['model', 'text'],
  offline: ['model', 'text'],
  components: ['model', 'text', 'layers', 'map', 'state', 'offline', 'theme'],
  story: SHELLS,
  embed: [...SHELLS, 'export', 'element'],
  element: [],
  export: SHELLS,
  doctor: [],
};

/** Files beside the folders that belong to a part. */
const BESIDE: Readonly<Record<string, string>> = {
  glyphs: 'theme',
  markPicture: 'theme',
  App: 'app',
  main: 'app',
  startPage: 'app',
  portable: 'app',
};

/** Scripts that draw or read what the page draws or reads, and so by the same code. */
const DRAWING = /^scripts\/(readAtlas|drawMap|prerender|checkStories)\b/;

const IMPURE_PACKAGE = /^(svelte|maplibre-gl|@deck\.gl|@luma\.gl|node:)/;
const IMPURE =
  /\b(document|window|navigator|localStorage|history)\s*\.|\bfetch\s*\(|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.|\bMath\.random\b|\bcrypto\.|\$(state|derived|effect)\b/;

type SourceFile = { path: string; code: string; imports: string[] };

function read(folder: string): SourceFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => {
      const path = posix.join(folder, name.split(sep).join('/'));
      const code = readFileSync(path, 'utf8').replace(
        /\/\*[^]*?\*\/|(?<=^|\s)\/\/.*|<!--[^]*?-->/g,
        '',
      );
      const lines = code.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
      return { path, code, imports: [...lines].flatMap(([, name]) => name ?? []) };
    });
}

/** 'layers/flowLayer' for '../layers/flowLayer' in src/map/…; null for a package. */
const target = ({ path }: SourceFile, name: string): string | null =>
  name.startsWith('.') ? posix.relative('src', posix.join(posix.dirname(path), name)) : null;

function part(pathInSrc: string): string {
  const [first = ''] = pathInSrc.split('/');
  const name = first.replace(/\..*/, '');
  return BESIDE[name] ?? name;
}

function mayImport(from: string, to: string): boolean {
  if (from === 'app' || from === part(to)) return true;
  return (MAY_IMPORT[from] ?? []).some((open) => part(to) === open || to.startsWith(`${open}/`));
}

const src = read('src');
const scripts = read('scripts');

describe('layering', () => {
  it('knows every part of src', () => {
    const parts = src.map(({ path }) => part(posix.relative('src', path)));
    expect([...new Set(parts)].filter((one) => one !== 'app' && !MAY_IMPORT[one])).toEqual([]);
  });

  it('imports in one direction', () => {
    const wrong = src.flatMap((file) => {
      const from = part(posix.relative('src', file.path));
      const targets = file.imports.map((name) => target(file, name));
      return targets
        .filter((to) => to !== null && !mayImport(from, to))
        .map((to) => `${file.path} → src/${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it('lets scripts import nothing of src but the model, save those that draw', () => {
    const wrong = scripts
      .filter(({ path }) => !DRAWING.test(path))
      .flatMap((file) =>
        file.imports
          .map((name) => target(file, name))
          .filter((to) => to !== null && !/^(model|\.\.\/scripts)\//.test(to))
          .map((to) => `${file.path} → ${to}`),
      );
    expect(wrong).toEqual([]);
  });

  it('keeps the model pure', () => {
    const model = src.filter(({ path }) => path.startsWith('src/model/'));
    const wrong = model.filter(
      ({ code, imports }) => IMPURE.test(code) || imports.some((name) => IMPURE_PACKAGE.test(name)),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('has no drawer for odds and ends, and no file that only passes others on', () => {
    const paths = [...src, ...scripts].filter(
      ({ path, code }) =>
        /\/(utils?|helpers?|common|index)[./]/i.test(path) || /^export \*/m.test(code),
    );
    expect(paths.map(({ path }) => path)).toEqual([]);
  });
});
