import { zh } from '../../src/text/zh';
import { Atlas, expect, test, type Page } from './atlasTest';

test.use({ provoked: /flows\.json|MapView|SvgMap|map: |Failed to load resource/ });

const FLOWS = '**/geo/flows.json';

async function expectRetryToWork(page: Page): Promise<void> {
  await page.unroute(FLOWS);
  await page.getByRole('button', { name: zh.errors.retry }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d/);
  await expect(page.getByRole('alert')).toBeHidden();
}

test('a file that is not there is named, and can be asked for again', async ({ page }) => {
  await page.route(FLOWS, (route) => route.fulfill({ status: 404, body: 'Not found.' }));
  await page.goto('./');
  const alert = page.getByRole('alert');
  await expect(alert.getByRole('heading')).toHaveText(zh.errors.title);
  await expect(alert).toContainText(zh.errors.refused('flows.json', '404'));
  await expectRetryToWork(page);
});

const BROKEN: readonly [string, (body: string) => string, string][] = [
  [
    'a file that was cut short',
    (body) => body.slice(0, body.length / 2),
    zh.errors['not-json']('flows.json'),
  ],
  [
    'a login page in its place',
    () => '<!doctype html><p>Log in</p>',
    zh.errors['not-json']('flows.json'),
  ],
  [
    'a file of another edition',
    (body) => JSON.stringify({ ...(JSON.parse(body) as object), schema: 99 }),
    'flows.json',
  ],
];
for (const [what, spoil, message] of BROKEN)
  test(`${what} is named, and can be asked for again`, async ({ page }) => {
    await page.route(FLOWS, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: spoil(await response.text()) });
    });
    await page.goto('./');
    await expect(page.getByRole('alert')).toContainText(message);
    await expectRetryToWork(page);
  });

test('a server that does not answer is named too', async ({ page }) => {
  await page.route(FLOWS, (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText(zh.errors.unreachable('flows.json'));
  await expectRetryToWork(page);
});

/** The same content as a list: the flows, and their cards. */
async function expectList(page: Page, notice: string): Promise<void> {
  const atlas = new Atlas(page);
  await expect(page.getByRole('status').filter({ hasText: notice })).toBeVisible();
  const table = page.getByRole('table', { name: zh.list.title });
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
