import { readFileSync } from 'node:fs';
import { drawnPair } from '../../src/model/matrixCells';
import { odMatrix } from '../../src/model/odMatrix';
import { tableRows } from '../../src/model/tableRows';
import { decodeQuery } from '../../src/state/urlState';
import { DOCK_TEXTS } from '../../src/text/dockTexts';
import { matrixFile } from '../../src/text/matrixFile';
import { matrixSheet } from '../../src/text/matrixSheet';
import { MATRIX_TEXTS } from '../../src/text/matrixTexts';
import { tableNames } from '../../src/text/tableCells';
import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { drawnOf } from '../fixtures/drawn';
import { readCells } from '../fixtures/readTableFile';
import { Atlas, expect, test, type Page } from './atlasTest';

const dataset = await loadBuilt();
const STATES = [
  'topic=technology&t=2023',
  'topic=enterprise&level=city',
  'topic=enterprise&metric=enterprises&basis=stock',
  'topic=enterprise&metric=investment-value&t=2014&mode=net',
  'topic=enterprise&metric=investment-value&t=2014&mode=sum',
  'topic=enterprise&industry=biomed&level=province',
  'topic=context&top=7',
  'topic=all&level=city',
];

/** What the model, on the shipped files, says the matrix of a view holds. */
function expected(search: string) {
  const { query } = decodeQuery(`?${search}`);
  const { view, flowView, drawn } = drawnOf(dataset, query);
  const rows = tableRows(dataset, view, flowView, drawn, query.min);
  const names = tableNames(dataset, 'zh');
  const input = { dataset, view, flowView, rows, names, isCompact: false };
  const matrix = odMatrix({ ...input, order: 'division' });
  const measure = dataset.measuresById.get(view.measure ?? '') ?? null;
  return { drawn, matrix, sheet: matrixSheet(dataset, measure, matrix, 'zh') };
}

/** Every cell between the heads: its name, what it shows, whether it has a tone. */
const readMatrix = (page: Page): Promise<[string | null, string, boolean][]> =>
  page
    .getByRole('grid')
    .locator('tbody td:not(.total)')
    .evaluateAll((cells) =>
      cells.map((cell) => [
        cell.getAttribute('aria-label'),
        cell.textContent.trim(),
        cell.classList.contains('toned'),
      ]),
    );

const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);

test('the matrix is opened, walked and read by keyboard, agrees with the map, and is saved as it stands', async ({
  page,
}) => {
  // A page of its own: Escape would first take away what another test has left open.
  const atlas = new Atlas(page, 'svg');
  const { card } = atlas;
  const grid = page.getByRole('grid');
  await atlas.open('?topic=technology&theme=light');
  await page.getByRole('button', { name: zh.panes.open, exact: true }).focus();
  await page.keyboard.press('Enter');
  await atlas.button(zh.panes.names.matrix).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => atlas.param('tab')).toBe('matrix');
  await expect(grid).toBeVisible();
  const isInGrid = () =>
    page.evaluate(() => document.activeElement?.closest('[role=grid]') != null);
  for (let steps = 0; steps < 20 && !(await isInGrid()); steps++) await page.keyboard.press('Tab');

  await page.keyboard.press('Control+Home');
  await expect(page.locator('[data-at="0,0"]')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const name = '北京 → 天津、河北（合计）：996 亿元，2025年，第 1 / 5，另有 3 条没画出的记录';
  await expect.poll(() => focused(page)).toBe(name);
  const cell = page.getByRole('gridcell', { name });
  await expect(cell).toHaveClass(/lit/);
  await expect(page.locator('[data-at="1,0"]')).toHaveClass(/lit/);
  await page.keyboard.press('Enter');
  await expect(card).toContainText('996 亿元');
  expect(atlas.param('sel')).toBe('flow:beijing~tianjin-hebei');
  await expect(cell).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(cell).not.toHaveAttribute('aria-selected', 'true');

  for (const state of STATES) {
    await atlas.open(`?${state}&tab=matrix&theme=light`);
    const { drawn, matrix, sheet } = expected(state);
    await atlas.ready(drawn.length);
    await expect
      .poll(() => readMatrix(page), state)
      .toEqual(
        matrix.cells.flatMap((line, row) =>
          line.map((cell, column) => {
            const { name: told, text } = sheet.cellAt(row, column);
            return [told, text, drawnPair(cell) !== null];
          }),
        ),
      );
    expect((await page.locator('td.total').count()) > 0, state).toBe(
      sheet.rowTotals !== null || sheet.columnTotals !== null,
    );
  }

  await test.step('the file', async () => {
    const { matrix, sheet } = expected(STATES.at(-1)!);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: zh.table.download }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('jjj-matrix_all_records_all.csv');
    const cells = readCells(readFileSync(await file.path(), 'utf8'));
    const { lines, notes } = matrixFile(dataset, matrix, sheet, false, 'zh');
    const told = lines.map((line) => line.map((one) => (one === null ? '' : String(one))));
    expect(cells.slice(0, lines.length)).toEqual(told);
    const rest = cells.slice(lines.length).map((line) => line.join('，'));
    for (const [, said] of notes) expect(rest.join('\n')).toContain(said);
    expect(rest.join('\n')).toContain(page.url());
  });

  await test.step('more room, by button and by keys', async () => {
    const pane = page.locator('#rows');
    const height = async (): Promise<number> => (await pane.boundingBox())!.height;
    const before = await height();
    const [map, header] = [page.locator('#map'), page.getByRole('banner')];
    const free = (await map.boundingBox())!.height - (await header.boundingBox())!.height;
    expect(free, 'of 720 pixels').toBeGreaterThan(240);
    const taller = atlas.button(DOCK_TEXTS.zh.taller);
    await taller.focus();
    await page.keyboard.press('Enter');
    await expect(taller).toHaveAttribute('aria-expanded', 'true');
    expect(await height()).toBeGreaterThan(before * 1.4);
    await expect(page.locator('#map')).toBeHidden();
    await expect(atlas.band.getByText(zh.band.unapproved)).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(taller).toHaveAttribute('aria-expanded', 'false');
    const edge = page.getByRole('separator', { name: DOCK_TEXTS.zh.resize });
    await edge.focus();
    await page.keyboard.press('ArrowUp');
    await expect(edge).toHaveAttribute('aria-valuenow', '47');
    expect(await height()).toBeGreaterThan(before);
    await page.keyboard.press('ArrowDown');
  });

  await test.step('on a telephone', async () => {
    await atlas.open('?topic=technology&level=city&tab=matrix&matrix=amount,compact');
    await expect(atlas.button(MATRIX_TEXTS.zh.orders.amount)).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(atlas.button(MATRIX_TEXTS.zh.compact)).toHaveAttribute('aria-pressed', 'true');
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(grid).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1280, height: 720 });
  });
});
