import { zh } from '../../../src/text/zh';
import { URL_VERSION } from '../../../src/state/linkParams';
import { Atlas, expect, test } from '../atlasTest';

/** Addresses that mean nothing, and what of them the notice names. */
const BAD: readonly [what: string, search: string, named: RegExp][] = [
  [
    'words that are no choice',
    '?topic=weather&theme=pink&kind=%00&lang=%ff',
    /topic、kind、theme、lang/,
  ],
  ['numbers out of bounds', '?top=-1&min=-5&c=999,999,99&t=2020..1999', /t、min、top、c/],
  ['several values for one', '?topic=clusters&topic=all&dir=in&dir=out', /dir、topic/],
  ['lists where there is one', '?topic[]=clusters&level[0]=city', /topic、level/],
  [
    'ids that nobody has',
    '?place=atlantis&sel=park:atlantis&industry=magic&metric=wishes',
    /metric、industry、place、sel/,
  ],
  [
    'a tab that is not there',
    '?tab=casino&confidence=sure&basis=guessed',
    /basis、confidence、tab/,
  ],
  ['bytes that are no text', '?topic=%E4%BA&sel=%&dir=%2', /dir、topic、sel/],
];

test('F-24: an address that cannot be read gives the defaults, one notice, and is written anew', async ({
  page,
}) => {
  const atlas = new Atlas(page, 'svg');
  const notices = page.getByRole('status').filter({ hasText: zh.errors.badLink });
  for (const [what, search, named] of BAD) {
    await atlas.visit(search);
    await expect(notices, what).toHaveCount(1);
    await expect(notices, what).toContainText(named);
    await expect(atlas.title, what).toContainText('996 亿元');
    await expect(page, what).toHaveURL(/\/\?v=1&renderer=svg$/);
  }
  await notices.getByRole('button', { name: zh.app.close }).click();
  await expect(notices).toBeHidden();
  // What could be read stays, and alone stands in the address.
  await atlas.visit('?utm_source=mail&topic=enterprise&top=1e3&sel=place:baoding');
  await expect(notices).toContainText(zh.notices.parameters(['top']));
  await expect(page).toHaveURL(/\/\?v=1&topic=enterprise&sel=place:baoding&renderer=svg$/);
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('保定市');
});

test('F-24: an address of ten thousand letters is not read in part', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.visit(`?topic=clusters&utm=${'x'.repeat(10_000)}&theme=dark`);
  await expect(page.getByText(zh.notices.longLink)).toBeVisible();
  await expect(atlas.button(zh.topics.technology)).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/\/$/);
});

test('F-25: a link of a version to come is not read, and its version is named', async ({
  page,
}) => {
  const atlas = new Atlas(page, 'svg');
  await atlas.visit('?v=99&topic=clusters&t=2019&lang=en');
  const notice = page.getByRole('status').filter({ hasText: '99' });
  await expect(notice).toHaveCount(1);
  await expect(notice).toContainText(zh.notices.newerLink('99', URL_VERSION));
  await expect(atlas.title).toContainText('996 亿元');
  await expect(page).toHaveURL(/\/$/);
  // Of the present version and of none.
  for (const search of [`?v=${URL_VERSION}&topic=clusters`, '?topic=clusters']) {
    await atlas.visit(search);
    await expect(atlas.button(zh.topics.clusters)).toHaveAttribute('aria-pressed', 'true');
    await expect(notice).toHaveCount(0);
    await expect(page).toHaveURL(/\/\?v=1&topic=clusters&renderer=svg$/);
  }
});
