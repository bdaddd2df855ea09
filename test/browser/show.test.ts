import { readFileSync } from 'node:fs';
import type { StoryEntry } from '../../src/model/story/story';
import { faults } from './axeFaults';
import { expect, test, type Page } from './atlasTest';
import { wrongs } from './stageFaults';

const { rows: stories } = JSON.parse(readFileSync('public/geo/stories.json', 'utf8')) as {
  rows: readonly StoryEntry[];
};

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const open = async (page: Page, search: string): Promise<void> => {
  await page.goto(`./?${search}&renderer=svg`);
  await page.locator('[data-ready="true"]').waitFor();
};

const placeOf = ({ searchParams }: URL): string =>
  `${searchParams.get('scene') ?? '1'}.${searchParams.get('step') ?? '0'}`;
const place = (page: Page): string => placeOf(new URL(page.url()));

/** Presses a key of the clicker and waits until the show stands elsewhere. */
async function turn(page: Page, key: string): Promise<void> {
  const before = place(page);
  await page.waitForTimeout(60); // Sooner it would be the bounce of the same press.
  await page.keyboard.press(key);
  await page.waitForURL((url) => placeOf(url) !== before);
}

test('tells every story by a clicker alone, every scene legible from the last row', async ({
  page,
}) => {
  for (const { id, scenes, steps } of stories) {
    await open(page, `story=${id}&lang=zh-CN`);
    expect(await wrongs(page), `${id} ${place(page)}`).toEqual([]);
    for (let press = 0; press < steps; press++) {
      await turn(page, 'PageDown');
      expect(await wrongs(page), `${id} ${place(page)}`).toEqual([]);
    }
    expect(place(page).split('.')[0]).toBe(String(scenes));
    await expect(page.locator('footer')).toContainText('审');
  }
});

test('fits any wall, keeps its keys to itself and is open to everybody', async ({ page }) => {
  await open(page, 'story=technology&scene=10&step=1&lang=zh-CN');
  for (const [width, height] of [
    ...[
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
      [3840, 1080],
      [5760, 1080],
    ],
    ...[
      [7680, 2160],
      [1080, 1920],
      [2560, 1080],
    ],
  ] as [number, number][]) {
    await page.setViewportSize({ width, height });
    expect(await wrongs(page), `${width} × ${height}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await faults(page)).toEqual([]);

  // F5 starts and never reloads; an input method does not keep keys from the show; black only wakes.
  await page.evaluate(() => Object.assign(window, { isSame: true }));
  await page.keyboard.press('F5');
  await page.keyboard.press('Shift+F5');
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
  const at = place(page);
  await page.evaluate(() =>
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Process', code: 'KeyB', bubbles: true })),
  );
  await expect(page.locator('.blank')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.blank')).toHaveCount(0);
  expect(place(page)).toBe(at);

  // The map is free, and the next press returns to where the show was.
  await page.keyboard.press('i');
  await expect(page.locator('.stage > .map')).not.toHaveAttribute('inert');
  await page.keyboard.press('PageUp');
  await expect(page.locator('.stage > .map')).toHaveAttribute('inert');
  expect(place(page)).toBe(at);

  // Digits and Enter; the overview; theme.
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => place(page)).toBe('3.0');
  await page.keyboard.press('o');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => place(page)).toBe('4.0');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  expect(await faults(page, 'colours')).toEqual([]);

  // Two presses of Escape end the show; what closes an overlay is none of them.
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '按键' })).toHaveCount(0);
  await page.evaluate(() => document.exitFullscreen().catch(() => null));
  await page.waitForTimeout(160);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(200);
  if (await page.getByText('演示结束').isHidden()) await page.keyboard.press('Escape');
  await expect(page.getByText('演示结束')).toBeVisible();

  // The same file as a page to read, on a telephone, from the list of stories.
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, 'story=technology&present=scroll&lang=zh-CN');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('北京技术流向津冀');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await faults(page)).toEqual([]);
  await page.locator('[data-scene="4"]').scrollIntoViewIfNeeded();
  await expect.poll(() => place(page)).not.toBe('1.0');
});
