import { SPEAKER_TEXTS } from '../../src/text/speakerTexts';
import { expect, test, type Page } from './atlasTest';
import { faults } from './axeFaults';

const words = SPEAKER_TEXTS.zh;
const LINK = './?story=co-built-parks&scene=2&lang=zh-CN&renderer=svg';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const place = (page: Page): string => {
  const { searchParams } = new URL(page.url());
  return `${searchParams.get('scene') ?? '1'}.${searchParams.get('step') ?? '0'}`;
};

/** What both windows show of the show, each in its own way. */
const standsOn = async (stage: Page): Promise<readonly unknown[]> => [
  place(stage),
  await stage.locator('.blank').count(),
  await stage.locator('html').getAttribute('data-theme'),
];
const toldIn = async (speaker: Page): Promise<readonly unknown[]> => [
  place(speaker),
  await speaker.locator('nav [aria-pressed=true]').filter({ hasText: /屏$/ }).count(),
  await speaker.locator('html').getAttribute('data-theme'),
];
const agree = (stage: Page, speaker: Page): Promise<void> =>
  expect(async () => expect(await toldIn(speaker)).toEqual(await standsOn(stage))).toPass();

/** Presses many keys at once, as if by several hands; a clicker that bounces is among them. */
const press = (page: Page, keys: readonly string[]): Promise<void> =>
  page.evaluate((all) => {
    for (const key of all)
      dispatchEvent(new KeyboardEvent('keydown', { key, code: key, bubbles: true }));
  }, keys);

const KEYS = [
  ...['PageDown', 'PageUp', 'n', 'p', 'ArrowRight', 'ArrowLeft', ' ', 'Home', 'End', 'b', 'w', 't'],
  ...['r', 'q', 'i', 'l', 'm', '+', '-'],
];

test('a speaker’s window and the stage agree, whoever acts and whichever is opened anew', async ({
  page: stage,
}) => {
  const shown = async (page: Page): Promise<void> => {
    await page.locator('[data-ready="true"]').first().waitFor();
  };
  const openSpeaker = async (from: Page): Promise<Page> => {
    const opening = stage.context().waitForEvent('page');
    await from.keyboard.press('s');
    const speaker = await opening;
    await speaker.getByText(words.linked).waitFor();
    return speaker;
  };
  await stage.goto(LINK);
  await shown(stage);
  let speaker = await openSpeaker(stage);
  const errors: Error[] = [];
  stage.context().on('weberror', (fault) => errors.push(fault.error()));
  await agree(stage, speaker);

  await test.step('two hundred presses in both windows', async () => {
    let seed = 8;
    const drawn = (): string => KEYS[(seed = (seed * 16_807) % 2_147_483_647) % KEYS.length] ?? '';
    for (let round = 0; round < 20; round++)
      await press(
        round % 2 === 0 ? stage : speaker,
        Array.from({ length: 10 }, () => drawn()),
      );
    await agree(stage, speaker);
    // From wherever that was.
    await press(speaker, ['PageDown', 'Home']);
    await agree(stage, speaker);
  });

  await test.step('notes, clock and pictures; jumps and a black stage', async () => {
    await speaker.locator('ol button').nth(4).click();
    await expect.poll(() => place(stage)).toBe('5.0');
    await agree(stage, speaker);
    await expect(speaker.getByRole('region', { name: words.notes })).not.toContainText(
      words.noNotes,
    );
    await speaker.getByRole('button', { name: words.black }).click();
    await expect(stage.locator('.blank')).toBeVisible();
    await expect(speaker.getByText(words.covered.black)).toBeVisible();
    await speaker.getByRole('button', { name: words.forward }).click();
    await expect(stage.locator('.blank')).toHaveCount(0);
    expect(place(stage)).toBe('5.0');
    await expect(speaker.locator('.still')).toHaveCount(2);
    expect(await faults(speaker, 'words')).toEqual([]);
  });

  await test.step('the stage is closed, the lamp turns red, and opens again where it was', async () => {
    await stage.close();
    await expect(speaker.getByText(words.lost)).toBeVisible();
    const opening = speaker.context().waitForEvent('page');
    await speaker.getByRole('button', { name: words.reopen }).click();
    const another = await opening;
    await expect(speaker.getByText(words.linked)).toBeVisible();
    expect(place(another)).toBe('5.0');
    await another.keyboard.press('End');
    await agree(another, speaker);

    await speaker.close();
    await another.keyboard.press('Home');
    speaker = await openSpeaker(another);
    await agree(another, speaker);
    await another.close();
  });
  expect(errors).toEqual([]);
});

test('without a channel the windows speak by a port', async ({ page: stage }) => {
  await stage.context().addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
  await stage.goto(LINK);
  await stage.locator('[data-ready="true"]').waitFor();
  const opening = stage.context().waitForEvent('page');
  await stage.keyboard.press('s');
  const speaker = await opening;
  await expect(speaker.getByText(words.linked)).toBeVisible();
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => place(stage)).not.toBe('2.0');
  await agree(stage, speaker);
});
