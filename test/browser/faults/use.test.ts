import { en } from '../../../src/text/en';
import { zh } from '../../../src/text/zh';
import { Atlas, expect, test, type Page } from '../atlasTest';
import { publish } from '../publishedData';

/** What a view says of itself beside the map: the finding, the choices, how many lines of how many. */
async function sayingsOf({ page }: Atlas): Promise<unknown> {
  await expect(page.locator('main#map')).toBeVisible();
  return page.evaluate(() => {
    const texts = (selector: string): (string | null)[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    const parts = ['h1, h1 + p, aside h2', '[aria-pressed="true"]', 'section [aria-expanded]'];
    return parts.map(texts);
  });
}

/** What stands on the screen is what its address gives to whoever opens it anew. */
async function expectAddressToHold(atlas: Atlas): Promise<void> {
  // Written a little later where changes came too fast.
  await atlas.page.waitForTimeout(1000);
  const shown = await sayingsOf(atlas);
  await atlas.page.reload();
  await expect.poll(() => sayingsOf(atlas)).toEqual(shown);
}

const changeQuickly = (page: Page, turns = 100): Promise<void> =>
  page.evaluate(async (count) => {
    for (let turn = 0; turn < count; turn++) {
      const buttons = document.querySelectorAll<HTMLElement>('aside [aria-pressed]');
      buttons[(turn * 7) % buttons.length]?.click();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }, turns);

test.describe('F-42', () => {
  // Who reloads while a part is still on its way breaks its way off.
  test.use({ provoked: /Unable to preload CSS|dynamically imported module/ });

  test('F-42 the last of a hundred changes a second wins, after 50 steps back and forth, and by double clicks', async ({
    page,
  }) => {
    const atlas = new Atlas(page, 'svg');
    await atlas.visit();
    await sayingsOf(atlas);
    await changeQuickly(page);
    await atlas.button(zh.topics.enterprise).click();
    await expect(page).toHaveURL(/topic=enterprise/);
    await expectAddressToHold(atlas);

    await page.evaluate(async () => {
      for (let turn = 0; turn < 50; turn++) {
        if (turn % 3 === 2) history.forward();
        else history.back();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    await expectAddressToHold(atlas);

    const names = [zh.topics.technology, zh.industries.none, zh.topics.all, zh.industries.all];
    for (const name of names) await atlas.button(name).dblclick();
    await expectAddressToHold(atlas);

    // A map drawn by WebGL bears it too.
    const drawn = new Atlas(page);
    await drawn.open();
    await changeQuickly(page, 25);
    await drawn.open('?topic=enterprise');
    expect(await drawn.flows()).toBeGreaterThan(0);
  });
});

test('F-34 storage that throws, in a private window or a frame, is not missed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const refuse = (): never => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(document, 'cookie', { get: refuse, set: refuse });
  });
  const atlas = new Atlas(page);
  await page.goto('./?sel=place:baoding');
  await atlas.button(zh.topics.clusters).click();
  await page.getByRole('combobox', { name: zh.app.theme }).selectOption('dark');
  await page.getByRole('button', { name: zh.language.switchTo }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(atlas.title).toHaveText(/\d/);
});

test('F-35 what lies broken in storage is neither read nor touched, and nothing is put there', async ({
  page,
  context,
}) => {
  const garbage = { theme: '{', language: '[1', query: '{"__proto__":{"polluted":1}}' };
  await page.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
  }, garbage);
  const atlas = new Atlas(page);
  await page.goto('./');
  await atlas.button(zh.topics.enterprise).click();
  await page.getByRole('combobox', { name: zh.app.theme }).selectOption('dark');
  await expect(page).toHaveURL(/theme=dark/);
  const stored = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: sessionStorage.length,
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    polluted: 'polluted' in {},
  }));
  const nothing = { session: 0, databases: [], caches: [], polluted: false };
  expect(stored).toEqual({ local: Object.entries(garbage), ...nothing });
  expect(await context.cookies()).toEqual([]);
});

