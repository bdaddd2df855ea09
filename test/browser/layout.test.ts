import { PANES } from '../../src/model/query';
import { en } from '../../src/text/en';
import { zh } from '../../src/text/zh';
import type { Locator } from '@playwright/test';
import { Atlas, expect, test, type Page } from './atlasTest';
import { hiddenLines } from './hiddenLines';

const SIZES = [
  [320, 568],
  [390, 844],
  [640, 360],
  [844, 390],
  [768, 1024],
  [1024, 768],
  [1100, 720],
  [1280, 720],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
] as const;

/** Parts of the page that lie over each other, or reach out of the window. */
const collisions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const shown = [
      ...document.querySelectorAll('header, .atlas > .strip, .open, .right, .band, aside'),
    ].filter((one) => one.checkVisibility({ visibilityProperty: true }));
    const boxes = shown.map((one) => ({
      name: one.id || one.className.replace(/ ?svelte-\w+/g, ''),
      box: one.getBoundingClientRect(),
    }));
    return boxes.flatMap(({ name, box }, index) => {
      const outside =
        box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
      const over = boxes
        .slice(index + 1)
        .filter(
          ({ box: other }) =>
            box.left < other.right - 1 &&
            other.left < box.right - 1 &&
            box.top < other.bottom - 1 &&
            other.top < box.bottom - 1,
        );
      return [...(outside ? [`${name} outside`] : []), ...over.map((o) => `${name} ∩ ${o.name}`)];
    });
  });

/** Text that is cut off by its own box, in what is always to be read. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'header *, .band *, .strip button, .open, .right .head *',
      ),
    ]
      .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, select, svg, ul'))
      .filter(
        (one) =>
          one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline',
      )
      .map((one) => `${one.tagName} ${one.textContent.slice(0, 40)}`),
  );

/** The parts of the page that lie over the region. */
const partsOverRegion = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const region = document.querySelector('[data-layer="outline"]')!.getBoundingClientRect();
    const parts = document.querySelectorAll('header, aside, .strip, .band, .right > *');
    return [...parts].flatMap((part) => {
      const box = part.getBoundingClientRect();
      const isOver =
        box.left < region.right &&
        region.left < box.right &&
        box.top < region.bottom &&
        region.top < box.bottom;
      return isOver ? [part.id || part.className] : [];
    });
  });

/** Whether all corners of a part can be pointed at: nothing covers or cuts it. */
const isOnTop = (part: Locator): Promise<boolean> =>
  part.evaluate((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    const corners = [left + 4, right - 4].flatMap((x) => [top + 4, bottom - 4].map((y) => [x, y]));
    return corners.every(([x = 0, y = 0]) => one.contains(document.elementFromPoint(x, y)));
  });

const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));

test.describe('the parts around the map', () => {
  // A map that is not shown has no room for the region.
  test.use({ provoked: /Map cannot fit within canvas/ });

  test('from 320 pixels to a wall nothing overlaps and nothing is cut off, with and without a card', async ({
    page,
  }) => {
    const atlas = new Atlas(page, 'svg');
    await atlas.load('?topic=enterprise&lang=en');
    // What stands around the map is looked at, not the map: drawn in software a wall takes long.
    await atlas.map.evaluate((map) => (map.style.display = 'none'));
    for (const [width, height] of SIZES) {
      await page.setViewportSize({ width, height });
      for (const search of [
        '?lang=en&topic=technology',
        '?lang=zh-CN&topic=all&sel=place:beijing',
      ]) {
        await atlas.turnTo(search);
        const words = search.includes('zh') ? zh : en;
        const card = page.getByRole('complementary', { name: words.card.inView });
        if (search.includes('sel=')) await card.getByRole('heading', { level: 2 }).waitFor();
        await settled(page);
        const where = `${width} × ${height} ${search}`;
        expect(await collisions(page), where).toEqual([]);
        expect(await clipped(page), where).toEqual([]);
        expect(await hiddenLines(atlas.band), where).toEqual([]);
      }
    }
    // A window of 1280 × 1024, enlarged four times: half of it is the reader's, and only tables are wider.
    await page.setViewportSize({ width: 320, height: 256 });
    for (const tab of ['list', 'text', ...PANES]) {
      await atlas.turnTo(`?lang=en&topic=technology&tab=${tab}`);
      const [rows, acts, band] = await Promise.all(
        ['#rows', '.acts', '.band'].map((part) => page.locator(part).boundingBox()),
      );
      expect(rows!.height, tab).toBeGreaterThanOrEqual(128);
      expect(rows!.y + rows!.height, tab).toBeLessThanOrEqual(acts!.y);
      expect(acts!.y + acts!.height, tab).toBeLessThanOrEqual(band!.y);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBe(320);
      expect(await hiddenLines(atlas.band), tab).toEqual([]);
    }
    // What a link got wrong is told above a reading or pane as well.
    await atlas.visit('?lang=en&topic=technology&tab=table&level=nowhere');
    const notice = page.getByRole('status').filter({ hasText: en.errors.badLink });
    await notice.waitFor();
    expect(await isOnTop(notice)).toBe(true);
    // Beside a card the tabs of a pane stay in sight, clear of the buttons that enlarge and close it.
    await page.setViewportSize({ width: 1280, height: 720 });
    for (const lang of ['zh-CN', 'en']) {
      await atlas.turnTo(`?lang=${lang}&topic=technology&tab=table&sel=place:beijing`);
      await page.locator('#card h2').waitFor();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      const tabs = page.locator('#rows .views button');
      expect(await Promise.all((await tabs.all()).map(isOnTop)), lang).toEqual(
        PANES.map(() => true),
      );
    }
  });
});

