import { QUALITY_TEXTS } from '../../src/text/qualityTexts';
import { Atlas, expect, test } from './atlasTest';

const words = QUALITY_TEXTS.zh;

/** The test's own clock: slow frames on a quick machine too. */
const slowed = (): void => {
  const now = performance.now.bind(performance);
  performance.now = () => 20 * now();
};

test('slow graphics give up motion, say so beside the lines that are shown, and give it back', async ({
  page,
}) => {
  await page.addInitScript(slowed);
  const atlas = new Atlas(page);
  await atlas.load();
  const note = atlas.legend.getByText(words.lowered.still);
  await expect(note).toBeHidden();
  const drag = async (): Promise<void> => {
    await page.mouse.move(760, 300);
    await page.mouse.down();
    for (let step = 1; step <= 5; step++) {
      await page.mouse.move(760 + 8 * step, 300);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await page.mouse.up();
    await atlas.ready();
  };
  await drag();
  await expect(note).toBeVisible();
  await atlas.legend.getByRole('button', { name: words.restore }).click();
  await expect(note).toBeHidden();
  // What the reader wants he keeps.
  await drag();
  await expect(note).toBeHidden();
});
