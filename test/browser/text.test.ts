import { en } from '../../src/text/en';
import { READING_TEXTS } from '../../src/text/readingTexts';
import { zh } from '../../src/text/zh';
import { Atlas, expect, test, type Page } from './atlasTest';
import { faults } from './axeFaults';
import { hiddenLines } from './hiddenLines';

const words = READING_TEXTS.zh;

/** Messages of the live region with their times, from now on. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const told: [string, number][] = [];
    Object.assign(window, { told });
    const region = document.querySelector('[data-told]')!;
    new MutationObserver(() => told.push([region.textContent, performance.now()])).observe(region, {
      ...{ childList: true, characterData: true, subtree: true },
    });
  });

const heard = (page: Page): Promise<[string, number][]> =>
  page.evaluate(() => (window as unknown as { told: [string, number][] }).told);

test('G-06, G-17: all of it by text: from the region down to the record, and told when a filter changes it', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=enterprise&tab=text&renderer=svg&theme=dark');
  const tree = page.getByRole('tree', { name: words.navigator });
  const item = (name: RegExp) => tree.getByRole('treeitem', { name });
  await expect(page.getByRole('region', { name: words.summary })).toContainText('共 20 条流');
  await expect(page.getByRole('main')).toHaveAccessibleDescription(/共 20 条流/);

  await item(/^京津冀 /).focus();
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  await press('ArrowDown');
  await expect(item(/^北京 \d+ 条/)).toBeFocused();
  await press('ArrowRight');
  await press('ArrowRight');
  await expect(item(/^流出/)).toBeFocused();
  await press('ArrowRight');
  await press('ArrowRight');
  const flow = item(/^北京 → 天津 超6,900 个 第 1 /);
  await expect(flow).toBeFocused();
  await expect(flow).toHaveAttribute('aria-level', '4');
  await expect(flow).toHaveAttribute('aria-posinset', '1');
  // Its line is drawn once more, above the rest.
  await expect(page.locator('[data-layer="flows-in-focus"] path').first()).toBeAttached();
  await press('ArrowRight');
  await press('ArrowRight');
  await expect(item(/来源 /)).toBeFocused();
  await press('Enter');
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('北京 → 天津');
  expect(await faults(page)).toEqual([]);
  await press('Escape');
  await expect(atlas.card).toBeHidden();
  // How names are spelt is a file of its own, which may still be on its way.
  await expect(async () => {
    await item(/^京津冀 /).focus();
    await press('t');
    await expect(item(/^天津 \d+ 条/)).toBeFocused({ timeout: 500 });
  }).toPass();

  await listen(page);
  for (const industry of ['biomed', 'ict', 'robotics', 'biomed,ict', 'ict', 'biomed'])
    await atlas.turnTo(`?topic=enterprise&tab=text&renderer=svg&theme=dark&industry=${industry}`);
  await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
  await expect.poll(async () => (await heard(page)).pop()?.[0]).toContain('生物医药');
  const times = (await heard(page)).map(([, at]) => at);
  for (const [index, at] of times.slice(1).entries())
    expect(at - times[index]!).toBeGreaterThan(950);
});

/** What is smaller than elder mode promises: letters of 18 pixels, lines half as high again, targets of 60, but for words of a sentence and columns of a chart. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) =>
        one.checkVisibility({ visibilityProperty: true }) &&
        !one.closest('.visually-hidden, svg, main'),
    );
    const isTexted = (one: HTMLElement): boolean =>
      [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== '');
    return shown.flatMap((one) => {
      const { fontSize, lineHeight } = getComputedStyle(one);
      const { width, height } = one.getBoundingClientRect();
      const isTarget =
        one.matches('button, select, summary, input, [role="treeitem"], [role="option"]') &&
        getComputedStyle(one).display !== 'inline' &&
        !one.closest('.stops');
      const found = [
        isTexted(one) && parseFloat(fontSize) < 18 && `letters of ${fontSize}`,
        isTexted(one) && parseFloat(lineHeight) < 1.49 * parseFloat(fontSize) && 'narrow lines',
        isTarget && (width < 59.5 || height < 59.5) && `${width} × ${height}`,
      ];
      return found.flatMap((what) => (what ? `${what}: ${one.textContent.slice(0, 40)}` : []));
    });
  });

test('G-13, G-16, G-20: wider spacing cuts nothing off, letters alone do nothing, Escape sends the tooltip away', async ({
  atlas,
}) => {
  const { page } = atlas;
  const search = '?topic=enterprise&tab=text&renderer=svg&lang=en';
  await atlas.open(search);
  const mark = page.locator('[data-layer="flows"] [role="button"]').first();
  await mark.focus();
  const tooltip = page.locator('.tooltip');
  await expect(tooltip).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tooltip).toBeHidden();
  await expect(page.getByRole('tree')).toBeVisible();

  await page.getByRole('main').focus();
  const before = page.url();
  await page.keyboard.type('abcdefghijklmnopqrstuvwxyz?/.');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  expect(page.url()).toBe(before);

  const cut = await page.evaluate(async () => {
    const sheet = new CSSStyleSheet();
    // As WCAG 1.4.12 has it.
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets = [sheet];
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const parts = 'header *, .band *, #filters *';
    const found = [...document.querySelectorAll<HTMLElement>(parts)]
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, select, svg'))
      .filter((one) => getComputedStyle(one).display !== 'inline')
      .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
      .map((one) => `${one.tagName} ${one.textContent.slice(0, 40)}`);
    document.adoptedStyleSheets = [];
    return found;
  });
  expect(cut).toEqual([]);
});

/** Readings, panes and a card with what is there when they are. */
const ELDER_STATES = [
  ['topic=technology&tab=list', '#rows [data-row]'],
  ['topic=technology&tab=table', '#rows [data-row]'],
  ['topic=technology&tab=matrix&level=city', '[role=grid]'],
  ['topic=technology&tab=compare&t=2025&with=period:2023', '[data-map=minus]'],
  ['topic=technology&tab=profiles&profile=value-added&view=overlap', '.lists li'],
  ['topic=technology&tab=events', '#rows li button'],
  ['topic=technology&tab=map&sel=flow:beijing~tianjin-hebei', '#card h2'],
  ['topic=enterprise&tab=map', '[data-ready=true]'],
] as const;

