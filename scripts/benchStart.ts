import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright';
import { slowDown } from './benchEmbed';
import { launchOptions } from './findBrowser';
import { serve } from './serve';

/** When, in milliseconds: the finding can be read, its picture is there, the atlas can be used, its map is drawn. */
const STEPS = ['finding', 'picture', 'atlas', 'map'] as const;
type Times = Readonly<Record<(typeof STEPS)[number] | 'shift', number>>;

/** Opens the built site in a cold browser on a slow line so many times, and tells the medians. */
export async function benchStart([times = '5', folder = 'dist']: readonly string[]): Promise<void> {
  const server = await serve(folder, '127.0.0.1', 0);
  const browser = await chromium.launch(launchOptions());
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const all: Times[] = [];
    while (all.length < Number(times)) all.push(await timesOf(browser, address));
    for (const step of STEPS) {
      const sorted = all.map((one) => one[step]).sort((a, b) => a - b);
      const [least, middle, most] = [0, sorted.length >> 1, sorted.length - 1].map((at) =>
        ((sorted[at] ?? NaN) / 1000).toFixed(2),
      );
      console.log(`${step}: ${middle} s (${least} to ${most})`);
    }
    console.log(`layout shift: at most ${Math.max(...all.map(({ shift }) => shift)).toFixed(3)}`);
  } finally {
    await browser.close();
    server.close();
  }
}

async function timesOf(browser: Browser, address: string): Promise<Times> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    locale: 'zh-CN',
  });
  const page = await context.newPage();
  await slowDown(page);
  await page.addInitScript(() => {
    const seen: Record<string, number> = {
      finding: NaN,
      picture: NaN,
      atlas: NaN,
      map: NaN,
      shift: 0,
    };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        seen.shift = (seen.shift ?? 0) + entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    // No function with a name: the compiler would have it named by a helper that the page does not know.
    setInterval(() => {
      const image = document.querySelector<HTMLImageElement>('#opening img');
      const stands = {
        finding: performance.getEntriesByName('first-contentful-paint').length > 0,
        picture: image?.complete && image.naturalWidth > 0,
        atlas: document.querySelector('.atlas header input'),
        map: document.querySelector('[data-ready="true"]'),
      };
      for (const [step, is] of Object.entries(stands))
        if (is && Number.isNaN(seen[step])) seen[step] = performance.now();
    }, 10);
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('[data-ready="true"]').waitFor({ timeout: 120_000 });
  const times = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return (window as unknown as { seen: Times }).seen;
  });
  await context.close();
  return times;
}