test('the whole region lies free of what stands around the map', async ({ page }) => {
  const atlas = new Atlas(page, 'svg');
  await atlas.load('?topic=enterprise&lang=zh-CN');
  await page.locator('.atlas > .strip').waitFor();
  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1366, 768],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const search of ['?topic=enterprise&lang=zh-CN', '?topic=enterprise&lang=en']) {
      await atlas.turnTo(search);
      const over = () => partsOverRegion(page);
      await expect.poll(over, `${width} × ${height} ${search}`).toEqual([]);
    }
  }
});

test('with letters twice as large the layout is that of half the window, and nothing is lost', async ({
  page,
}) => {
  const atlas = new Atlas(page, 'svg');
  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.fontSize = '32px';
    }),
  );
  await atlas.load('?lang=en&theme=light');
  await expect(atlas.button(en.app.openControls)).toBeVisible();
  expect(await collisions(page)).toEqual([]);
  expect(await clipped(page)).toEqual([]);
  await atlas.button(en.app.openControls).click();
  await expect(page.getByRole('complementary', { name: en.app.controls })).toBeVisible();
  expect(await hiddenLines(atlas.band)).toEqual([]);
});

test('the timeline: click, drag and keys choose years; gaps are passed over', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=enterprise&metric=projects&theme=dark');
  const years = page.getByRole('listbox', { name: zh.timeline.label });
  const year = (which: number) => years.locator(`[data-year="${which}"]`);
  const expectYears = (t: string) => expect.poll(() => atlas.param('t')).toBe(t);
  await year(2017).click();
  await expectYears('2017');
  await expect(year(2017)).toHaveAttribute('aria-selected', 'true');
  await expect(year(2017)).toHaveAccessibleName(zh.timeline.year(2017, 11));
  await expect(year(2018)).toHaveAttribute('aria-disabled', 'true');
  await year(2018).click({ force: true });
  expect(atlas.param('t'), 'a gap').toBe('2017');

  await year(2014).hover();
  await page.mouse.down();
  await year(2016).hover();
  await page.mouse.up();
  await expectYears('2014..2016');

  await years.focus();
  await page.keyboard.press('ArrowRight');
  await expectYears('2017');
  await page.keyboard.press('ArrowRight');
  await expectYears('2020');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await expectYears('2016..2020');
  await page.keyboard.press('Shift+ArrowRight');
  await expectYears('2017..2020');
  await page.keyboard.press('Home');
  await expectYears('2014');
  await page.keyboard.press('End');
  await expectYears('2024');
  await expect(years).toHaveAttribute(
    'aria-activedescendant',
    (await year(2024).getAttribute('id')) ?? '',
  );
  await atlas.button(zh.period.latest).click();
  await expectYears('latest');
  await expect(years.locator('[aria-selected="true"]')).toHaveCount(0);
});

