import { readFileSync } from 'node:fs';
import type { StoryEntry } from '../../src/model/story/story';
import { faults } from './axeFaults';
import { expect, test, type Page } from './atlasTest';

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

/** What is wrong with the scene as it stands: parts over parts, text cut off, letters too small for the last row. */
const wrongs = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // What does not fit gives way within a few frames.
    for (let frame = 0; frame < 8; frame++) await new Promise(requestAnimationFrame);
    const found: string[] = [];
    const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
    const parts = all(
      '.words > *, .plain .text > *, .items, .side > *, footer, .names > *, figure',
    );
    const boxOf = (one: Element) => one.getBoundingClientRect();
    parts.forEach((one, index) => {
      const a = boxOf(one);
      const name = `${one.className || one.tagName}: ${one.textContent.trim().slice(0, 20)}`;
      if (a.left < 0 || a.top < 0 || a.right > innerWidth + 1 || a.bottom > innerHeight + 1)
        found.push(`beyond the stage: ${name}`);
      for (const other of parts.slice(index + 1)) {
        const b = boxOf(other);
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 1 && down > 1 && !one.contains(other))
          found.push(`${name} over ${other.textContent.trim().slice(0, 20)}`);
      }
    });
    for (const column of all('.words, .plain'))
      if (column.scrollHeight > column.clientHeight + 1) found.push(`cut off: ${column.className}`);
    const least = innerHeight / 30 - 0.5;
    for (const one of all('.words *, .plain *, .side *, .names *')) {
      const isText = [...one.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
      );
      const isSeen = one.closest('.visually-hidden') === null && !(one instanceof SVGElement);
      if (isText && isSeen && parseFloat(getComputedStyle(one).fontSize) < least)
        found.push(`too small: ${one.textContent.slice(0, 20)}`);
    }
    const foot = document.querySelector('footer');
    if (!foot || parseFloat(getComputedStyle(foot).fontSize) < innerHeight / 54 - 0.5)
      found.push('no foot, or too small');
    return found;
  });

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
