import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { build } from 'vite';
import { launchOptions } from './findBrowser';
import { serve } from './serve';

/** As `bench/drawFlows.ts` hands it over. */
interface Timing {
  readonly count: number;
  readonly pitch: number;
  readonly own: readonly number[];
  readonly plain: readonly number[];
  readonly smooth: readonly number[];
}

const FOLDER = '.cache/bench';
const MOST = 1.5;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

async function measure(flows: readonly string[]): Promise<readonly Timing[]> {
  await build({
    root: 'bench',
    base: './',
    configFile: false,
    logLevel: 'warn',
    resolve: { conditions: ['visgl:webgl-only', 'module', 'browser', 'production'] },
    build: { outDir: `../${FOLDER}`, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  const server = await serve(FOLDER, '127.0.0.1', 0);
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.on('pageerror', (error) => console.error(error));
    const query = flows.map((count) => `flows=${count}`).join('&');
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/?${query}`);
    return await page.evaluate(
      async () => await (window as unknown as { timings: Promise<Timing[]> }).timings,
    );
  } finally {
    await browser.close();
    server.close();
  }
}

/** How long a frame of so many flows takes beside one of deck.gl's own arcs. */
export async function benchDraw(flows: readonly string[]): Promise<void> {
  console.log(
    'Generated flows, panned; median time of a frame in milliseconds, both drawn turn about.\n',
  );
  console.log('flows   tilt   FlowArcLayer   ArcLayer   ratio   ArcLayer, smooth   ratio');
  for (const { count, pitch, own, plain, smooth } of await measure(flows)) {
    const [ours, theirs, smoothed] = [median(own), median(plain), median(smooth)];
    const cells = [
      String(count).padStart(5),
      `${pitch}°`.padStart(6),
      ours.toFixed(1).padStart(14),
      theirs.toFixed(1).padStart(10),
      (ours / theirs).toFixed(2).padStart(7),
      smoothed.toFixed(1).padStart(18),
      (ours / smoothed).toFixed(2).padStart(7),
      ours / theirs > MOST ? `more than ${MOST}` : '',
    ];
    console.log(cells.join(' '));
  }
}
