import { zh } from '../../src/text/zh';
import { Atlas, expect, test } from './atlasTest';

test('the first Tabs offer to skip to the filters and to the map', async ({ page }) => {
  await page.goto('./?renderer=svg');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: /\d/ }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: zh.app.skipToFilters })).toBeFocused();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: zh.app.skipToMap });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main', { name: zh.app.map })).toBeFocused();
});

test('Tab reaches every control, in view, with a ring around it', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open('?topic=enterprise&sel=flow:beijing~tianjin&theme=dark');
  await expect(atlas.card).toBeVisible();
  const count = await page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'a[href], button:enabled:not([tabindex="-1"]), select:enabled, summary, input, [tabindex="0"]',
    );
    const shown = [...all].filter((one) => one.checkVisibility());
    shown.forEach((one, index) => (one.dataset.tab = String(index)));
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    return shown.length;
  });
  const reached = new Set<string>();
  const bare: string[] = [];
  for (let press = 0; press < count + 2; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement | null;
      if (!focused) return null;
      const { outlineStyle, boxShadow } = getComputedStyle(focused);
      const { top, bottom } = focused.getBoundingClientRect();
      return {
        tab: focused.dataset.tab ?? '',
        name: focused.textContent.trim() || focused.tagName,
        isRinged: outlineStyle !== 'none' || boxShadow !== 'none',
        isInView: bottom > 0 && top < innerHeight,
      };
    });
    if (!at) continue;
    reached.add(at.tab);
    if (at.tab !== '' && !(at.isRinged && at.isInView)) bare.push(at.name);
  }
  const missed = await page.evaluate(
    (tabs) =>
      [...document.querySelectorAll<HTMLElement>('[data-tab]')]
        .filter((one) => !tabs.includes(one.dataset.tab ?? ''))
        .map((one) => one.outerHTML.slice(0, 120)),
    [...reached],
  );
  expect(missed).toEqual([]);
  expect(bare).toEqual([]);
});

test('controls answer to the keyboard, and Escape peels off the card', async ({ page }) => {
  // A page of its own: what another test left open on a shared one would be peeled off first.
  const atlas = new Atlas(page, 'svg');
  await atlas.open('?topic=technology&sel=place:beijing&theme=dark');
  await atlas.button(zh.topics.clusters).focus();
  await page.keyboard.press('Enter');
  await expect(atlas.button(zh.topics.clusters)).toHaveAttribute('aria-pressed', 'true');
  await atlas.open('?topic=technology&sel=place:beijing&theme=dark');
  await page.keyboard.press('Escape');
  await expect(atlas.card).toBeHidden();
  await page.keyboard.press('Escape');
  expect(atlas.param('topic')).toBeNull();
});

test('who cannot drag moves the map by buttons', async ({ atlas }) => {
  await atlas.open('?topic=technology&theme=dark&c=116,39,7');
  await atlas.button(zh.app.move).click();
  const lng = (): number => Number(atlas.param('c')?.split(',')[0]);
  await atlas.button(zh.app.moves.right).click();
  await expect.poll(lng).toBeGreaterThan(116.2);
  await atlas.button(zh.app.moves.left).focus();
  await atlas.page.keyboard.press('Enter');
  await expect.poll(lng).toBeLessThan(116.1);
  await atlas.page.keyboard.press('Escape');
  await expect(atlas.button(zh.app.moves.left)).toBeHidden();
});

test('arrow keys and plus move the map', async ({ atlas }) => {
  await atlas.open('?topic=technology&theme=dark');
  await atlas.page.locator('canvas').first().focus();
  await atlas.page.keyboard.press('+');
  await expect.poll(() => atlas.param('c')).not.toBeNull();
  const zoomed = atlas.param('c');
  await atlas.page.keyboard.press('ArrowRight');
  await expect.poll(() => atlas.param('c')).not.toBe(zoomed);
});
