import type { AddressInfo } from 'node:net';
import { chromium, type Browser, type Page } from 'playwright';
import { launchOptions } from './findBrowser';
import { serve } from './serve';

const LINE = {
  offline: false,
  latency: 40,
  downloadThroughput: 500_000,
  uploadThroughput: 500_000,
};
const SLOWER = 4;

/** The line and the machine of G-32: 4 Mbit/s each way at 40 ms, a quarter of this processor. */
export async function slowDown(page: Page): Promise<void> {
  const line = await page.context().newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', LINE);
  await line.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Bytes that the first picture may cost before any script of the atlas. */
const MOST = 150_000;
const VIEWS = ['tech-2024', 'ties', 'parks-projects.en'];

/**
 * Opens ready-made pages of the built site in a cold browser on a slow line and tells when their picture stands, what has
 * come until then, and when the map has taken its place. Fails where a picture costs more than it may, or none comes.
 */
export async function benchEmbed(views: readonly string[]): Promise<void> {
  const server = await serve('dist', '127.0.0.1', 0);
  const browser = await chromium.launch(launchOptions());
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/embed/v1/p/`;
  try {
    for (const view of views.length > 0 ? views : VIEWS) await measure(browser, home, view);
  } finally {
    await browser.close();
    server.close();
  }
}

async function measure(browser: Browser, home: string, view: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await slowDown(page);
  const came: { readonly path: string; readonly bytes: number }[] = [];
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    came.push({
      path: new URL(request.url()).pathname,
      bytes: responseBodySize + responseHeadersSize,
    });
  });
  await page.goto(`${home}${view}.html`, { waitUntil: 'commit' });
  const shown = await page.waitForFunction(() => {
    const image = document.querySelector('img');
    return image?.complete && image.naturalWidth > 0 && performance.now();
  });
  const picture = Number(await shown.jsonValue());
  await page.locator('[data-ready="true"]').waitFor({ timeout: 120_000 });
  const map = await page.evaluate(() => performance.now());
  const scripts = came.findIndex(({ path }) => path.includes('/assets/'));
  const before = came.slice(0, scripts < 0 ? came.length : scripts);
  const bytes = before.reduce((sum, one) => sum + one.bytes, 0);
  const all = came.reduce((sum, one) => sum + one.bytes, 0);
  const told = [bytes, all].map((sum) => `${Math.round(sum / 1000)} kB`);
  const [first, whole] = [picture, map].map((time) => `${(time / 1000).toFixed(1)} s`);
  console.log(`${view}: picture after ${first} and ${told[0]}, map after ${whole} and ${told[1]}`);
  if (bytes > MOST) process.exitCode = 1;
  await context.close();
}
