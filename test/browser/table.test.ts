import { readFileSync } from 'node:fs';
import { pairIdOf } from '../../src/model/pairFlow';
import { BY_RANK, sortRows } from '../../src/model/sortRows';
import { tableRows } from '../../src/model/tableRows';
import { decodeQuery } from '../../src/state/urlState';
import { zh } from '../../src/text/zh';
import { tableNames, valueText } from '../../src/text/tableCells';
import { TABLE_FILE_WORDS } from '../../src/text/tableFileWords';
import { loadBuilt } from '../fixtures/builtFiles';
import { drawnOf } from '../fixtures/drawn';
import { readTableFile } from '../fixtures/readTableFile';
import { Atlas, expect, test, type Page } from './atlasTest';
import { Screen } from './whereOnScreen';

const dataset = await loadBuilt();
const names = tableNames(dataset, 'zh');
const words = zh.table;
const own = TABLE_FILE_WORDS.zh;

const STATES = [
  'topic=technology',
  'topic=technology&metric=contracts',
  'topic=technology&t=2014',
  'topic=technology&t=2014..2023',
  'topic=enterprise',
  'topic=enterprise&metric=investment-value',
  'topic=enterprise&metric=investment-value&basis=planned',
  'topic=enterprise&metric=investment-value&basis=in-place',
  'topic=enterprise&metric=enterprises',
  'topic=enterprise&metric=projects&t=cumulative&top=5',
  'topic=enterprise&industry=biomed',
  'topic=enterprise&metric=subsidiaries&basis=stock',
  'topic=cobuild',
  'topic=cobuild&metric=projects&basis=signed',
  'topic=all',
  'topic=all&top=all',
  'topic=all&t=2015&industry=biomed,ict',
  'topic=all&industry=none',
  'topic=context&top=7',
  'topic=context&top=all',
];

/** What the model, on the shipped files, says a view shows: not what the page says of itself. */
function expected(search: string) {
  const { query } = decodeQuery(`?${search}`);
  const { view, flowView, drawn } = drawnOf(dataset, query);
  const rows = sortRows(tableRows(dataset, view, flowView, drawn, query.min), BY_RANK, names);
  return { drawn, rows, measure: dataset.measuresById.get(view.measure ?? '') ?? null };
}

const table = (page: Page) => page.getByRole('table');
const rowsOf = (page: Page) => table(page).locator('tbody tr[data-row]');
const head = (page: Page, column: string) =>
  table(page).getByRole('columnheader', { name: column, exact: true });

/** Every row by scrolling through: a long table has only some of them at a time. */
const readTable = (page: Page): Promise<{ heads: string[]; rows: string[][] }> =>
  table(page).evaluate(async (element) => {
    const box = element.parentElement!;
    const texts = (cells: Iterable<Element>) =>
      [...cells].map(({ textContent }) => textContent.trim());
    const rows = new Map<number, string[]>();
    for (let top = 0; ; top += box.clientHeight / 2) {
      box.scrollTop = top;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      for (const row of element.querySelectorAll<HTMLElement>('tr[data-row]'))
        rows.set(Number(row.dataset.row), texts(row.children));
      if (top + box.clientHeight >= box.scrollHeight) break;
    }
    box.scrollTop = 0;
    const order = [...rows].sort(([a], [b]) => a - b);
    return {
      heads: texts(element.querySelectorAll('thead th')),
      rows: order.map(([, own]) => own),
    };
  });

async function download(page: Page): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.download }).click(),
  ]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('table equals map for twenty filter states, and the file opened again equals the table', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const atlas = new Atlas(page, 'svg');
  await atlas.load('?tab=table&theme=dark');
  for (const state of STATES) {
    await atlas.turnTo(`?${state}&tab=table&theme=dark`);
    const { drawn, rows, measure } = expected(state);
    await atlas.ready(drawn.length);
    await expect(table(page), state).toHaveAttribute('aria-rowcount', String(rows.length + 1));
    const seen = await readTable(page);
    const at = (name: string): number => seen.heads.indexOf(name);
    const [value, lines] = [at(words.columns.value), at(words.columns.drawn)];
    const isDrawn = (cells: string[]): boolean => cells[lines] === words.notDrawn.drawn;
    expect(
      seen.rows.filter(isDrawn).map((cells) => cells.slice(at(words.columns.rank) + 1, value + 1)),
      state,
    ).toEqual(
      // What a filter cannot place is drawn faint and has no rank: it comes last.
      [...drawn.filter((pair) => !pair.unbroken), ...drawn.filter((pair) => pair.unbroken)].map(
        (pair) => [
          names.place(pair.origin),
          names.place(pair.destination),
          valueText(
            rows.find(({ key }) => key === pairIdOf(pair))!,
            measure,
            'zh',
          ),
        ],
      ),
    );

    if (rows.length === 0) continue;
    const file = readTableFile((await download(page)).text);
    const ends = rows.every(({ counted }) => counted)
      ? [words.oneEnd, words.otherEnd]
      : [words.columns.origin, words.columns.destination];
    const inFile = file.rows.map((cells) => ({
      ends: ends.map((name) => cells[own.zh(name)]),
      rank: cells[words.columns.rank],
      drawn: cells[words.columns.drawn],
      records: cells[words.columns.records],
      confidence: cells[words.columns.confidence],
      value: cells[words.columns.value] || cells[own.missingReason],
    }));
    const onScreen = seen.rows.map((cells, index) => ({
      ends: cells.slice(value - 2, value),
      rank: at(words.columns.rank) < 0 ? '' : cells[at(words.columns.rank)],
      drawn: cells[lines],
      records: cells[at(words.columns.records)],
      confidence: cells[at(words.columns.confidence)],
      // The screen rounds and names the unit: the model's number must be that of the file, its text that of the screen.
      value:
        valueText(rows[index]!, measure, 'zh') === cells[value]
          ? (rows[index]!.value?.toString() ?? cells[value])
          : cells[value],
    }));
    expect(inFile, state).toEqual(onScreen);
  }
});

