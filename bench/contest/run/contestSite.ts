import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import settings from '../settings.json';

/** Contestants' pages, and the built atlas beside them: each fetches its table from its own folder. */
export const ROOT = '.cache/contest';
const SITES = { peers: `${ROOT}/peers`, kepler: `${ROOT}/kepler`, atlas: `${ROOT}/atlas` } as const;
/** What the runner puts into the atlas. */
export const ATLAS_SCRIPT = `${ROOT}/script/atlas.js`;

const HEAD = '出发地,目的地,行业,年份,金额';

/** Whole numbers below `below`, the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Place = readonly [code: string, lng: number, lat: number];

/** Counties of the atlas, for which it needs no coordinates. */
function counties(): Place[] {
  const [head = '', ...rows] = readFileSync('data/places.csv', 'utf8').trim().split('\n');
  const names = head.split(',');
  const [level, code, lng, lat] = ['level', 'adcode', 'lon', 'lat'].map((name) =>
    names.indexOf(name),
  ) as [number, number, number, number];
  return rows
    .map((row) => row.split(','))
    .filter((cells) => cells[level] === 'county')
    .map((cells): Place => [cells[code] ?? '', Number(cells[lng]), Number(cells[lat])])
    .slice(0, settings.places);
}

/** A made-up table; a few places have most of it, as is usual. Industries come in their order first. */
function table(count: number, places: readonly Place[]): string {
  const next = numbers(settings.seed);
  const [from, to] = settings.years as [number, number];
  const place = (): number => Math.floor((next(10_000) / 10_000) ** 2 * places.length);
  const rows = Array.from({ length: count }, (_, at) => {
    const origin = place();
    const destination = (origin + 1 + next(places.length - 1)) % places.length;
    const industry = at < settings.industries ? at : next(settings.industries);
    const year = from + next(to - from + 1);
    const ends = [places[origin]?.[0], places[destination]?.[0]];
    return [...ends, `行业${industry + 1}`, year, 1 + next(200_000) / 10].join(',');
  });
  return `${[HEAD, ...rows].join('\n')}\n`;
}

const CONDITIONS = ['visgl:webgl-only', 'module', 'browser', 'production'];
const shared: InlineConfig = {
  configFile: false,
  logLevel: 'error',
  base: './',
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { conditions: CONDITIONS },
  worker: { format: 'es', rolldownOptions: { treeshake: false } },
};
const DECK = ['@deck.gl/core', '@deck.gl/layers', '@luma.gl/core', '@luma.gl/engine'];

const site = (folder: string): NonNullable<InlineConfig['build']> => ({
  ...{ outDir: join('../..', folder), emptyOutDir: true, chunkSizeWarningLimit: 20_000 },
});

async function buildPages(): Promise<void> {
  await build({
    ...shared,
    root: 'bench/contest',
    // flowmap.gl must draw with the deck.gl that the layers of the others are of.
    resolve: { conditions: CONDITIONS, dedupe: DECK },
    build: site(SITES.peers),
  });
  await build({
    ...shared,
    root: 'bench/kepler',
    define: { ...shared.define, 'process.env': '{}', global: 'globalThis' },
    build: site(SITES.kepler),
  });
  await build({
    ...shared,
    root: 'bench/contest',
    build: {
      ...site(dirname(ATLAS_SCRIPT)),
      lib: {
        ...{ entry: 'atlas.ts', formats: ['iife'], name: 'contest' },
        fileName: () => basename(ATLAS_SCRIPT),
      },
    },
  });
}

/** Builds the contestants' pages and generates their tables; the atlas is what `npm run build` has left. */
export async function buildContest(sizes: readonly number[]): Promise<void> {
  await buildPages();
  cpSync('dist', SITES.atlas, { recursive: true });
  const places = JSON.stringify(counties());
  for (const folder of [SITES.peers, SITES.kepler]) {
    cpSync('public/geo/boundaries.topojson', `${folder}/boundaries.topojson`);
    writeFileSync(`${folder}/places.json`, places);
  }
  for (const size of sizes) {
    const text = table(size, counties());
    for (const folder of Object.values(SITES)) writeFileSync(`${folder}/flows-${size}.csv`, text);
  }
}
