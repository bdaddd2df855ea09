import { METHOD_TEXTS } from '../../src/text/methodTexts';
import { zh } from '../../src/text/zh';
import { expect, test, type Page } from './atlasTest';

const words = METHOD_TEXTS.zh;
const SEED = '京津冀创新型产业集群协同发展在行动';

const heading = (page: Page) => page.getByRole('heading', { level: 1, name: zh.sourcesPage.title });
const entry = (page: Page, title: string) => page.locator('details').filter({ hasText: title });

test('by keyboard: from the panel to a source, on to a flow, back, and out again', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=technology');
  const opener = atlas.filters.getByRole('link', { name: zh.sourcesPage.title });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  expect(atlas.param('tab')).toBe('sources');
  await expect(page).toHaveTitle(new RegExp(zh.sourcesPage.title));
  await expect(atlas.map).toBeHidden();

  // What lies behind is out of reach: from the last control Tab leaves the page.
  const behind = page.locator('.atlas').getByRole('button');
  await expect(behind).toHaveCount(0);

  await page.getByRole('searchbox', { name: words.sources.text }).fill('数字水泥网 2015');
  const found = entry(page, SEED);
  await expect(found).toHaveCount(1);
  await found.locator('summary').focus();
  await page.keyboard.press('Enter');
  const flow = found.getByRole('link', { name: '3,400 项' });
  await flow.focus();
  await page.keyboard.press('Enter');

  await expect(heading(page)).toHaveCount(0);
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(
    '北京 → 天津、河北（合计）',
  );
  await expect(atlas.card.getByText('3,400 项').first()).toBeVisible();
  expect([atlas.param('tab'), atlas.param('basis')]).toEqual([null, 'increase']);

  await page.goBack();
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(heading(page)).toHaveCount(0);
  await expect(atlas.map).toBeVisible();

  await opener.click();
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('from a card: what else rests on this source, at its place in the list', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open(
    '?topic=technology&metric=contracts&basis=increase&sel=flow:beijing~tianjin-hebei',
  );
  const record = atlas.card.getByRole('article').first();
  await record.getByRole('link', { name: zh.sourcesPage.rests }).first().click();
  const found = entry(page, SEED);
  await expect(found).toHaveAttribute('open', '');
  await expect(found.locator('summary')).toBeFocused();
  await expect(found.locator('summary')).toBeInViewport();
  await expect(found.getByRole('heading', { name: words.sources.rests.flows })).toBeVisible();
  await page.getByRole('button', { name: words.back }).click();
  await expect(atlas.card).toBeVisible();
});

test('a link leads straight to it; it fits a telephone, a printer, and tells whose it is', async ({
  page,
}) => {
  await page.goto('./?tab=sources&theme=dark&renderer=svg');
  await expect(heading(page)).toBeFocused();
  await expect(page.locator('.page details').first()).toBeVisible();
  const history = await page.evaluate(() => window.history.length);
  for (const [section, title] of Object.entries(words.sections)) {
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(page.locator(`#sources-${section}`), section).toBeFocused();
    await expect(page.locator(`#sources-${section}`)).toBeInViewport();
  }
  expect(await page.evaluate(() => window.history.length)).toBe(history);

  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    const tooWide = () =>
      page.locator('.page').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    await expect.poll(tooWide, { message: `${width} px` }).toBe(0);
  }

  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.atlas')).toBeHidden();
  await expect(page.getByRole('button', { name: words.back })).toBeHidden();
  await expect(page.locator('.page p').first()).toHaveCSS('color', 'rgb(0, 0, 0)');
  const printed = await page.evaluate(() => document.documentElement.scrollHeight / innerHeight);
  expect(printed, 'more than what fits one screen').toBeGreaterThan(5);
  await page.emulateMedia({ media: 'screen' });

  const notices = page.getByRole('link', { name: words.licences.notices });
  const address = new URL((await notices.getAttribute('href')) ?? '', page.url());
  const text = await (await page.request.get(address.href)).text();
  const shipped = [...text.matchAll(/^(\S+) \d\S* · (.*)$/gm)].map(([, name, licence]) => ({
    name: name ?? '',
    licence: licence ?? '',
  }));
  const named = shipped.map(({ name }) => name);
  for (const name of ['maplibre-gl', '@deck.gl/core', 'svelte', 'valibot', 'd3-array'])
    expect(named).toContain(name);
  const strict = shipped.filter(
    ({ licence }) => !/MIT|ISC|BSD|Apache-2\.0|Unlicense|MPL-2\.0/.test(licence),
  );
  // Whoever passes a file under this one on says where its source is.
  for (const { name } of shipped.filter(({ licence }) => licence === 'MPL-2.0'))
    expect(text).toMatch(new RegExp(`^${name} .*\\n\\nSource, unchanged: \\S*https://\\S+`, 'm'));
  expect(strict, 'licences that ask for more than a notice').toEqual([]);
});
