import { readFileSync } from 'node:fs';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { signedChange } from '../../src/model/pairFlow';
import { viewOf } from '../../src/model/view';
import { decodeQuery } from '../../src/state/urlState';
import { formatChange } from '../../src/text/format';
import { MODE_TEXTS } from '../../src/text/modeTexts';
import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { readTableFile } from '../fixtures/readTableFile';
import { expect, test } from './atlasTest';

const texts = MODE_TEXTS.zh;
const { names, years } = zh.modes;
const HALF = '?topic=enterprise&metric=investment-value&basis=actual&t=2014&theme=light';

test('the two directions of a pair are chosen by keyboard: each, their sum without arrow, their difference', async ({
  svgAtlas: atlas,
}) => {
  const { page, filters, map, legend, title, card } = atlas;
  const heads = map.locator('[data-layer="flows"] g > path[fill]:not([fill="none"])');
  await atlas.open(HALF);
  expect(await atlas.flows()).toBe(2);
  await expect(heads).not.toHaveCount(0);

  const modes = filters.getByRole('group', { name: texts.label });
  await modes.getByRole('button', { name: names.directed }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => atlas.param('mode')).toBe('sum');
  await atlas.ready(1);
  await expect(heads).toHaveCount(0);
  await expect(title).toContainText(`河北与天津之间的投资额（${names.sum}）414 亿元`);
  await expect(legend).toContainText(names.sum);
  await expect(legend).toContainText(zh.legend.undirected);
  await expect(legend).toContainText(texts.nodes.sum('投资额'));
  await atlas.open(`${HALF}&mode=sum&sel=flow:tianjin~hebei`);
  await expect(card).toContainText('414 亿元');
  await expect(card).toContainText(/河北 → 天津\s*147 亿元/);
  await expect(card).toContainText(/天津 → 河北\s*267 亿元/);

  await modes.getByRole('button', { name: names.net }).click();
  await expect(card).toContainText('120 亿元');
  await expect(heads).not.toHaveCount(0);
  await filters
    .getByRole('button', { name: zh.filters.lift(`${zh.filters.names.mode}：${names.net}`) })
    .click();
  await expect.poll(() => atlas.param('mode')).toBeNull();
});

test('one year is taken from another: map, legend, card, table and file tell the change', async ({
  svgAtlas: atlas,
}) => {
  const { page, filters, map, legend, title, card } = atlas;
  const dataset = await loadBuilt();
  await atlas.open('?topic=enterprise&metric=investment-value&basis=in-place&theme=light');
  const compare = filters.getByRole('combobox', { name: texts.compare });
  await compare.focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => atlas.param('minus')).not.toBeNull();
  await compare.selectOption({ label: years(2020, 2017) });
  await expect.poll(() => [atlas.param('t'), atlas.param('minus')]).toEqual(['2020', '2017']);
  await atlas.ready(1);

  const { query } = decodeQuery(new URL(page.url()).search);
  const view = viewOf(dataset, query);
  const { pairs, undrawn } = aggregateFlows(dataset, view);
  const [top] = pairs;
  const change = signedChange(top!)!;
  const measure = dataset.measuresById.get('investment-value') ?? null;
  const told = formatChange(change, measure, 'zh');
  await expect(title).toContainText('2020年1—6月比2017年1—6月');
  await expect(title).toContainText(zh.modes.less(told.replace('−', '')));
  await expect(legend).toContainText(years(2020, 2017));
  await expect(legend).toContainText(zh.legend.shown(1, 1));
  await expect(legend).toContainText(texts.once(undrawn.once.length));
  await expect(legend).toContainText(texts.changeMarks);
  await expect(legend.locator('[data-entry="amount"]').filter({ hasText: '−' })).not.toHaveCount(0);

  // The same view from its link: the decrease is hollow, and still an arrow.
  const address = new URL(page.url()).search.replace('&renderer=svg', '');
  await atlas.open(`${address}&tab=table&sel=flow:beijing-hebei~tianjin`);
  const flow = map.locator('[data-layer="flows"] [data-pair]').first();
  await expect(flow.locator('path')).toHaveCount(3);
  await expect(card).toContainText(told);
  await expect(card).toContainText(/2020年1—6月\s*627.9 亿元/);
  await expect(card).toContainText(/2017年1—6月\s*1,255.62 亿元/);
  await page.keyboard.press('Escape');
  const table = page.getByRole('table').filter({ has: page.locator('[data-rows]') });
  const first = table.locator('tbody tr[data-row]').first();
  await expect(table.getByRole('columnheader', { name: zh.modes.change })).toBeVisible();
  for (const text of [told, '627.9 亿元', '1,255.62 亿元']) await expect(first).toContainText(text);
  await expect(table.locator('tbody')).toContainText(zh.table.notDrawn.once);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: zh.table.download }).click(),
  ]);
  expect(file.suggestedFilename()).toContain('2020_minus_2017');
  const { rows } = readTableFile(readFileSync(await file.path(), 'utf8'));
  expect(rows[0]).toMatchObject({
    [zh.modes.change]: String(change),
    '2020年': '627.9',
    '2017年': '1255.62',
  });

  await filters
    .getByRole('button', { name: zh.filters.lift(`${zh.filters.names.minus}：2017年`) })
    .click();
  await expect.poll(() => [atlas.param('t'), atlas.param('minus')]).toEqual(['2020', null]);

  // Where nothing can be compared, the control says so.
  await atlas.open('?topic=enterprise&metric=projects&theme=light');
  await expect(compare).toBeDisabled();
  await expect(compare).toHaveAccessibleDescription(texts.incomparable);
});