test.describe('elder mode', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('G-21: large letters and targets, one panel at a time, words first, and a way out in the corner', async ({
    page,
  }) => {
    const atlas = new Atlas(page);
    await atlas.load('?theme=auto&topic=enterprise&renderer=svg');
    await atlas.button(zh.app.openControls).click();
    await page.getByLabel(zh.app.theme).selectOption(zh.app.elder);
    const html = page.locator('html');
    await expect(html).toHaveAttribute('data-elder', 'on');
    await expect(html).toHaveAttribute('data-theme', 'hc');
    expect(atlas.param('elder')).toBe('on');
    await page.keyboard.press('Escape');
    const exit = atlas.button(words.elder.exit);
    for (const [size, letters] of [
      ['on', 18],
      ['24', 24],
      ['30', 30],
    ] as const) {
      await page.getByRole('button', { name: words.elder.sizes[size], exact: true }).click();
      await expect(html).toHaveCSS('font-size', `${letters}px`);
      await expect(page.getByRole('table', { name: words.elder.largest })).toBeVisible();
      expect(await tooSmall(page), size).toEqual([]);
      const box = (await exit.boundingBox())!;
      expect(box.x + box.width).toBeGreaterThan(370);
      expect(box.y).toBeLessThan(10);
      expect(box.height).toBeGreaterThanOrEqual(60);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), size).toBe(390);
    }
    await page.getByRole('button', { name: words.elder.sizes.on, exact: true }).click();
    expect(await faults(page)).toEqual([]);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      for (const [search, seen] of ELDER_STATES) {
        await atlas.turnTo(`?elder=on&renderer=svg&${search}`);
        await page.locator(seen).first().waitFor();
        expect(await tooSmall(page), `${width} ${search}`).toEqual([]);
      }
      await atlas.button(zh.app.openControls).click();
      await expect(atlas.filters.locator('[data-year]').first()).toBeAttached();
      expect(await tooSmall(page), `${width} filters`).toEqual([]);
      await page.keyboard.press('Escape');
    }
    await atlas.turnTo('?elder=on&renderer=svg&topic=enterprise');
    await atlas.button(words.elder.map).click();
    await expect.poll(() => atlas.param('tab')).toBe('map');
    expect(await hiddenLines(atlas.band)).toEqual([]);
    await expect(exit).toBeInViewport();
    await exit.click();
    await expect(html).not.toHaveAttribute('data-elder');
    expect(atlas.param('elder')).toBeNull();
  });
});

test('a printed view has its finding, summary, picture, legend, table, sources and approval on A4', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.load('?topic=enterprise&lang=en&theme=dark&renderer=svg');
  await page.setViewportSize({ width: 703, height: 1032 });
  await page.emulateMedia({ media: 'print' });
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect(page.getByRole('article')).toBeVisible({ timeout: 500 });
  }).toPass();
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText(/6,900 projects$/);
  for (const text of [en.band.unapproved, en.legend.label, '20 flows, 12 of them drawn'])
    await expect(sheet).toContainText(text);
  await expect(sheet.getByRole('row')).toHaveCount(21);
  expect(await sheet.getByRole('listitem').count()).toBe(18);
  // One for each strand: joint figures have several.
  expect(await sheet.locator('[data-layer="flows"] [data-pair]').count()).toBeGreaterThanOrEqual(
    12,
  );
  const clipped = await sheet.evaluate((article) =>
    [...article.querySelectorAll('*')]
      .filter((one) => one.getBoundingClientRect().right > 703.5 && !one.closest('svg svg'))
      .map((one) => one.tagName),
  );
  expect(clipped).toEqual([]);
  await expect(page.locator('.atlas')).toBeHidden();
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(50_000);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('article')).toHaveCount(0);
});