test('skip links lead everywhere; a card called by keyboard takes the focus, Escape gives it back, layer by layer', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  const atlas = new Atlas(page, 'svg');
  await atlas.load('?topic=technology&theme=dark');
  const skip = (name: string) => page.getByRole('link', { name, exact: true });
  await page.keyboard.press('Tab');
  await expect(skip(zh.app.skipToFilters)).toBeFocused();
  await expect(skip(zh.app.skipToFilters)).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(atlas.filters).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(atlas.filters).toBeHidden();

  const open = atlas.button(zh.app.openControls);
  await open.focus();
  await page.keyboard.press('Enter');
  await expect(atlas.filters.getByRole('heading', { name: zh.app.controls })).toBeFocused();
  await atlas.button(zh.app.region).focus();
  await page.keyboard.press('Enter');
  const heading = atlas.card.getByRole('heading', { level: 2 });
  await expect(heading).toHaveText('京津冀地区');
  await expect(heading).toBeFocused();
  await expect(atlas.filters).toBeHidden();

  await open.focus();
  await page.keyboard.press('Enter');
  await expect(atlas.filters).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.filters).toBeHidden();
  await expect(open).toBeFocused();
  await expect(atlas.card).toBeVisible();
  await atlas.band.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(atlas.band.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.band.getByRole('listitem').first()).toBeHidden();
  await expect(atlas.card).toBeVisible();
  await skip(zh.app.skipToCard).focus();
  await page.keyboard.press('Enter');
  await expect(atlas.card).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(atlas.card).toBeHidden();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);

  // Filters that were open when the window became wide do not lie over it when it is narrow again.
  await open.click();
  await expect(atlas.filters).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 768 });
  await expect(page.getByText(zh.app.name, { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 1024, height: 768 });
  await expect(atlas.filters).toBeHidden();
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the grip takes a sheet to full height and away; years are tapped; everything fits a finger', async ({
    page,
  }) => {
    const atlas = new Atlas(page, 'svg');
    await atlas.load('?topic=enterprise&metric=projects&theme=light&industry=biomed');
    await atlas.button(zh.app.openControls).tap();
    await expect(atlas.filters).toBeVisible();
    await settled(page);
    const heightOf = async (): Promise<number> => (await atlas.filters.boundingBox())?.height ?? 0;
    const half = await heightOf();
    await atlas.button(zh.app.enlarge).tap();
    await expect.poll(heightOf).toBeGreaterThan(half * 1.5);
    expect(await hiddenLines(atlas.band)).toEqual([]);
    const year = atlas.filters.locator('[data-year="2017"]');
    await year.scrollIntoViewIfNeeded();
    await year.tap();
    await expect.poll(() => atlas.param('t')).toBe('2017');
    // What a mouse is told on hovering stands there too.
    await expect(atlas.filters.getByText(/^生物医药.*— 流 \d+/)).toBeVisible();
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, select, summary, [role="option"]')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .flatMap((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width < 43.5 || height < 43.5
            ? [`${one.textContent.trim()} ${width}×${height}`]
            : [];
        }),
    );
    expect(small).toEqual([]);

    await settled(page);
    const grip = atlas.button(zh.app.reduce);
    const { x = 0, y = 0, width = 0 } = (await grip.boundingBox()) ?? {};
    await page.mouse.move(x + width / 2, y + 20);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + 700, { steps: 4 });
    await page.mouse.up();
    await expect(atlas.filters).toBeHidden();
    await atlas
      .button(zh.legend.label)
      .or(page.getByRole('button', { name: zh.legend.label }))
      .first()
      .tap();
    await expect(atlas.legend.getByText(zh.legend.direction)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(atlas.legend.getByText(zh.legend.direction)).toBeHidden();
  });
});

test('reduced motion: the camera jumps, nothing slides; forced colours: what is chosen is outlined', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  const atlas = new Atlas(page);
  await atlas.load('?topic=technology&c=116.4,39.2,6.5');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'hc');
  const { width } = await atlas.button(zh.topics.technology).evaluate((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return { width: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) };
  });
  expect(width).toBeGreaterThan(0);
  // The very next frame is there, and the link with it.
  const steps = await page.evaluate(async (name) => {
    document.querySelector<HTMLElement>(`[aria-label="${name}"]`)?.click();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    return {
      camera: new URL(location.href).searchParams.get('c'),
      running: document.getAnimations().length,
    };
  }, zh.app.zoomIn);
  expect(steps).toEqual({ camera: '116.4,39.2,7.5', running: 0 });
});

test('whoever sees the whole region as SVG goes on seeing it when a pane is docked and taken away', async ({
  svgAtlas: atlas,
}) => {
  const region = async () => {
    const names = ['承德', '邯郸'].map((name) =>
      atlas.map.getByText(name, { exact: true }).first(),
    );
    const boxes = await Promise.all(names.map((name) => name.boundingBox()));
    return boxes.map((box) => Math.round(box?.y ?? NaN));
  };
  await atlas.open('?lang=zh&theme=light');
  const whole = await region();
  await atlas.open('?lang=zh&theme=light&tab=table');
  await expect.poll(region).not.toEqual(whole);
  const [top = 0, foot = 0] = await region();
  const { bottom } = await atlas.map.evaluate((map) => map.getBoundingClientRect());
  expect(foot - top, 'smaller, not moved out').toBeLessThan((whole[1] ?? 0) - (whole[0] ?? 0));
  expect(foot).toBeLessThan(bottom);
  await atlas.open('?lang=zh&theme=light');
  await expect.poll(region).toEqual(whole);
});
