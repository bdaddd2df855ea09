import { readFileSync } from 'node:fs';
import { PROFILE_TEXTS } from '../../src/text/profileTexts';
import { zh } from '../../src/text/zh';
import { readTableFile } from '../fixtures/readTableFile';
import { expect, test } from './atlasTest';

const texts = PROFILE_TEXTS.zh;

test('profiles of industries are sorted, compared, told in sentences and saved', async ({
  svgAtlas: atlas,
}) => {
  const { page, card } = atlas;
  const pane = page.getByRole('region', { name: zh.panes.names.profiles, exact: true });
  const table = pane.getByRole('table');
  const rowNames = table.getByRole('rowheader');
  const choose = (name: string): Promise<void> =>
    pane.getByRole('button', { name, exact: true }).click();

  await atlas.turnTo('?tab=profiles&topic=enterprise&theme=light');
  await expect(pane.getByRole('columnheader', { name: '生物医药' })).toBeVisible();
  await expect(rowNames).toHaveCount(14);
  await expect(pane).toContainText(texts.rests.records(14, 14));

  await pane.getByRole('combobox', { name: texts.basis }).selectOption('value-added');
  await expect.poll(() => atlas.param('profile')).toBe('value-added');
  await expect(rowNames).toHaveCount(13);
  await expect(rowNames.first()).toHaveText('北京');
  const cell = table.getByRole('row', { name: /^保定/ }).getByRole('cell').first();
  await expect(cell).toHaveText('2.55');
  await expect(cell).toHaveAttribute('data-tone', '4');

  const primary = pane.getByRole('columnheader', { name: '第一产业' });
  await primary.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(primary).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => atlas.param('view')).toMatch(/^by:-/);
  await expect(rowNames.first()).toHaveText('承德');
  await page.keyboard.press('Enter');
  await expect(rowNames.first()).toHaveText('北京');

  await rowNames.getByRole('button', { name: '保定' }).click();
  await expect.poll(() => atlas.param('sel')).toBe('place:baoding');
  await expect(card).toContainText('保定');
  await choose(texts.views.places);
  await expect(table.getByRole('row', { name: /^保定/ })).toHaveAttribute('aria-current', 'true');
  await expect(pane.getByRole('cell', { name: texts.why.self })).toHaveCount(13);

  await choose(texts.views.overlap);
  const lead = pane.getByRole('status').filter({ hasText: '与保定' });
  await expect(lead).toHaveText(/^与保定最相近的是.+；最互补的是北京。$/);
  const alike = pane.getByRole('region', { name: texts.alike('保定') });
  const unlike = pane.getByRole('region', { name: texts.unlike('保定') });
  await expect(alike.getByRole('listitem')).toHaveCount(3);
  await expect(unlike.getByRole('listitem').first()).toContainText(
    '克鲁格曼指数 0.60，依 3 个行业；保定的第二产业占比高 18.8 个百分点；北京的第三产业占比高 30.2 个百分点。',
  );
  await choose(texts.similarities.cosine);
  await expect.poll(() => atlas.param('view')).toBe('overlap,cosine');
  await expect(unlike.getByRole('listitem').first()).toContainText(texts.similarities.cosine);
  await expect(pane).toContainText('参照：表中各地合计');

  const saving = page.waitForEvent('download');
  await choose(zh.table.download);
  const file = await saving;
  expect(file.suggestedFilename()).toBe('jjj-profiles_value-added_pairs_cosine.csv');
  const { columns, rows } = readTableFile(readFileSync(await file.path(), 'utf8'));
  expect(columns).toEqual(Object.values(texts.columns));
  expect(rows).toHaveLength(6);

  // Sectors that the flows know too lead to the records between the two places.
  await pane.getByRole('combobox', { name: texts.basis }).selectOption('records');
  const tie = pane.getByRole('link', { name: /^两地之间已有 \d+ 条联系$/ }).first();
  await tie.click();
  await expect.poll(() => [atlas.param('tab'), atlas.param('dir')]).toEqual(['table', 'between']);
  await expect(page.getByRole('table').getByRole('rowheader')).not.toHaveCount(0);
});
