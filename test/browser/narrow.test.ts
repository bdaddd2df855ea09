import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { Atlas, expect, test, type Page } from './atlasTest';
import { hiddenLines } from './hiddenLines';
import { Screen } from './whereOnScreen';

const WINDOW = { width: 390, height: 844 };
test.use({ viewport: WINDOW, hasTouch: true, isMobile: true });

const SEARCH = '?topic=enterprise&metric=projects&t=2014&c=116.35,38.75,7&theme=dark';

/** Buttons, links and lists that are too small for a finger: 44 pixels in both directions. */
const tooSmall = (page: Page, part: string): Promise<string[]> =>
  page.locator(part).evaluateAll((parts) =>
    parts
      .flatMap((one) => [...one.querySelectorAll<HTMLElement>('button, select, summary')])
      .filter((one) => one.checkVisibility())
      .flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        const name = one.textContent.trim().slice(0, 30) || one.ariaLabel;
        return width < 44 || height < 44
          ? [`${name}: ${Math.round(width)} × ${Math.round(height)}`]
          : [];
      }),
  );

test('on a telephone filters come up from a button, a tap on a flow brings its card, Escape takes one away after the other', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.load(SEARCH);
  await expect(atlas.filters).toBeHidden();
  await expect(atlas.title).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(WINDOW.width);
  await expect(atlas.band.getByText(zh.band.unapproved)).toBeInViewport();

  const screen = new Screen(await loadBuilt(), SEARCH, WINDOW);
  await page.touchscreen.tap(...screen.free(screen.curves('tianjin~hebei')[0]!));
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('天津 → 河北');
  expect(await tooSmall(page, 'aside, header'), 'card').toEqual([]);
  expect(await hiddenLines(atlas.band), 'card').toEqual([]);

  // The sheet of the card lies over the button: by keyboard it is still reached.
  await atlas.button(zh.app.openControls).focus();
  await page.keyboard.press('Enter');
  await expect(atlas.filters).toBeVisible();
  expect(await tooSmall(page, 'aside'), 'filters').toEqual([]);
  expect(await hiddenLines(atlas.band), 'filters').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(atlas.filters).toBeHidden();
  await expect(atlas.card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(atlas.card).toBeHidden();

  await atlas.button(zh.app.openControls).tap();
  await atlas.button(zh.topics.clusters).tap();
  await expect.poll(() => atlas.param('topic')).toBe('clusters');
  await expect(atlas.title).toContainText('集群');
  await atlas.button(zh.app.region).tap();
  await expect(atlas.filters).toBeHidden();
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('京津冀地区');
});

test('a link with a card shows above its sheet the whole line that the card tells of', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.load('?topic=enterprise&sel=flow:beijing~baoding&renderer=svg');
  await expect(atlas.card.getByRole('heading', { level: 2 })).toHaveText('北京 → 保定');
  const legend = (await atlas.legend.boundingBox())!;
  const bar = (await page.locator('header').first().boundingBox())!;
  await expect(async () => {
    const line = (await page.locator('[data-pair^="beijing~baoding "]').boundingBox())!;
    expect(line.y).toBeGreaterThan(bar.y + bar.height);
    expect(line.y + line.height).toBeLessThan(legend.y);
  }).toPass();
  expect(atlas.param('c')).toBeNull();
});