test('map and table point at the same flow, choose it, and sort by keyboard', async ({ atlas }) => {
  const { page } = atlas;
  const search = '?topic=enterprise&metric=projects&t=2014&tab=list&c=116.35,38.75,7&theme=dark';
  await atlas.open(search);
  const list = page.getByRole('region', { name: words.list });
  const screen = new Screen(dataset, search);
  const { rows } = expected(search.slice(1));
  const [first] = rows;
  const curve = screen.curves(pairIdOf(first!))[0]!;
  await page.mouse.move(...screen.free(curve));
  const item = list.getByRole('button', {
    name: `${names.place(first!.origin)} → ${names.place(first!.destination)}`,
  });
  await expect(item).toHaveClass(/lit/);
  await page.mouse.click(...screen.free(curve));
  await expect(item).toHaveAttribute('aria-current', 'true');
  await atlas.button(zh.card.close).click();

  // The other way: a row says which line, by pointer and by keyboard.
  await list.getByRole('button', { name: /→/ }).first().click();
  await expect(atlas.card).toBeVisible();
  expect(atlas.param('sel')).toBe(`flow:${first!.origin}~${first!.destination}`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(atlas.param('sel')).toBe(`flow:${rows[1]!.origin}~${rows[1]!.destination}`);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: zh.panes.open, exact: true }).click();
  await expect.poll(() => atlas.param('tab')).toBe('table');
  await expect(atlas.map).toBeInViewport();
  await expect(atlas.band.getByText(zh.band.unapproved)).toBeInViewport();
  await expect(head(page, words.columns.rank)).toHaveAttribute('aria-sort', 'ascending');
  await head(page, words.columns.value).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head(page, words.columns.value)).toHaveAttribute('aria-sort', 'descending');
  await page.keyboard.press('Enter');
  await expect(head(page, words.columns.value)).toHaveAttribute('aria-sort', 'ascending');
  const least = rows.filter(({ value }) => value !== null).sort((a, b) => a.value! - b.value!)[0]!;
  await expect(rowsOf(page).first()).toContainText(names.place(least.destination));
  const sorted = readTableFile((await download(page)).text);
  expect(sorted.rows[0]![own.id(words.columns.destination)]).toBe(least.destination);

  await page.getByRole('button', { name: words.asText }).click();
  const dialog = page.getByRole('dialog', { name: words.textTitle });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  expect(
    await dialog
      .getByRole('textbox')
      .evaluate((area: HTMLTextAreaElement) => [
        area.selectionStart,
        area.selectionEnd === area.value.length,
      ]),
  ).toEqual([0, true]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(table(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(table(page)).toBeHidden();
});

test('a long table keeps few rows, goes on by keyboard, and says where it is', async ({ page }) => {
  const atlas = new Atlas(page, 'svg');
  await atlas.load('?topic=all&top=all&tab=table&theme=dark');
  const { rows } = expected('topic=all&top=all');
  expect(rows.length).toBeGreaterThan(100);
  await expect(table(page)).toHaveAttribute('aria-rowcount', String(rows.length + 1));
  expect(await rowsOf(page).count()).toBeLessThan(60);
  await rowsOf(page).first().getByRole('button').focus();
  await page.keyboard.press('End');
  const last = rowsOf(page).last();
  await expect(last.getByRole('button')).toBeFocused();
  await expect(last).toHaveAttribute('aria-rowindex', String(rows.length + 1));
  await expect(last).toBeInViewport();
  expect(await rowsOf(page).count()).toBeLessThan(60);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('tr[data-row] button:focus')).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(rowsOf(page).first().getByRole('button')).toBeFocused();
  await expect(rowsOf(page).first()).toHaveAttribute('aria-rowindex', '2');
});

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('map, list and table change places by a tap; a row brings its sources, the file comes', async ({
    page,
  }) => {
    const atlas = new Atlas(page, 'svg');
    await atlas.load('?topic=enterprise&theme=dark');
    const views = page.getByRole('group', { name: words.view });
    await views.getByRole('button', { name: words.list }).tap();
    await expect.poll(() => atlas.param('tab')).toBe('list');
    const list = page.getByRole('region', { name: words.list }).last();
    const items = list.getByRole('listitem');
    await expect(items.first()).toBeInViewport();
    await expect(atlas.band.getByText(zh.band.unapproved)).toBeInViewport();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    for (const one of await page.locator('#rows button, [role="group"] button').all()) {
      const box = await one.boundingBox();
      if (box) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    }
    await items.first().getByRole('button').tap();
    await expect(atlas.card).toBeVisible();
    await page.keyboard.press('Escape');
    await views.getByRole('button', { name: zh.panes.open }).tap();
    await expect(rowsOf(page).first()).toBeInViewport();
    expect((await download(page)).name).toMatch(/^jjj-flows_enterprise_.*\.csv$/);
    await views.getByRole('button', { name: words.map }).tap();
    await expect(table(page)).toBeHidden();
    expect(atlas.param('tab')).toBeNull();
  });
});
