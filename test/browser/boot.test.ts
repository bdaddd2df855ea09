import { join } from 'node:path';
import { addressOf, serve } from '../../scripts/serve';
import { zh } from '../../src/text/zh';
import { Atlas, expect, test } from './atlasTest';
import { hiddenLines } from './hiddenLines';

test('the atlas opens with its finding, its map, its legend and where the ground is from', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.load();
  await expect(atlas.title).toHaveText(/\d/);
  await expect(page).toHaveTitle(zh.app.name);
  expect(await atlas.flows()).toBeGreaterThan(0);
  await expect(page.locator('canvas').first()).toHaveAccessibleName(zh.app.map);
  await expect(atlas.legend).toContainText(
    zh.legend.shown(await atlas.flows(), await atlas.flows()),
  );
  await expect(atlas.filters).toBeVisible();
  await expect(page.getByText(zh.errors.badLink)).toHaveCount(0);
  // Untouched, it writes nothing into the address.
  expect(new URL(page.url()).search).toBe('');
});

test('the approval band stands bottom left, with or without a card, and nothing covers it', async ({
  svgAtlas: atlas,
}) => {
  for (const search of ['', '?sel=flow:beijing~tianjin-hebei', '?topic=clusters']) {
    await atlas.open(search);
    for (const text of [zh.band.unapproved, zh.band.boundaries])
      await expect(atlas.band).toContainText(text);
    const box = (await atlas.band.boundingBox())!;
    expect(box.x + box.width / 2).toBeLessThan(640);
    // Above the strip of years.
    expect(box.y + box.height).toBeGreaterThan(560);
    expect(await hiddenLines(atlas.band), search).toEqual([]);
  }
});

test('in a window with little room beside a card it is not covered either', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?sel=flow:beijing~tianjin-hebei');
  try {
    for (const width of [1180, 1110]) {
      await page.setViewportSize({ width, height: 720 });
      await expect(atlas.card).toBeInViewport({ ratio: 1 });
      await expect.poll(() => hiddenLines(atlas.band), `${width} pixels`).toEqual([]);
    }
  } finally {
    await page.setViewportSize({ width: 1280, height: 720 });
  }
});

test.describe('elsewhere', () => {
  const SITE = join(import.meta.dirname, '../../dist');

  test('it runs at an IPv6 address', async ({ page }) => {
    const server = await serve(SITE, '::1', 0).catch(() => null);
    test.skip(!server, 'this machine has no IPv6');
    try {
      await page.goto(`${addressOf(server!, '::1')}?renderer=svg`);
      expect(await new Atlas(page).flows()).toBeGreaterThan(0);
      await page.goto('about:blank');
    } finally {
      server?.close();
    }
  });
});
