import { MAP_THEMES, type ThemeName } from '../../src/theme';
import { en } from '../../src/text/en';
import { zh } from '../../src/text/zh';
import { expect, test, type Page } from './atlasTest';
import { pictureOf } from './picture';

const HAN = /\p{Script=Han}/u;

/** Every word that a reader sees, hears or is shown on hovering; on the map names stand in both languages. */
const words = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: (string | null)[] = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      if (!parentElement?.closest('[role="application"]')) found.push(data);
    }
    for (const element of document.querySelectorAll('[title], [aria-label], [alt]'))
      for (const name of ['title', 'aria-label', 'alt']) found.push(element.getAttribute(name));
    return found.flatMap((text) => text?.trim() || []);
  });

test('English is English down to the last word: panels, cards, sources, names for screen readers', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=technology&theme=dark&industry=robotics,biomed');
  await page.getByRole('button', { name: zh.language.switchTo }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(atlas.title).not.toHaveText(HAN);
  expect(atlas.param('lang')).toBe('en');
  await expect(page.getByRole('application')).toHaveAccessibleName(en.app.map);

  for (const search of [
    '?topic=technology&lang=en',
    '?topic=technology&metric=contracts&basis=increase&sel=flow:beijing~tianjin-hebei&lang=en',
    '?topic=all&sel=place:baoding&lang=en',
    '?topic=cobuild&sel=park:pk-zgc-fengtai&lang=en',
    '?topic=clusters&sel=place:hebei&lang=en',
    '?topic=enterprise&industry=none&t=2014&lang=en',
    '?topic=context&lang=en',
  ]) {
    await atlas.turnTo(search);
    const left = (await words(page)).filter(
      (text) => HAN.test(text.replace(/GS（2024）0650号/g, '')) && text !== en.language.switchTo,
    );
    expect(left, search).toEqual([]);
  }

  await page.getByRole('button', { name: en.language.switchTo }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(atlas.title).toHaveText(HAN);
});

/** The sea off the coast, where nothing else is drawn. */
const SEA = '?topic=technology&c=119.2,38.6,8';
const groundOf = async (page: Page): Promise<string> => (await pictureOf(page)).at([700, 240]);

test('the list of themes: as the system, dark, light, high contrast', async ({ atlas }) => {
  const { page } = atlas;
  const html = page.locator('html');
  await page.emulateMedia({ colorScheme: 'light' });
  await atlas.open(SEA);
  const theme = page.getByLabel(zh.app.theme);
  const expectGround = async (name: ThemeName): Promise<void> => {
    await expect(html).toHaveAttribute('data-theme', name);
    await atlas.ready();
    await expect.poll(() => groundOf(page)).toBe(MAP_THEMES[name].sea);
  };
  await expect(theme).toHaveValue('auto');
  await expectGround('light');
  for (const name of ['dark', 'light', 'hc'] as const) {
    await theme.selectOption(zh.app.themes[name]);
    await expect.poll(() => atlas.param('theme')).toBe(name);
    await expectGround(name);
  }
  await theme.selectOption(zh.app.themes.auto);
  await expect.poll(() => atlas.param('theme')).toBeNull();
});

test('the canvas has its name in the language of the page', async ({ atlas }) => {
  const canvas = atlas.page.locator('canvas').first();
  for (const [lang, { app }] of [
    ['en', en],
    ['zh-CN', zh],
  ] as const) {
    await atlas.open(`${SEA}&lang=${lang}`);
    await expect(canvas).toHaveAccessibleName(app.map);
  }
});

test('without a choice it follows the system, also while it is open', async ({ atlas }) => {
  const { page } = atlas;
  await atlas.open(SEA);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expect.poll(() => groundOf(page)).toBe(MAP_THEMES[colorScheme].sea);
  }
  await page.emulateMedia({ colorScheme: null, contrast: 'more' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'hc');
  await expect.poll(() => groundOf(page)).toBe(MAP_THEMES.hc.sea);
  await page.emulateMedia({ contrast: null });
});

test.describe('a browser that asks for English', () => {
  test.use({ locale: 'en-GB' });

  test('gets English', async ({ page }) => {
    await page.goto('./?renderer=svg');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      /^2025: technology contract value/,
    );
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
