import { en } from '../../src/text/en';
import { zh } from '../../src/text/zh';
import { Atlas, expect, test, type Page } from './atlasTest';
import { faults } from './axeFaults';

const PROGRAM = /\/assets\/(page|startPage)-.*\.js/;

/** Keeps the program back until it is let through. Gives the pictures that are asked for. */
async function holdBack(page: Page): Promise<{ release: () => void; pictures: string[] }> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(PROGRAM, (route) => held.then(() => route.fallback()));
  const pictures: string[] = [];
  page.on('request', (request) => {
    const [, name] = /\/opening\/([^?]+)/.exec(request.url()) ?? [];
    if (name) pictures.push(name);
  });
  return { release, pictures };
}

const drawn = (page: Page): Promise<boolean> =>
  page
    .getByRole('figure')
    .getByRole('img')
    .evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);

test('before its program the page has finding, picture and table, and what is pressed is not lost', async ({
  page,
}) => {
  const { release, pictures } = await holdBack(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('./', { waitUntil: 'commit' });
  await expect.poll(() => drawn(page)).toBe(true);
  expect(pictures).toEqual(['zh.dark.svg']);
  await expect(page.getByText('996 亿元，是2013年的 14.0 倍')).toBeVisible();
  const table = page.getByRole('table');
  await expect(table.locator('tbody tr')).toHaveCount(5);
  await expect(table).toContainText('996 亿元');
  await expect(page.getByRole('figure')).toContainText(zh.band.unapproved);
  expect(await faults(page)).toEqual([]);

  await page.keyboard.press('Control+K');
  release();
  const atlas = new Atlas(page);
  await expect(page.getByRole('combobox', { name: zh.search.label })).toBeFocused();
  await expect(page.getByRole('figure')).toHaveCount(0);
  expect(await atlas.flows()).toBeGreaterThan(0);
});

test('the picture is that of the page: in its language, and none of another view', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', colorScheme: 'light' });
  const page = await context.newPage();
  const { pictures } = await holdBack(page);
  await page.goto('./?lang=en', { waitUntil: 'commit' });
  await expect.poll(() => drawn(page)).toBe(true);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('figure')).toContainText(en.band.unapproved);
  await expect(page.getByRole('table')).toContainText('¥99.6 bn');
  expect(pictures).toEqual(['en.light.svg']);

  for (const search of ['?topic=clusters', '?lang=en&embed=1']) {
    await page.goto(`./${search}`, { waitUntil: 'commit' });
    await expect(page.locator('.boot:not(.opened)')).toBeVisible();
    await expect(page.getByRole('figure')).toHaveCount(0);
    await expect(page.getByRole('table')).toHaveCount(0);
  }
  expect(pictures).toEqual(['en.light.svg']);
  await context.close();
});

test.describe('where the program does not come', () => {
  test.use({ provoked: /Failed to load resource|dynamically imported module/ });

  test('the picture stays, with what is wrong and a way out', async ({ page }) => {
    await page.route(PROGRAM, (route) => route.abort());
    await page.goto('./');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('程序的一部分没有载入');
    await expect.poll(() => drawn(page)).toBe(true);
    await page.unroute(PROGRAM);
    await alert.getByRole('button').click();
    await expect(page.locator('main#map')).toBeVisible();
  });

  test('and a file of the data that does not come is named beside it', async ({ page }) => {
    await page.route(/\/geo\/flows\.json/, (route) => route.fulfill({ status: 404 }));
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText(zh.errors.refused('flows.json', '404'));
    await expect.poll(() => drawn(page)).toBe(true);
    await page.unroute(/\/geo\/flows\.json/);
    await page.getByRole('alert').getByRole('button').click();
    await expect(page.locator('main#map')).toBeVisible();
    await expect(page.getByRole('figure')).toHaveCount(0);
  });
});
