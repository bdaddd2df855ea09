import { readFileSync } from 'node:fs';
import { rollup, sum } from 'd3';
import { IMPORT_DIALOG_TEXTS } from '../../src/text/importDialogTexts';
import { OWN_TABLE_TEXTS } from '../../src/text/ownTableTexts';
import { expect, test } from './atlasTest';

const words = IMPORT_DIALOG_TEXTS.zh;
const own = OWN_TABLE_TEXTS.zh;
const ROWS = 200_000;

/** Codes of counties. */
const PLACES =
  readFileSync('data/places.csv', 'utf8').match(/(?<=county,.*,)1[123]\d{4}(?=,)/g) ?? [];

/** Made up, the same in every run: whole numbers, whose sums do not depend on their order. */
const rows = Array.from({ length: ROWS }, (_, at) => {
  const number = (at * 7919 + 104_729) % 1_000_003;
  const [origin = '', destination = ''] = [PLACES[at % 120], PLACES[120 + (number % 60)]];
  return { origin, destination, year: 2031 + (number % 5), value: (number * 31) % 997 };
});

const FILE = {
  name: 'generated.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      '出发地,目的地,年份,数量',
      ...rows.map(({ origin, destination, year, value }) =>
        [origin, destination, year, value].join(),
      ),
    ].join('\n'),
  ),
};

/** The sums of a year by pair, the largest first: every row looked at. */
const sumsOf = (year: number): number[] =>
  [
    ...rollup(
      rows.filter((row) => row.year === year),
      (same) => sum(same, ({ value }) => value),
      ({ origin, destination }) => `${origin}~${destination}`,
    ).values(),
  ].sort((a, b) => b - a);

test('a table of many rows opens with progress while the page answers, and its sums are right', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=enterprise');
  await page.getByRole('button', { name: own.open }).first().click();
  const dialog = page.getByRole('dialog', { name: words.title });
  await dialog.locator('input[type=file]').first().setInputFiles(FILE);
  const take = dialog.getByRole('button', { name: words.act.import('200,000') });
  await expect(take).toBeEnabled({ timeout: 60_000 });

  // Ended on the way, by a click that comes between two steps: nothing has changed, the table is still there.
  await page.evaluate((cancel) => {
    new MutationObserver((_, observer) => {
      const button = [...document.querySelectorAll('dialog footer button')].find(
        ({ textContent }) => textContent.trim() === cancel,
      );
      if (!(button instanceof HTMLElement)) return;
      observer.disconnect();
      requestAnimationFrame(() => button.click());
    }).observe(document.querySelector('dialog') ?? document, { childList: true, subtree: true });
  }, words.busy.cancel);
  await take.click();
  await expect(take).toBeEnabled();
  await expect(dialog).toBeVisible();
  expect(atlas.param('topic')).toBe('enterprise');

  // Told on the way: every step is seen, for the page draws between them.
  const seen = page.evaluate(async () => {
    const shares = new Set<number>();
    while (document.querySelector('dialog')) {
      const bar = document.querySelector<HTMLProgressElement>('dialog footer progress');
      if (bar) shares.add(bar.value);
      await new Promise(requestAnimationFrame);
    }
    return shares.size;
  });
  await take.click();
  await expect(dialog).toBeHidden();
  expect(await seen).toBeGreaterThan(2);
  await expect.poll(() => atlas.param('topic')).toBe('own');

  // A year of it, as a table: line by line what a look at every row comes to.
  for (const year of [2033, 2034]) {
    await atlas.open(`?topic=own&data=own&tab=table&top=5&t=${year}`);
    const table = page.getByRole('table').first();
    const told = sumsOf(year)
      .slice(0, 5)
      .map((value) => value.toLocaleString('en'));
    for (const [at, value] of told.entries())
      await expect(table.getByRole('row').nth(at + 1)).toContainText(value);
  }

  // Of its 120 rows those that are seen have cells; the keyboard leads to all.
  await atlas.open('?topic=own&data=own&tab=matrix&t=2033');
  const cell = (row: number, column: number) => page.locator(`[data-at="${row},${column}"]`);
  const total = rows.filter(({ year }) => year === 2033);
  await expect(cell(110, 0)).toBeAttached();
  await expect(cell(110, 1)).toHaveCount(0);
  await cell(1, 1).focus();
  await page.keyboard.press('Control+End');
  await expect(page.locator('td:focus')).toHaveText(
    sum(total, ({ value }) => value).toLocaleString('en'),
  );
  await expect(cell(110, 1)).toBeVisible();
  await expect(cell(2, 1)).toHaveCount(0);

  await page
    .getByRole('region', { name: own.yours })
    .getByRole('button', { name: own.undo })
    .click();
  await expect(page.getByRole('region', { name: own.yours })).toHaveCount(0);
});
