import type {} from '../../src/element/flowMapTypes';
import { EMBED_DIALOG_TEXTS } from '../../src/text/embedDialogTexts';
import { EXPORT_TEXTS } from '../../src/text/exportTexts';
import { en } from '../../src/text/en';
import { zh } from '../../src/text/zh';
import { heard, mapElement, visit, withElements } from '../embed/hostPages';
import { startHost } from '../embed/hostSite';
import { expect, test } from './atlasTest';
import { faults, type Rules } from './axeFaults';
import { hiddenLines } from './hiddenLines';

const SIZES = [
  [320, 240],
  [480, 320],
  [640, 480],
  [900, 560],
  [1280, 720],
] as const;
/** At which width axe asks what: a theme changes colours alone, and a language everything but colours. */
const AXE: Readonly<Record<string, Readonly<Record<number, Rules>>>> = {
  'zh-CN dark': { 320: 'colours', 480: 'colours', 900: 'all' },
  'zh-CN light': { 320: 'words', 900: 'colours' },
  'zh-CN hc': { 480: 'colours' },
  'en dark': { 480: 'words' },
  'en light': { 320: 'all', 480: 'colours' },
  'en hc': { 320: 'colours', 900: 'all' },
};

const LEGENDS: Readonly<Record<string, string>> = {
  'zh-CN': zh.legend.label,
  en: en.legend.label,
};

/** Buttons and bars around the map that lie over one another or stick out of the frame. */
function overlaps(): string[] {
  const parts = [...document.querySelectorAll('header, .acts > *, .zoom, .corner section, .foot')]
    .filter((one) => one.checkVisibility())
    .map((one) => ({ name: one.className || one.tagName, box: one.getBoundingClientRect() }));
  const isOut = ({ box }: (typeof parts)[number]): boolean =>
    box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight;
  const over = parts.flatMap(({ name, box }, at) =>
    parts
      .slice(at + 1)
      .filter(
        ({ box: other }) =>
          box.left < other.right - 1 &&
          other.left < box.right - 1 &&
          box.top < other.bottom - 1 &&
          other.top < box.bottom - 1,
      )
      .map((other) => `${name} over ${other.name}`),
  );
  return [...over, ...parts.filter(isOut).map(({ name }) => `${name} sticks out`)];
}

test('E-20: in a frame of any size, language and theme all that must stand stands, and axe finds nothing serious', async ({
  browser,
  baseURL,
}) => {
  const app = (baseURL ?? '').replace(/\/$/, '');
  const map = mapElement(app, 'id="one" height="560" renderer="svg" topic="enterprise"');
  const host = await startHost({ one: withElements(app, map) });
  const page = await browser.newPage({ viewport: { width: 1320, height: 760 } });
  const seen = await visit(page, `${host.address}one`);
  await expect.poll(() => heard(page, 'render')).not.toEqual([]);
  const frame = page.frames().find((one) => one.parentFrame())!;
  for (const [look, rules] of Object.entries(AXE))
    for (const [width, height] of SIZES)
      await test.step(`${look} ${width} × ${height}`, async () => {
        const [lang = '', theme = ''] = look.split(' ');
        await page.evaluate(
          async ([w, h, state]) => {
            const element = document.querySelector('jjj-flow-map')!;
            [element.style.width, element.style.height] = [`${w}px`, `${h}px`];
            await element.setState(state);
          },
          [width, height, { lang, theme }] as const,
        );
        await expect(frame.locator('html')).toHaveAttribute('lang', lang);
        await expect(frame.locator('html')).toHaveAttribute('data-theme', theme);
        await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
        await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
        await expect.poll(() => hiddenLines(frame.locator('.foot')), look).toEqual([]);
        await expect(frame.getByRole('region', { name: LEGENDS[lang] ?? '' })).toBeVisible();
        expect(await frame.evaluate(overlaps), look).toEqual([]);
        expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        const asked = rules[width];
        if (asked) expect(await faults(frame, asked), look).toEqual([]);
      });
  expect(seen).toEqual([]);
  await page.close();
  host.stop();
});

test('the dialog writes by keyboard alone what a strict page of another site takes as it is', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  const words = EMBED_DIALOG_TEXTS.zh;
  const { groups } = EXPORT_TEXTS.zh;
  await atlas.open('?topic=enterprise');
  await atlas.button(zh.app.export).press('Enter');
  const dialog = page.getByRole('dialog');
  const press = (name: string): Promise<void> =>
    dialog.getByRole('button', { name, exact: true }).press('Enter');
  await press(groups.embed);
  const code = dialog.getByRole('textbox', { name: words.code });
  const preview = dialog.locator('iframe');
  await press(words.looks.hc);
  await press(words.lock.t);
  for (const part of [/theme=hc/, /lock=t/, /topic=enterprise/]) {
    await expect(code).toHaveValue(part);
    await expect(preview).toHaveAttribute('src', part);
  }
  await expect(preview.contentFrame().locator('html')).toHaveAttribute('data-theme', 'hc');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await press(words.copy);
  await expect(dialog.getByRole('button', { name: zh.figures.copied })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.inputValue());
  const policy = (await dialog.locator('code').textContent()) ?? '';
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await atlas.turnTo('');

  const host = await startHost({
    pasted: { policy: `default-src 'none'; ${policy}`, body: copied },
  });
  const other = await page.context().newPage();
  const seen = await visit(other, `${host.address}pasted`);
  const frame = other.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'hc');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/\d/);
  await expect(other.getByRole('link', { name: words.more })).toBeVisible();
  expect(seen).toEqual([]);
  await other.close();
  host.stop();
});
