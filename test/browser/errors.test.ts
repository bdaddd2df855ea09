import { zh } from '../../src/text/zh';
import { Atlas, expect, test, type Page } from './atlasTest';

test.use({ provoked: /MapView|SvgMap|map: |Failed to load resource/ });

/** The same content as a list: the flows, and their cards. */
async function expectList(page: Page, notice: string): Promise<void> {
  const atlas = new Atlas(page);
  await expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible();
  const table = page.getByRole('table');
  await expect(table.getByRole('row').nth(1)).toContainText('996 亿元');
  await table.getByRole('row').nth(1).getByRole('button').click();
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(
    '北京 → 天津、河北（合计）',
  );
  await atlas.button(zh.topics.enterprise).click();
  await expect(table.getByRole('row')).not.toHaveCount(1);
  await expect(table).not.toContainText('996 亿元');
}

test('where neither map’s script comes, the flows stand in a list', async ({ page }) => {
  await page.route(/assets\/(MapView|SvgMap)-.*\.js/, (route) => route.abort());
  await page.goto('./');
  await expectList(page, zh.errors.mapFailed);
});
