import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { Atlas, expect, test, type Page } from './atlasTest';
import { faults } from './axeFaults';
import { Screen } from './whereOnScreen';

const field = (page: Page) => page.getByRole('combobox', { name: zh.search.label });
/** Those of the search, not of a list of years. */
const options = (page: Page) =>
  page.getByRole('listbox', { name: zh.search.results }).locator('[role=option]');
const option = (page: Page, name: string | RegExp) =>
  options(page).filter({ hasText: name }).first();

/** Replaces what stands in the field by a paste. */
async function paste(page: Page, text: string): Promise<void> {
  await field(page).fill('');
  await field(page).evaluate((input: HTMLInputElement, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    // What the browser itself would do.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (input.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
  }, text);
}

test('by keyboard alone: bd is 保定, which is opened, in view; Escape takes away one layer at a time', async ({
  atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=enterprise&theme=dark');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('bd');
  const first = option(page, /^\s*保定市/);
  await expect(first).toHaveAttribute('aria-selected', 'true');
  await expect(first.locator('mark')).toHaveText('保定');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  const activeIs = async (name: RegExp): Promise<void> => {
    const id = (await option(page, name).getAttribute('id')) ?? '';
    await expect(field(page)).toHaveAttribute('aria-activedescendant', id);
  };
  await activeIs(/^\s*保定市/);
  await page.keyboard.press('ArrowDown');
  await activeIs(/^\s*宝坻区/);
  await page.keyboard.press('End');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).last()).toBeInViewport();
  await page.keyboard.press('Home');
  await activeIs(/^\s*保定市/);
  expect(await faults(page), 'list').toEqual([]);
  await expect(page.getByRole('status').filter({ hasText: zh.search.found(14) })).toHaveCount(1);

  await page.keyboard.press('Enter');
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('保定市');
  await expect(options(page)).toHaveCount(0);
  await expect.poll(() => atlas.param('c')).not.toBeNull();
  expect(atlas.param('topic')).toBe('enterprise');
  const screen = new Screen(await loadBuilt(), `?c=${atlas.param('c')}`);
  const [x, y] = screen.place('baoding');
  const card = (await atlas.card.boundingBox())!;
  expect(x).toBeGreaterThan(330);
  expect(x).toBeLessThan(card.x);
  expect(y).toBeGreaterThan(60);
  expect(y).toBeLessThan(700);

  await field(page).focus();
  await page.keyboard.type('zxq');
  await expect(page.getByText(zh.search.noneHint)).toBeVisible();
  expect(await faults(page), 'nothing found').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByText(zh.search.noneHint)).toBeHidden();
  await expect(field(page)).toHaveValue('zxq');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(field(page)).not.toBeFocused();
  await expect(atlas.card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.card).toBeHidden();
});

test('F-46: an input method composes undisturbed; full-width letters, new lines and F-23: 50 kB of a hostile pattern', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.turnTo('?topic=technology&theme=dark');
  await field(page).focus();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', {
    text: "bao'ding",
    selectionStart: 8,
    selectionEnd: 8,
  });
  await expect(field(page)).toHaveValue("bao'ding");
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await devtools.send('Input.insertText', { text: '保定市' });
  await expect(option(page, /^\s*保定市/)).toHaveAttribute('aria-selected', 'true');
  expect(atlas.param('sel')).toBeNull();

  for (const text of ['ＢＡＯＤＩＮＧ', '１３０６００', '保定，　', '\r\n保定\n市\n']) {
    await paste(page, text);
    await expect(option(page, /^\s*保定市/), text).toBeVisible();
  }
  await paste(page, '张家口\n桥西');
  await expect(field(page)).toHaveValue('张家口 桥西');
  await expect(option(page, /^\s*桥西区/)).toContainText('张家口');

  await paste(page, '(a+)+$'.repeat(8_500));
  await expect(field(page)).toHaveValue('(a+)+$'.repeat(34).slice(0, 200));
  await expect(page.getByText('没有找到').or(options(page)).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('organisations, events and clusters have a card and a mark; an industry becomes the filter', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.turnTo('?topic=technology&theme=dark');
  const choose = async (text: string, name: RegExp): Promise<void> => {
    await field(page).fill(text);
    await option(page, name).click();
  };
  await choose('工信部', /^\s*工业和信息化部/);
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('工业和信息化部');
  await atlas.card.getByText('工信部公布45个国家先进制造业集群').click();
  await atlas.button(zh.card.openEvent).first().click();
  await expect.poll(() => atlas.param('sel')).toMatch(/^event:/);
  await atlas.section(zh.card.parties).getByRole('button', { name: '工业和信息化部' }).click();
  await expect.poll(() => atlas.param('sel')).toBe('organisation:o-miit');
  expect(await faults(page)).toEqual([]);
  await choose('通县', /曾用名/);
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('通州区');
  await choose('tsjqr', /^\s*唐山机器人/);
  await expect.poll(() => atlas.param('sel')).toBe('cluster:cl-ts-robot');
  expect(atlas.param('topic')).toBeNull();
  await choose('swyy', /^\s*生物医药/);
  await expect.poll(() => atlas.param('industry')).toBe('biomed');
});

test('Ctrl+K pressed while data are on their way opens the search as soon as it stands', async ({
  page,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/flows.json*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('./?renderer=svg');
  await expect(page.locator('html')).toHaveAttribute('data-theme');
  await expect(field(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  release();
  await expect(field(page)).toBeFocused();
});

test.describe('where the names do not come', () => {
  test.use({ provoked: /names\.json|Failed to load resource/ });
  test('the search says so, and finds what was typed once they do', async ({ page }) => {
    await page.route('**/names.json*', (route) => route.abort());
    await page.goto('./?renderer=svg');
    await field(page).fill('bd');
    await expect(page.getByRole('alert')).toHaveText(zh.search.failed);
    await page.unroute('**/names.json*');
    await page.getByRole('search').getByRole('button', { name: zh.errors.retry }).click();
    await expect(option(page, /^\s*保定市/)).toBeVisible();
    await expect(field(page)).toHaveValue('bd');
  });
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('the field comes from a button over the bar; a tap opens, and the place lies above the sheet', async ({
    page,
  }) => {
    const atlas = new Atlas(page);
    await atlas.load('?theme=light');
    await expect(field(page)).toBeHidden();
    await atlas.button(zh.search.open).tap();
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('baoding');
    await expect(option(page, /^\s*保定市/)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const sizes = await page
      .locator('[role=option], header button')
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().height),
      );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44);
    expect(await faults(page)).toEqual([]);
    await option(page, /^\s*保定市/).tap();
    await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('保定市');
    await expect(field(page)).toBeHidden();
    const built = await loadBuilt();
    const sheet = (await atlas.card.boundingBox())!;
    // The map may pause on its way.
    await expect(() => {
      const camera = atlas.param('c');
      expect(camera).not.toBeNull();
      const screen = new Screen(built, `?c=${camera}`, { width: 390, height: 844 });
      const [x, y] = screen.place('baoding');
      expect(Math.abs(x - 195)).toBeLessThan(150);
      expect(y).toBeLessThan(sheet.y);
      expect(y).toBeGreaterThan(60);
    }).toPass({ timeout: 15_000 });
  });
});
