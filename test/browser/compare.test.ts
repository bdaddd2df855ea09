import { COMPARE_TEXTS } from '../../src/text/compareTexts';
import { TIME_TEXTS } from '../../src/text/timeTexts';
import { zh } from '../../src/text/zh';
import { expect, test } from './atlasTest';
import { faults } from './axeFaults';

const time = TIME_TEXTS.zh;
const words = COMPARE_TEXTS.zh;

test('years are played, marks open their cards, two years stand side by side, and every number opens its record', async ({
  atlas,
}) => {
  const { page, card, map } = atlas;
  const expectParam = (name: string, value: string | null) =>
    expect.poll(() => atlas.param(name)).toBe(value);

  // The strip by keyboard: space plays, an arrow takes over, and nothing runs unseen.
  await atlas.open('?topic=enterprise&metric=projects&basis=actual&t=2014&theme=dark&renderer=svg');
  const years = page.getByRole('listbox', { name: zh.timeline.label });
  const [play, pause] = [atlas.button(time.play), atlas.button(time.pause)];
  await years.focus();
  await page.keyboard.press('Space');
  await expect(pause).toBeVisible();
  await expect.poll(() => atlas.param('t')).not.toBe('2014');
  // Whichever year the player has come to.
  await page.keyboard.press('Home');
  await expect(play).toBeVisible();
  await expectParam('t', '2014');
  await page.keyboard.press('ArrowRight');
  await expectParam('t', '2015');
  await page.keyboard.press('Home');
  await atlas.button(time.adding).click();
  await expectParam('t', '..2014');
  await atlas.button(time.steps.on).click();
  await expectParam('t', '..2016');
  await play.click();
  await expect(pause).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
  });
  await expect(play).toBeVisible();

  // One stop for all marks; what is selected has its card, and its places are ringed on the map.
  const marks = page.getByRole('toolbar', { name: time.marks });
  await marks.getByRole('button', { name: /^2015年/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(marks.getByRole('button', { name: /^2014年/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', { name: time.listTitle(2014) });
  await expect(list).toBeFocused();
  const first = list.getByRole('listitem').first().getByRole('button');
  const title = await first.innerText();
  await first.click();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(map.locator('[data-layer="place-ring"] circle')).not.toHaveCount(0);
  expect(atlas.param('sel')).toMatch(/^event:/);
  await first.focus();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(marks.getByRole('button', { name: /^2014年/ })).toBeFocused();
  await expect(card).toBeVisible();

  // A link restores what is compared.
  await atlas.open('?topic=technology&t=2025&with=period:2023&tab=compare&theme=dark&renderer=svg');
  const pane = page.getByRole('region', { name: zh.panes.names.compare });
  const maps = pane.locator('svg[data-map]');
  await expect(maps).toHaveCount(3);
  await expect(pane.locator('[data-map="first"]')).toHaveAttribute('data-lines', '2');
  await expect(pane.locator('[data-map="second"]')).toHaveAttribute('data-lines', '1');
  await expect(pane).toContainText(`2025年未再公布`);
  await expect(pane).toContainText('2025年没有公布，不等于零');
  const drawing = pane.locator('[data-map="second"] > g');
  const before = await drawing.getAttribute('transform');
  await pane.locator('[data-map="first"]').hover();
  await page.mouse.wheel(0, -400);
  await expect(drawing).not.toHaveAttribute('transform', before ?? '');
  const zoomed = (await drawing.getAttribute('transform')) ?? '';
  await pane.getByRole('group', { name: words.maps }).press('ArrowLeft');
  await expect(drawing).not.toHaveAttribute('transform', zoomed);
  await marks.getByRole('button', { name: /^2014年/ }).click();
  await expect(list).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const changed = pane.getByRole('listitem').filter({ hasText: '247.3 亿元' });
  await changed.getByRole('button', { name: '996 亿元' }).click();
  await expect(card).toContainText('996 亿元');
  await expectParam('sel', 'flow:beijing~tianjin-hebei');
  await changed.getByRole('button', { name: '748.7 亿元' }).click();
  await expectParam('t', '2023');
  await expectParam('with', 'period:2025');
  await expect(card).toContainText('748.7 亿元');
  await changed.getByRole('button', { name: '247.3 亿元' }).click();
  await expectParam('minus', '2023');
  await expectParam('t', '2025');
  await expect(card).toContainText('+247.3 亿元');
  await atlas.ready(1);

  await page.keyboard.press('Escape');
  // A side may be several years.
  await pane.getByRole('combobox', { name: words.until.first }).selectOption('2024');
  await expectParam('with', 'period:2023..2024');
  await expect(pane.locator('[data-map="first"]')).toHaveAttribute('data-lines', /[1-9]/);
  await expect(pane.locator('figcaption').first()).toHaveText('2023—2024年');

  await pane.getByRole('button', { name: words.layouts.each }).click();
  await expectParam('with', 'period');
  await expect(pane.getByRole('listitem').filter({ has: page.locator('svg') })).toHaveCount(7);
  await expect(pane).toContainText('2014—2016年');
  await pane.getByRole('button', { name: words.map('2013年', 1) }).click();
  await expectParam('t', '2013');
  await expectParam('minus', null);
});