test('F-43 hidden, frozen and shown again, it goes on where it was', async ({ page, context }) => {
  const atlas = new Atlas(page);
  await atlas.load('?sel=place:baoding');
  const before = await sayingsOf(atlas);
  const turn = (visibilityState: string): Promise<void> =>
    page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
      Object.defineProperty(document, 'hidden', {
        configurable: true,
        get: () => state !== 'visible',
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, visibilityState);
  const browser = await context.newCDPSession(page);
  await turn('hidden');
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  await turn('visible');
  expect(await sayingsOf(atlas)).toEqual(before);
  await atlas.button(zh.topics.enterprise).click();
  await expect(page).toHaveURL(/topic=enterprise/);
  expect(await atlas.flows()).toBeGreaterThan(0);
});

test('F-45 a translator that replaces every text breaks nothing, and is told of', async ({
  page,
}) => {
  const atlas = new Atlas(page, 'svg');
  await atlas.load('?sel=place:baoding');
  await expect(page.locator('html')).toHaveAttribute('translate', 'no');
  const translate = (): Promise<void> =>
    page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest('font, script, style')) continue;
        const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
        font.append(`«${text.data}»`);
        text.replaceWith(font);
      }
    });
  await translate();
  await expect(page.getByText(zh.loading.notices.rewritten)).toBeVisible();
  for (const search of [
    '?topic=enterprise&sel=flow:beijing~tianjin',
    '?topic=clusters&lang=en',
    '?topic=cobuild&sel=park:pk-zgc-fengtai',
    '?topic=technology',
  ]) {
    await atlas.turnTo(search);
    await translate();
  }
  // The atlas is alive, and whole again after the reload that the notice offers.
  await page.getByRole('button', { name: zh.loading.reload }).click();
  await expect(page.locator('font')).toHaveCount(0);
  await expect(atlas.title).toContainText('996');
});

test.describe('F-49 elsewhere in the world', () => {
  test.use({ locale: 'fa-IR', timezoneId: 'Pacific/Kiritimati' });

  test('F-49 figures and dates are written alike under any locale, calendar and time zone', async ({
    page,
    browser,
    baseURL,
  }) => {
    const search = '?topic=all&sel=place:jjj&lang=en';
    const context = await browser.newContext({
      baseURL: baseURL!,
      locale: 'en',
      timezoneId: 'UTC',
    });
    const home = new Atlas(await context.newPage(), 'svg');
    await home.load(search);
    const expected = await sayingsOf(home);
    const cardOf = ({ page: on }: Atlas): Promise<string> => on.locator('aside').last().innerText();
    const card = await cardOf(home);
    await context.close();

    const atlas = new Atlas(page, 'svg');
    await atlas.load(search);
    expect(await sayingsOf(atlas)).toEqual(expected);
    expect(await cardOf(atlas)).toBe(card);
    expect(card).toMatch(/\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) 20\d\d/);
  });
});

test('F-49 a language that is not known falls back to that of the browser, and is told of', async ({
  page,
}) => {
  await page.goto('./?lang=xx&renderer=svg');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByText(zh.errors.badLink)).toBeVisible();
  await page.getByRole('button', { name: zh.language.switchTo }).click();
  await expect(page.getByText(en.errors.badLink)).toBeVisible();
});

type Flows = { columns: { value: (number | null)[]; [column: string]: unknown[] } };

test('F-13 F-14 figures all alike, and one flow alone, still make a map and a legend', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await publish(page, 'flows.json', (file: Flows) => ({
    ...file,
    columns: { ...file.columns, value: file.columns.value.map((value) => value && 1e12) },
  }));
  await atlas.load();
  expect(await atlas.flows()).toBeGreaterThan(0);
  await expect(atlas.legend).not.toContainText(/NaN|Infinity|e\+/);
  await expect(atlas.title).not.toContainText(/NaN|Infinity|undefined/);

  await page.unrouteAll();
  await publish(page, 'flows.json', ({ columns, ...file }: Flows) => ({
    ...file,
    length: 1,
    columns: Object.fromEntries(
      Object.entries(columns).map(([name, all]) => [
        name,
        name === 'partOf' ? [-1] : all.slice(0, 1),
      ]),
    ),
  }));
  await atlas.load('?topic=technology&metric=contracts&renderer=svg');
  expect(await atlas.flows()).toBe(1);
  await expect(atlas.title).toContainText('3,176');
});

test('F-14 no flow at all is said, and the rest of the atlas stands', async ({ page }) => {
  await publish(page, 'flows.json', ({ columns, ...file }: Flows) => ({
    ...file,
    length: 0,
    columns: Object.fromEntries(Object.keys(columns).map((name) => [name, []])),
  }));
  const atlas = new Atlas(page);
  await atlas.load();
  await expect(atlas.title).toHaveText(zh.headlines.empty());
  expect(await atlas.flows()).toBe(0);
  await atlas.button(zh.topics.clusters).click();
  await expect(atlas.title).toHaveText(/\d/);
});
