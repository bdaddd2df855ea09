import { zh } from '../../src/text/zh';
import { loadBuilt } from '../fixtures/builtFiles';
import { expect, test, type Atlas, type Page } from './atlasTest';
import { isAmber, pictureOf } from './picture';
import { Screen } from './whereOnScreen';

const VIEW = '?topic=enterprise&metric=projects&t=2014&theme=dark';
const PAIRS = [
  ['tianjin~hebei', '天津 → 河北'],
  ['hebei~tianjin', '河北 → 天津'],
] as const;
const CAMERAS = {
  flat: '116.35,38.75,7.6',
  raised: '116.35,38.75,7.6,45',
  turned: '116.35,38.75,7.6,40,-60',
};

const dataset = await loadBuilt();

/** Dots would go on moving, unseen, as long as other tests run: half of a processor. */
const rest = (atlas: Atlas): Promise<void> => atlas.turnTo('');

test('both directions of a pair are drawn and hit where their geometry has them: flat, raised, turned, moving', async ({
  atlas,
}) => {
  const { page } = atlas;
  for (const [mode, camera] of Object.entries({ ...CAMERAS, moving: CAMERAS.raised })) {
    const search = `${VIEW}&c=${camera}${mode === 'moving' ? '&motion=on' : ''}`;
    const screen = new Screen(dataset, search);
    await atlas.open(search);
    await atlas.ready(2);
    let picture = await pictureOf(page);
    for (const [pair, title] of PAIRS) {
      const curve = screen.curves(pair)[0]!;
      for (const t of [0.4, 0.5, 0.6]) {
        const isDrawn = async (): Promise<boolean> => {
          if (picture.has(isAmber, curve.at(t), 2)) return true;
          // A dot on its way may just be there. What is pointed at dims the others.
          await page.mouse.move(0, 0);
          if (mode === 'moving') picture = await pictureOf(page);
          return false;
        };
        await expect.poll(isDrawn, `${mode} ${pair} at ${t}`).toBe(true);
      }
      const tooltip = page.getByRole('main').getByText(title, { exact: true });
      await page.mouse.move(0, 0);
      await expect(tooltip).toBeHidden();
      await page.mouse.move(...screen.free(curve, 0.3, 0.7));
      await expect(tooltip, `${mode} ${pair}`).toBeVisible();
    }
    await page.mouse.move(0, 0);
  }
  await rest(atlas);
});

test('the map is tilted and turned by button and by key, and the address knows', async ({
  atlas,
}) => {
  const { page } = atlas;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open(`${VIEW}&c=116.35,38.75,7.6`);
  const tilt = atlas.button(zh.arcs.tilt);
  const expectCamera = (c: string) => expect.poll(() => atlas.param('c')).toBe(c);
  await tilt.click();
  await expectCamera('116.35,38.75,7.6,45');
  await expect(tilt).toHaveAttribute('aria-pressed', 'true');
  await page.locator('canvas').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(atlas.button(zh.arcs.compass(0))).toBeHidden();
  await expect.poll(() => atlas.param('c')).toMatch(/^116\.35,38\.75,7\.6,45,-?\d+$/);
  await page.getByRole('button', { name: /^指北针/ }).click();
  await expectCamera('116.35,38.75,7.6');
  await expect(tilt).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('Shift+ArrowUp');
  await atlas.open(`${VIEW}&renderer=svg&c=116.35,38.75,7.6,45`);
  await expect(tilt).toBeHidden();
  // The SVG map lay flat there; the one that follows is as its link has it.
  await atlas.open(`${VIEW}&c=116.35,38.75,7.6,45`);
  await expect(tilt).toHaveAttribute('aria-pressed', 'true');
  await expectCamera('116.35,38.75,7.6,45');
});

/** Whether any pixel of the page changes while some frames go by. */
async function isStill(page: Page): Promise<boolean> {
  const before = await page.screenshot();
  await page.evaluate(async () => {
    for (let frame = 0; frame < 8; frame++) await new Promise(requestAnimationFrame);
  });
  return before.equals(await page.screenshot());
}

test('dots move only when asked for, stop at a button, and never where no motion is wanted', async ({
  atlas,
}) => {
  const { page } = atlas;
  const view = `${VIEW}&c=${CAMERAS.raised}`;
  await atlas.open(`${view}&motion=on`);
  expect(await isStill(page)).toBe(false);
  await atlas.button(zh.arcs.pause).click();
  await expect.poll(() => atlas.param('motion')).toBeNull();
  await atlas.ready();
  await page.mouse.move(0, 0);
  // The last of them may still be on its way to the screen.
  await expect.poll(() => isStill(page)).toBe(true);
  await expect(atlas.button(zh.arcs.play)).toBeVisible();

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atlas.open(`${view}&motion=on`);
  await expect(atlas.button(zh.arcs.pause)).toBeHidden();
  expect(await isStill(page)).toBe(true);
  await rest(atlas);
});
