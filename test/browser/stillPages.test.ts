import type { Page } from '@playwright/test';
import { zh } from '../../src/text/zh';
import { Atlas, expect, test } from './atlasTest';
import { faults } from './axeFaults';

const FOLDER = 'embed/v1/p/';
/** What the first picture may cost, before anything of the atlas is asked for. */
const FIRST_PICTURE = 150_000;

const staysWithin = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('a published view is whole in a frame without scripts, in either language', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    ...{ baseURL: baseURL ?? '', javaScriptEnabled: false },
    ...{ viewport: { width: 340, height: 640 }, colorScheme: 'dark' as const },
  });
  const page = await context.newPage();
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><iframe src="${FOLDER}ties.html" title="ties" width="320" height="480"></iframe>`,
    }),
  );
  await page.goto('./host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/\d/);
  await expect(frame.getByRole('table').locator('tbody tr')).toHaveCount(20);
  await expect(frame.getByRole('img')).toHaveAccessibleName(/\d.*。/);
  await expect(frame.locator('.sources li').first()).toHaveText(/\d{4}年/);
  // The approval is there wherever one reads.
  const band = frame.locator('.band');
  await expect(band).toHaveText(zh.band.unapproved);
  await expect(band).toBeInViewport({ ratio: 1 });
  await frame.getByRole('link', { name: 'English' }).click();
  await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
  await expect(frame.getByRole('table').locator('tbody tr')).toHaveCount(20);
  await context.close();
});

test('it can be read by everybody, and fits into 320 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 480 });
  for (const [name, colorScheme] of [
    ['projects.html', 'dark'],
    ['clusters.en.html', 'light'],
    ['index.html', 'dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(`./${FOLDER}${name}?interactive=off`);
    expect(await faults(page), name).toEqual([]);
    expect(await staysWithin(page), name).toBe(true);
  }
  // Whoever asks for a picture keeps it, and finds the files beside it.
  await expect(page.locator('#app')).toHaveCount(0);
  for (const file of ['tech.en.csv', 'tech.json', 'tech.svg', 'tech.png'])
    expect((await page.request.get(`./${FOLDER}${file}`)).status(), file).toBe(200);
});

test('where scripts run the atlas takes its place, after a light first picture', async ({
  page,
}) => {
  const asked: { path: string; bytes: number }[] = [];
  page.on('requestfinished', async (request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    asked.push({
      path: new URL(request.url()).pathname,
      bytes: responseBodySize + responseHeadersSize,
    });
  });
  await page.goto(`./${FOLDER}tech-2024.html?renderer=svg&theme=light`);
  await page.locator('#still').waitFor({ state: 'detached' });
  const atlas = new Atlas(page);
  expect(await atlas.flows()).toBeGreaterThan(0);
  await expect(atlas.title).toHaveText(/2024年/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  // The address is the view's in the atlas, and holds what the page was asked for.
  expect([atlas.param('t'), atlas.param('theme')]).toEqual(['2024', 'light']);
  expect(new URL(page.url()).pathname).not.toContain(FOLDER);
  await expect(page.getByText(zh.errors.badLink)).toHaveCount(0);
  const atPicture = asked.findIndex(({ path }) => path.endsWith('tech-2024.svg'));
  const atAtlas = asked.findIndex(({ path }) => path.includes('/assets/'));
  expect(atPicture).toBeGreaterThanOrEqual(0);
  expect(atAtlas).toBeGreaterThan(atPicture);
  const bytes = asked.slice(0, atAtlas).reduce((sum, one) => sum + one.bytes, 0);
  test.info().annotations.push({ type: 'first picture', description: `${bytes} bytes` });
  expect(bytes).toBeLessThan(FIRST_PICTURE);
});

test('a page that is being read is not taken away, and a name nobody knows is told', async ({
  page,
}) => {
  let goOn = (): void => undefined;
  const isReading = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await isReading;
    await route.continue();
  });
  await page.goto(`./${FOLDER}tech.en.html?renderer=svg`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Open the interactive map' })).toBeFocused();
  goOn();
  await page.locator('#app [data-ready="true"]').waitFor({ state: 'attached' });
  await expect(page.locator('#still')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#still')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.unroute('**/assets/index-*.js');

  const atlas = new Atlas(page, 'svg');
  await atlas.visit('?preset=no-such&lang=zh-CN');
  await expect(page.getByText(zh.errors.badLink)).toContainText('preset');
});
