import { LEAVE_TEXTS } from '../../src/text/leaveTexts';
import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { expect, test } from './atlasTest';
import { faults } from './axeFaults';

test('a flow’s card says what, how much, when, on what footing, and who said so', async ({
  svgAtlas: atlas,
}) => {
  await atlas.open(
    '?topic=technology&metric=contracts&basis=increase&sel=flow:beijing~tianjin-hebei',
  );
  const { card } = atlas;
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('北京 → 天津、河北（合计）');
  const record = card.getByRole('article').first();
  await expect(record).toContainText('3,400 项');
  await expect(record).toContainText('技术合同数');
  await expect(record).toContainText(zh.bases.increase);
  await expect(record).toContainText('2014年');
  await expect(record).toContainText('京津冀创新型产业集群协同发展在行动');
  await expect(record).toContainText('数字水泥网');
  await expect(record).toContainText('2015年');
  await expect(record).toContainText('第8段');
  await expect(record).toContainText(zh.sourceKinds.none);
  // The seed article says “increased by”, another source that this is the year's total.
  await expect(record).toContainText(zh.confidences.conflicting);
  await expect(record).toContainText(zh.card.conflictsWith);
  await expect(record).toContainText('3,176 项');
});

test('in English too', async ({ svgAtlas: atlas }) => {
  await atlas.open(
    '?topic=technology&metric=contracts&basis=increase&sel=flow:beijing~tianjin-hebei&lang=en',
  );
  const record = atlas.page.getByRole('article').first();
  await expect(record).toContainText('3,400 contracts');
  await expect(record).toContainText('increase on the year before');
  await expect(record).toContainText('¶8');
  await expect(record).toContainText('sources differ');
});

test('a source with a page has a link that opens elsewhere and tells it nothing', async ({
  svgAtlas: atlas,
}) => {
  await atlas.open('?topic=technology&sel=flow:beijing~tianjin-hebei');
  const link = atlas.card
    .getByRole('article')
    .first()
    .getByRole('link', { name: zh.card.link })
    .first();
  await expect(link).toHaveAttribute('href', /^https?:\/\//);
  await expect(link).toHaveAttribute('target', '_blank');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');

  // Before another site a reader is told; Escape leads back, and what lies behind stays.
  const { page } = atlas;
  const words = LEAVE_TEXTS.zh;
  await link.press('Enter');
  const notice = page.getByRole('dialog', { name: words.title });
  const goOn = notice.getByRole('link');
  await expect(goOn).toBeFocused();
  await expect(goOn).toHaveAttribute('href', (await link.getAttribute('href')) ?? '');
  await expect(goOn).toHaveAttribute('rel', 'noopener noreferrer');
  expect(await faults(page, 'all', 'dialog')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(notice).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('a missing figure is called missing, with the reason, never 0', async ({
  svgAtlas: atlas,
}) => {
  const { flows } = await loadBuilt();
  const row = flows.missing.findIndex((reason) => reason >= 0);
  const [origin, destination] = [flows.origin[row]!, flows.destination[row]!].map(
    (place) => flows.places[place]!,
  );
  await atlas.open(`?topic=all&top=all&sel=flow:${[origin, destination].sort().join('~')}`);
  await expect(atlas.card.getByText(/^数值(未公布|未分行业公布|未公开)$/).first()).toBeVisible();
  await expect(atlas.card.getByText(/^0 /)).toHaveCount(0);
});

test('a place’s card leads on to a flow’s, and the browser’s back returns', async ({
  svgAtlas: atlas,
}) => {
  await atlas.open('?topic=enterprise&sel=place:beijing');
  const { card, page } = atlas;
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('北京市');
  for (const title of [zh.card.flowsOut, zh.card.parks, zh.card.events])
    await expect(atlas.section(title)).toBeVisible();
  await atlas.section(zh.card.flowsOut).getByRole('button', { name: '天津', exact: true }).click();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('北京 → 天津');
  await page.goBack();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('北京市');
});

test('a cluster’s card tells its list, places, industry and source', async ({
  svgAtlas: atlas,
}) => {
  await atlas.open('?topic=clusters&sel=place:beijing');
  const first = atlas.section(zh.card.clusters).getByRole('button').first();
  const name = await first.innerText();
  await first.click();
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText(name);
  await expect(atlas.card.getByText(zh.card.scheme, { exact: true })).toBeVisible();
  await expect(atlas.section(zh.card.sources)).toBeVisible();
});
