import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright';
import { launchOptions } from './findBrowser';
import { serve } from './serve';

const FOLDER = '.cache/bench-import';
/** As the page calls its button and its dialog. */
const WORDS = { open: '导入数据', title: '打开您自己的表格' } as const;

/** What the page noted while a table was opened: milliseconds. */
interface Watch {
  readonly longest: number;
  readonly frames: number;
}

/** Opens generated tables in the built page through its dialog, and tells how long the page was busy meanwhile. */
export async function benchOpen(files: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  if (files.length === 0)
    execFileSync(process.execPath, [
      '--import',
      'tsx',
      'bench/generateTable.ts',
      '1000000',
      FOLDER,
    ]);
  const server = await serve('dist', '127.0.0.1', 0);
  const browser = await chromium.launchServer(launchOptions());
  const { port } = server.address() as AddressInfo;
  const wanted =
    files.length > 0 ? files : ['flows.csv', 'flows.parquet'].map((name) => `${FOLDER}/${name}`);
  try {
    const connected = await chromium.connect(browser.wsEndpoint());
    for (const file of wanted) {
      const context = await connected.newContext({ viewport: { width: 1280, height: 720 } });
      const page = await context.newPage();
      page.on('pageerror', (error) => console.error(error));
      await page.addInitScript(WATCH);
      await page.goto(`http://127.0.0.1:${port}/?lang=zh-CN&renderer=svg`);
      await page.waitForSelector('[data-ready="true"]');
      const before = residentMegabytes(browser.process().pid);
      console.log(`${file}: page stands with ${before} MB`);
      await openIn(page, file);
      console.log(`  memory ${residentMegabytes(browser.process().pid)} MB`);
      await changeIn(page);
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function openIn(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: WORDS.open }).first().click();
  const dialog = page.getByRole('dialog', { name: WORDS.title });
  await told(page);
  const begun = performance.now();
  await dialog.locator('input[type=file]').first().setInputFiles(file);
  const take = dialog.locator('footer .main');
  await take.waitFor({ timeout: 120_000 });
  await page.waitForFunction(
    () => document.querySelector<HTMLButtonElement>('dialog footer .main')?.disabled === false,
    null,
    { timeout: 120_000 },
  );
  console.log(`  to the dialog ${seconds(begun)} s; ${await told(page)}`);
  const taken = performance.now();
  await take.click({ timeout: 120_000 });
  await page.waitForFunction(
    () =>
      location.search.includes('topic=own') &&
      document.querySelector('[data-ready="true"]') !== null,
    null,
    { timeout: 120_000 },
  );
  console.log(`  to the map ${seconds(taken)} s; ${await told(page)}`);
}

/** Changes of a view, each told by itself: first of its filters, then of what is read beside the map. */
const CHANGES = [
  ...['t=2020', 't=2015..2020', 't=all', 't=2020&select=place:130100'],
  ...['mode=sum', 'mode=net', 'level=city', 'industry=own:1', 'industry=own:1,own:2', 'top=all'],
  ...['tab=text', 'tab=table', 'tab=table&t=2020', 'tab=matrix&t=2020', 'tab=compare&t=2020'],
  't=2020&minus=2019',
];
const PARAMETERS = ['t', 'mode', 'level', 'industry', 'top', 'tab', 'minus', 'select'];

async function changeIn(page: Page): Promise<void> {
  for (const query of CHANGES) {
    await atRest(page);
    await told(page);
    await page.evaluate(
      ([part, names]) => {
        const url = new URL(location.href);
        for (const name of names) url.searchParams.delete(name);
        for (const [name, value] of new URLSearchParams(part)) url.searchParams.set(name, value);
        history.pushState(null, '', url);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      [query, PARAMETERS] as const,
    );
    await page.waitForTimeout(500);
    await atRest(page);
    console.log(`  ${query.padEnd(26)} ${await told(page)}`);
  }
}

/** Frames come as often as they should. */
async function atRest(page: Page): Promise<void> {
  const frames = (): Promise<number> =>
    page.evaluate(() => (window as unknown as { watch: Watch }).watch.frames);
  for (let last = await frames(); ;) {
    await page.waitForTimeout(400);
    const now = await frames();
    if (now - last >= 15) return;
    last = now;
  }
}

const seconds = (begun: number): string => ((performance.now() - begun) / 1000).toFixed(1);

/** In the page: the longest task, and frames that came. As text, for what tsx adds to functions is not there. */
const WATCH = `
  window.watch = { longest: 0, frames: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.watch.longest = Math.max(window.watch.longest, duration);
  }).observe({ type: 'longtask' });
  requestAnimationFrame(function count() {
    window.watch.frames++;
    requestAnimationFrame(count);
  });
`;

async function told(page: Page): Promise<string> {
  const { longest, frames } = await page.evaluate(() => {
    const { watch: state } = window as unknown as { watch: { longest: number; frames: number } };
    const now: Watch = { ...state };
    Object.assign(state, { longest: 0, frames: 0 });
    return now;
  });
  return `longest task ${longest.toFixed(0)} ms, ${frames} frames`;
}

/** Of the browser and all that it has started. */
function residentMegabytes(root: number | undefined): number {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,rss'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .slice(1);
  const all = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const isOwn = new Set([root]);
  for (const [pid, parent] of all) if (isOwn.has(parent)) isOwn.add(pid);
  const kilobytes = all.reduce((sum, [pid, , rss = 0]) => sum + (isOwn.has(pid) ? rss : 0), 0);
  return Math.round(kilobytes / 1024);
}
