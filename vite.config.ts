import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, type Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { PAGE_POLICY } from './scripts/contentSecurityPolicy.ts';
import { embedFiles } from './scripts/embedFiles.ts';
import { launchOptions } from './scripts/findBrowser.ts';
import about from './package.json' with { type: 'json' };
import { licences } from './scripts/licences.ts';
import { offlineFiles } from './scripts/offlineFiles.ts';

/** The oldest Chromium with module workers, without which MapLibre 6 draws neither polygons nor labels. */
const OLDEST_BROWSER = 'chrome80';

/** The atlas, and the page that examines the host it stands on; they share nothing. */
const PAGES = { index: 'index.html', doctor: 'doctor.html' };

const IN_BROWSER = ['test/**/*.browser.test.ts', 'test/**/*.svelte.test.ts'];

/** A static host may send no headers, so the page carries its own policy; not in dev, whose styles are inline. */
const policyInPage: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: PAGE_POLICY },
      injectTo: 'head-prepend',
    },
  ],
};

/** What the first script asks for as soon as it runs: on its way beside it. */
const pageOnItsWay: Plugin = {
  name: 'page-on-its-way',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(_, { bundle = {}, filename }) {
      if (!filename.endsWith('index.html')) return [];
      const scripts = Object.keys(bundle).filter((path) => /\/(page|startPage)-.*\.js$/.test(path));
      return scripts.map((path) => ({
        tag: 'link',
        // After what is seen first.
        attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: `./${path}` },
        injectTo: 'head' as const,
      }));
    },
  },
};

const pure: TestProjectInlineConfiguration = {
  extends: true,
  test: {
    name: 'pure',
    // Property tests on a busy machine; a test that hangs still ends.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    environment: 'node',
    // Half the time: a process and the atlas's modules anew for each of 160 files. What a test puts in place of a global it
    // takes away again.
    isolate: false,
    setupFiles: ['test/english.ts', 'test/plans.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/compat/**', ...IN_BROWSER],
  },
};

const browser = (): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name: 'browser',
    include: IN_BROWSER,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({ launchOptions: launchOptions() }),
      instances: [{ browser: 'chromium' }],
      viewport: { width: 1280, height: 720 },
      screenshotFailures: false,
    },
  },
});

const ENTRY = fileURLToPath(new URL('src/main.ts', import.meta.url));
const FIRST = fileURLToPath(new URL('src/startPage.ts', import.meta.url));
/** Of packages only what is used comes along, which is for the bundler to say. */
const OURS = /^(?!.*node_modules).*[\\/]src[\\/]/;
type InfoOf = (id: string) => { readonly importedIds: readonly string[] } | null;

/** Modules that one imports, by whatever way, and not only when it asks for a part of itself. */
function importedBy(first: string, infoOf: InfoOf): ReadonlySet<string> {
  const found = new Set([first]);
  for (const id of found) infoOf(id)?.importedIds.forEach((one) => found.add(one));
  return found;
}
let ofEntry: ReadonlySet<string> | null = null;
let ofFirstPage: ReadonlySet<string> | null = null;

export default defineConfig({
  base: './', // any sub-path of any static host
  define: { 'import.meta.env.VERSION': JSON.stringify(about.version) },
  plugins: [
    svelte(),
    policyInPage,
    pageOnItsWay,
    embedFiles(OLDEST_BROWSER, about.version),
    offlineFiles(OLDEST_BROWSER, about.version),
    licences,
  ],
  // Without deck.gl's WebGPU code: a third of a megabyte less.
  resolve: { conditions: ['visgl:webgl-only', ...defaultClientConditions] },
  // MapLibre declares its worker free of side effects, so that tree shaking would leave nothing of it.
  worker: { format: 'es', rolldownOptions: { treeshake: false } },
  build: {
    target: OLDEST_BROWSER,
    cssTarget: OLDEST_BROWSER,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: PAGES,
      // Svelte 5.57 does not declare it: one class of its own would bring dates, sets and maps that nobody uses.
      treeshake: {
        moduleSideEffects: [
          { test: /svelte[\\/]src[\\/](reactivity|motion)[\\/]/, sideEffects: false },
        ],
      },
      // Chunks of their own, so that a new version of ours leaves them in the reader's cache.
      output: {
        codeSplitting: {
          groups: [
            // The bundler's own few lines (\0), else put into one of the two: the first page would wait for all of it.
            { name: 'runtime', test: /^\0/, priority: 1 },
            // All that the first page must have at once, whatever else uses it too: in many small files it weighs more.
            {
              name: (id, context) => {
                const infoOf: InfoOf = (one) => context.getModuleInfo(one);
                ofEntry ??= importedBy(ENTRY, infoOf);
                return id !== ENTRY && OURS.test(id) && ofEntry.has(id) ? 'entry' : null;
              },
              // What the first script shares with the page stays with the first script.
              priority: 1,
              debugName: 'entry',
            },
            {
              name: (id, context) => {
                ofFirstPage ??= importedBy(FIRST, (one) => context.getModuleInfo(one));
                return id !== FIRST && OURS.test(id) && ofFirstPage.has(id) ? 'page' : null;
              },
              debugName: 'page',
            },
            // Nothing of the first page draws lines, though the bundler thinks their geometry handy there.
            { name: 'arcs', test: /FlowArcLayer[\\/]arcGeometry/ },
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl/ },
            {
              name: 'deck',
              test: /node_modules[\\/](@deck\.gl|@luma\.gl|@loaders\.gl|@math\.gl|@probe\.gl|mjolnir|gl-matrix)/,
            },
          ],
        },
      },
    },
  },
  // Found at the first visit, they would reload the page in the middle of a test.
  optimizeDeps: {
    include: [
      'maplibre-gl',
      'maplibre-gl/dist/maplibre-gl-worker.mjs',
      '@deck.gl/core',
      '@deck.gl/layers',
      '@deck.gl/maplibre',
      '@luma.gl/engine',
    ],
  },
  test: {
    // Vitest would leave one idle, of two half.
    maxWorkers: '100%',
    reporters: ['default', ['json', { outputFile: '.cache/vitest.json' }]],
    projects: process.env.VITEST ? [pure, browser()] : [],
  },
});
