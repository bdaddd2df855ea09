import { readFileSync } from 'node:fs';
import type { Download, Locator } from '@playwright/test';
import { zh } from '../../src/text/zh';
import { Atlas, expect, test, type Page } from './atlasTest';

/** The way of a reader who wants one figure: search a place, filter, open a flow, read its source, take the table along. */

const BIOMED = /^生物医药 /;

async function expectFile(download: Promise<Download>): Promise<void> {
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^jjj-(flows|matrix)_enterprise_.*\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text).toContain('http');
}

/** Presses Tab until something has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, goal: Locator, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 120; press++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`not reached: ${goal.toString()}`);
}

test('the whole tour by keyboard alone', async ({ page }) => {
  const atlas = new Atlas(page, 'svg');
  await atlas.load('?theme=dark');
  const press = (key: string): Promise<void> => page.keyboard.press(key);

  await press('Control+k');
  await page.keyboard.type('bd');
  const results = page.getByRole('listbox', { name: zh.search.results });
  await expect(results.locator('[aria-selected="true"]')).toContainText('保定');
  await press('Enter');
  await expect.poll(() => atlas.param('sel')).toBe('place:baoding');
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('保定市');
  await press('Escape');
  await expect(atlas.card).toBeHidden();

  const { filters } = atlas;
  await tabTo(page, filters.getByRole('button', { name: zh.topics.enterprise, exact: true }));
  await press('Enter');
  await expect.poll(() => atlas.param('topic')).toBe('enterprise');
  await tabTo(page, filters.getByRole('button', { name: BIOMED }));
  await press('Enter');
  await expect.poll(() => atlas.param('industry')).toBe('biomed');

  await tabTo(page, filters.getByRole('button', { name: zh.table.list }), 'Shift+Tab');
  await press('Enter');
  const list = page.getByRole('region', { name: zh.table.list });
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await tabTo(page, list.getByRole('button', { name: /→/ }).first());
  await press('Enter');
  await expect.poll(() => atlas.param('sel')).toMatch(/^flow:/);
  const source = atlas.card.getByRole('link', { name: zh.card.link }).first();
  await tabTo(page, source);
  await expect(source).toBeInViewport();
  await expect(source).toHaveAttribute('href', /^https?:/);

  await press('Escape');
  await tabTo(page, filters.getByRole('button', { name: zh.panes.open }), 'Shift+Tab');
  await press('Enter');
  const pane = page.locator('#rows').last();
  await tabTo(page, pane.getByRole('button', { name: zh.panes.names.matrix }));
  await press('Enter');
  await expect.poll(() => atlas.param('tab')).toBe('matrix');
  await tabTo(page, pane.getByRole('grid').locator('[tabindex="0"]'));
  const cell = pane.getByRole('grid').locator(':focus');
  const first = await cell.getAttribute('aria-label');
  await press('ArrowRight');
  await press('ArrowDown');
  await expect(cell).toHaveAttribute('aria-label', / → /);
  expect(await cell.getAttribute('aria-label')).not.toBe(first);

  await tabTo(page, pane.getByRole('button', { name: zh.table.download }), 'Shift+Tab');
  const file = page.waitForEvent('download');
  await press('Enter');
  await expectFile(file);
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the whole tour by finger', async ({ page }) => {
    const atlas = new Atlas(page, 'svg');
    await atlas.load('?theme=light');
    const { card, filters } = atlas;

    await atlas.button(zh.search.open).tap();
    await page.keyboard.type('baoding');
    const results = page.getByRole('listbox', { name: zh.search.results });
    await results.locator('[role=option]').filter({ hasText: '保定市' }).first().tap();
    await expect(card.getByRole('heading', { level: 2 })).toHaveText('保定市');
    await card.getByRole('button', { name: zh.card.close }).tap();
    await expect(card).toBeHidden();

    await atlas.button(zh.app.openControls).tap();
    await filters.getByRole('button', { name: zh.topics.enterprise, exact: true }).tap();
    await filters.getByRole('button', { name: BIOMED }).tap();
    await expect.poll(() => atlas.param('industry')).toBe('biomed');
    await filters.getByRole('button', { name: zh.app.close, exact: true }).tap();

    const views = page.getByRole('group', { name: zh.table.view });
    await views.getByRole('button', { name: zh.table.list }).tap();
    const list = page.getByRole('region', { name: zh.table.list }).last();
    await list.getByRole('button', { name: /→/ }).first().tap();
    await expect.poll(() => atlas.param('sel')).toMatch(/^flow:/);
    const source = card.getByRole('link', { name: zh.card.link }).first();
    await source.scrollIntoViewIfNeeded();
    await expect(source).toHaveAttribute('href', /^https?:/);
    await card.getByRole('button', { name: zh.card.close }).tap();

    const file = page.waitForEvent('download');
    await list.getByRole('button', { name: zh.table.download }).tap();
    await expectFile(file);
  });
});
