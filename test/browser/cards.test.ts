import { COUNTERPART_TEXTS } from '../../src/text/counterpartTexts';
import { en } from '../../src/text/en';
import { zh } from '../../src/text/zh';
import { expect, test } from './atlasTest';

const { figures, card: words } = zh;

test('a flow’s card tells share, rank, reverse and its history with gaps', async ({
  svgAtlas: atlas,
}) => {
  await atlas.open(
    '?topic=enterprise&metric=projects&basis=actual&t=2014&top=all&sel=flow:tianjin~hebei',
  );
  const { card, page } = atlas;
  const figure = card.locator('dl').first();
  await expect(figure).toContainText(/第 \d+ \/ \d+/);
  await expect(card).toContainText('占天津流出');

  const reverse = atlas.section(words.reverse);
  await expect(reverse.getByRole('button', { name: '河北 → 天津' })).toBeVisible();
  await expect(reverse).toContainText('591 个');

  // A share against the total that a source states, with its whole.
  await atlas.open(
    '?topic=enterprise&metric=investment-value&basis=in-place&t=2014&sel=flow:beijing~tianjin',
  );
  await expect(card).toContainText('33.5%');
  await expect(card).toContainText(figures.ofReported('2,204.6 亿元'));

  // Years that differ have none, and say why.
  await atlas.open('?topic=technology&sel=flow:beijing~tianjin-hebei');
  await expect(card).toContainText(
    `${figures.ofOrigin('北京')}：${figures.noShare(figures.reasons.period)}`,
  );
  const history = atlas.section(figures.history);
  await expect(history.locator('path.line')).toHaveCount(1);
  await expect(history.locator('svg circle.shape')).toHaveCount(5);
  await expect(history.locator('svg rect.shape')).toHaveCount(2);

  // One stop for the keyboard, arrows for the rest; what is told follows.
  const stops = history.getByRole('group').getByRole('button');
  await expect(history.locator('[tabindex="0"]')).toHaveCount(1);
  await stops.last().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(history.locator('.readout')).toContainText('843.7 亿元');
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowLeft');
  await expect(stops.first()).toBeFocused();
  await expect(history.locator('.readout')).toContainText('2013年 71.2 亿元');

  await history.getByText(figures.asTable).click();
  const rows = history.getByRole('row');
  await expect(rows).toHaveCount(8);
  await expect(rows.nth(2)).toContainText('350.4 亿元');
  await expect(atlas.section(figures.running).locator('path.line')).toHaveCount(1);
});

test('accounts that differ stand side by side, with what became of each', async ({
  svgAtlas: atlas,
}) => {
  await atlas.open('?topic=enterprise&metric=units&basis=actual&t=2022&sel=flow:beijing~hebei');
  const accounts = atlas.card
    .getByRole('article')
    .first()
    .locator('ul')
    .first()
    .getByRole('listitem');
  await expect(accounts).toHaveCount(2);
  await expect(accounts.first()).toContainText('3,205 个');
  await expect(accounts.first()).toContainText(figures.used);
  await expect(accounts.last()).toContainText('4,063 个');
  await expect(accounts.last()).toContainText('北京、天津（合计） → 河北');
  await expect(accounts.last()).toContainText(
    figures.notUsed(words.setAsideReasons['overlapping-period']),
  );
});

test('a citation is copied, or shown to be copied', async ({ svgAtlas: atlas }) => {
  const { card, page } = atlas;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await atlas.open('?topic=technology&sel=flow:beijing~tianjin-hebei');
  const record = card.getByRole('article').first();
  await record.getByRole('button', { name: figures.copyCitation }).click();
  await expect(record.getByRole('status')).toHaveText(figures.copied);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('[EB/OL]');
  expect(copied).toContain('技术合同成交额，实际，2025年，996 亿元');
  expect(copied).toContain(page.url());

  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await atlas.open('?topic=technology&sel=flow:beijing~tianjin-hebei&lang=en');
  const english = card
    .or(page.getByRole('complementary', { name: en.card.inView }))
    .getByRole('article')
    .first();
  await english.getByRole('button', { name: en.figures.copyCitation }).click();
  const area = english.getByRole('textbox', { name: en.figures.copyByHand });
  await expect(area).toBeFocused();
  await expect(area).toHaveJSProperty('readOnly', true);
  await expect(area).toHaveValue(/Cited for: Beijing → Tianjin and Hebei together.*¥99\.6 bn/u);
  const selected = await area.evaluate(
    (field: HTMLTextAreaElement) =>
      field.selectionEnd - field.selectionStart === field.value.length,
  );
  expect(selected).toBe(true);
  await page.goto(page.url());
  await atlas.ready();
  await page.context().clearPermissions();
});

test('places, parks and clusters tell what belongs to them', async ({ svgAtlas: atlas }) => {
  const { card } = atlas;
  await atlas.open(
    '?topic=enterprise&metric=projects&basis=actual&t=2014&top=all&sel=place:tianjin',
  );
  const balance = card.locator('dl').first();
  await expect(balance).toContainText('653 个');
  await expect(balance).toContainText('591 个');
  await expect(balance).toContainText('62 个');
  await expect(balance).toContainText(figures.net);

  await atlas.open('?topic=technology&sel=place:beijing');
  const indicators = atlas.section(words.indicators);
  await expect(indicators.getByRole('group').first()).toBeVisible();
  await expect(indicators.locator('figure')).not.toHaveCount(0);
  await expect(indicators.getByRole('heading', { level: 4 }).first()).toBeVisible();

  await atlas.open('?topic=cobuild&sel=park:pk-zgc-fengtai');
  await expect(atlas.section(words.events)).toContainText('中关村丰台园与保定市政府签订');
  await expect(atlas.section(words.organisations)).toContainText('中关村丰台园管委会');
  const counterparts = atlas.section(COUNTERPART_TEXTS.zh.title);
  await expect(counterparts.getByRole('listitem').first()).toContainText(/约 \d+ 公里/u);
  await counterparts.getByRole('listitem').first().getByRole('button').click();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('衡水创新港');

  await atlas.open('?topic=clusters&sel=cluster:cl-hd-equip');
  await expect(atlas.section(words.events)).toContainText('邯郸现代装备制造集群');
  await expect(atlas.section(COUNTERPART_TEXTS.zh.title)).toBeVisible();
});
