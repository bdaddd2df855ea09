import { zh } from '../../src/text/zh';
import { Atlas, expect, test, type Page } from './atlasTest';

test.use({ provoked: /MapView|Failed to load resource/ });

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

test('without WebGL the flows stand in a list, said once', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
  });
  await page.goto('./');
  await expectList(page, zh.errors.noWebGl);
});

test('where the map’s own script does not come, the list stands too', async ({ page }) => {
  await page.route('**/assets/MapView-*.js', (route) => route.abort());
  await page.goto('./');
  await expectList(page, zh.errors.mapFailed);
});
