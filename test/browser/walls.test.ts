import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import type { StoryEntry } from '../../src/model/story/story';
import { SHOW_TEXTS } from '../../src/text/showTexts';
import { STORY_TEXTS } from '../../src/text/storyTexts';
import { contrast } from '../contrast';
import { expect, test, type Page } from './atlasTest';
import { wrongs } from './stageFaults';

const words = SHOW_TEXTS.zh;
const { rows: stories } = JSON.parse(readFileSync('public/geo/stories.json', 'utf8')) as {
  rows: readonly StoryEntry[];
};

test.use({ contextOptions: { reducedMotion: 'reduce' } });

async function open(page: Page, search: string): Promise<void> {
  await page.goto(`./?${search}&renderer=svg&lang=zh-CN`);
  await page.locator('[data-ready="true"]').waitFor();
}

/** Goes to states of the show one after the other, as a speaker's window does. */
const visit = (page: Page, places: readonly (readonly [number, number])[]): Promise<void> =>
  page.evaluate(async (all) => {
    const story = new URL(location.href).searchParams.get('story') ?? '';
    const line = new BroadcastChannel(`jjj-show-${story}`);
    let stage = '';
    const heard = (): Promise<void> =>
      new Promise((resolve) => {
        line.onmessage = ({ data }: MessageEvent<{ type: string; stage: string }>) => {
          if (data.type === 'stands') stage = data.stage;
          if (data.type === 'stands') resolve();
        };
      });
    line.postMessage({ type: 'hello' });
    await heard();
    for (const [scene, step] of all) {
      line.postMessage({ type: 'ask', stage, act: { type: 'go', scene, step } });
      await heard();
    }
    line.close();
  }, places);

const SIZES: readonly (readonly [number, number])[] = [
  ...([
    [1920, 1080],
    [3840, 2160],
    [3840, 1080],
  ] as const),
  ...([
    [5760, 1080],
    [7680, 2160],
    [1080, 1920],
    [2560, 1080],
  ] as const),
];

test('every scene with all of its steps fits every wall, in dark and in light', async ({
  page,
}) => {
  for (const { id, scenes } of stories) {
    await open(page, `story=${id}`);
    for (const [index, [width, height]] of SIZES.entries()) {
      await page.setViewportSize({ width, height });
      await page.keyboard.press('t');
      // Each wall has its share of the scenes; all of them on all walls would take minutes.
      for (let scene = index % 6; scene < scenes; scene += 6) {
        await visit(page, [[scene, 30]]);
        expect.soft(await wrongs(page, 5), `${id} ${scene + 1}, ${width} × ${height}`).toEqual([]);
      }
    }
  }
});

/** As in a room with a contrast of 15 : 1, whose light lies over the picture: a fourteenth of white. */
function veiled(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const light = [red, green, blue].map((value) => {
    const own =
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const lit = (own + 1 / 14) / (1 + 1 / 14);
    return Math.round(255 * (lit <= 0.0031308 ? 12.92 * lit : 1.055 * lit ** (1 / 2.4) - 0.055));
  });
  return `rgb(${light.join(',')})`;
}

test('letters are read in a lit room; a city is chosen where it is touched; what is refused is told', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
    Object.defineProperty(navigator, 'wakeLock', {
      value: { request: () => Promise.reject(new DOMException('', 'NotAllowedError')) },
    });
  });
  await open(page, 'story=technology&scene=10&step=1');

  await test.step('what is refused is told, and the show goes on', async () => {
    await page.mouse.move(200, 200);
    await expect(page.getByText(words.lampOff)).toBeVisible();
    await page.keyboard.press('f');
    await expect(page.getByText(words.noFullscreen)).toBeVisible();
    await page.keyboard.press('PageUp');
    await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBeNull();
  });

  await test.step('through the veil of light', async () => {
    for (const theme of ['dark', 'light', 'hc']) {
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      const colours = await page.evaluate(() =>
        [...document.querySelectorAll('h1, .figure *, .body, .note, footer, .names span')].map(
          (one) => getComputedStyle(one).color,
        ),
      );
      const ground = await page
        .locator('.stage')
        .evaluate((stage) => getComputedStyle(stage).backgroundColor);
      expect(colours.length).toBeGreaterThan(4);
      for (const colour of new Set(colours))
        expect(contrast(veiled(colour), veiled(ground)), `${theme} ${colour}`).toBeGreaterThan(4.5);
      await page.keyboard.press('t');
      await page.waitForTimeout(160); // Sooner it would be the bounce of the same press.
    }
  });

  await test.step('on a wall, at the largest letters', async () => {
    await page.setViewportSize({ width: 7680, height: 2160 });
    for (const key of ['+', '=', 'i']) await page.keyboard.press(key);
    await page.getByRole('button', { name: '北京', exact: true }).click();
    const card = page.getByRole('complementary', { name: '当前视图' }).or(page.locator('#card'));
    await expect(card.first()).toContainText('北京');
    await page.keyboard.press('PageDown');
    await expect(page.locator('#card')).toHaveCount(0);
  });

  await test.step('its code is read from a poor photograph', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.keyboard.press('q');
    const code = page.locator('.code svg');
    await code.waitFor();
    const photo = await page.screenshot({ type: 'jpeg', quality: 60 });
    const { data, width, height } = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(picture, 0, 0);
      const pixels = context.getImageData(0, 0, picture.width, picture.height).data;
      return { data: [...pixels], width: picture.width, height: picture.height };
    }, photo.toString('base64'));
    const read = jsQR(new Uint8ClampedArray(data), width, height);
    expect(await code.getAttribute('aria-label')).toContain(read?.data ?? 'nothing');
  });
});

test('hundreds of scenes later it takes no more memory', async ({ page }) => {
  await open(page, 'story=technology');
  const session = await page.context().newCDPSession(page);
  const scenes = 7;
  const turn = (count: number): Promise<void> =>
    visit(
      page,
      Array.from({ length: count }, (_, index) => [(index * 5) % scenes, 0] as const),
    );
  const used = async (): Promise<number> => {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { usedSize: number };
    return usedSize;
  };
  await turn(60);
  const before = await used();
  await turn(120);
  expect((await used()) / before).toBeLessThan(1.1);
});

test('a kiosk that nobody touches counts down, runs, and stops at the first touch', async ({
  page,
}) => {
  await page.clock.install();
  await open(page, 'story=technology&kiosk=1');
  await page.keyboard.press('PageDown');
  await page.clock.fastForward(52_000);
  await expect(page.getByText(words.attract(8))).toBeVisible();
  await page.clock.fastForward(9000);
  await expect(page.getByText(words.attractRunning)).toBeVisible();
  await page.mouse.click(900, 300);
  await expect(page.getByText(words.attractRunning)).toHaveCount(0);
  await expect(page.locator('.stage > .map')).not.toHaveAttribute('inert');
  await page.getByRole('button', { name: words.next, exact: true }).click();
  await expect(page.locator('.stage > .map')).toHaveAttribute('inert');
  await page.getByRole('button', { name: words.next, exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('scene')).toBe('2');
  // Its keeper alone finds the way out.
  await page.keyboard.down('Control');
  await page.keyboard.down('Shift');
  await page.keyboard.down('KeyQ');
  await page.clock.fastForward(2100);
  await page.waitForURL((url) => !url.search.includes('kiosk'));
});

const scene = (part: object): object => ({
  ...{ id: 'a', layout: 'map-panel', title: { zh: '一', en: 'A' } },
  ...part,
});
const story = (scenes: readonly object[]): string =>
  JSON.stringify({
    ...{ id: 'technology', storyVersion: 1, date: '2026-11-23', title: { zh: '粗', en: 'R' } },
    scenes,
  });

test('a rough story is shown as far as it goes, and the show goes on', async ({ page }) => {
  const serve = async (body: string): Promise<void> => {
    await page.unrouteAll();
    const sha256 = createHash('sha256').update(body).digest('hex');
    const manifest = JSON.parse(readFileSync('public/geo/manifest.json', 'utf8')) as {
      files: Record<string, object>;
    };
    manifest.files['technology.story.json'] = { bytes: Buffer.byteLength(body), sha256 };
    await page.route('**/manifest.json*', (route) => route.fulfill({ json: manifest }));
    await page.route('**/technology.story.json*', (route) => route.fulfill({ body }));
    await page.goto('./?story=technology&renderer=svg&lang=zh-CN');
  };
  await serve(story([]));
  await expect(page.getByText(STORY_TEXTS.zh.faults['no-scenes'])).toBeVisible();
  await serve(
    story([
      scene({ title: { zh: '长'.repeat(300), en: 'A' }, state: { t: '1949', topic: 'nowhere' } }),
      scene({ id: 'b', layout: 'slides' }),
      scene({ id: 'c', camera: { fit: ['atlantis'] }, sources: ['nobody'] }),
      ...Array.from({ length: 197 }, (_, index) => scene({ id: `n${index}`, layout: 'statement' })),
    ]),
  );
  await page.locator('[data-ready="true"]').waitFor();
  await visit(page, [[1, 0]]);
  await expect(page.getByText(STORY_TEXTS.zh.goesOn)).toBeVisible();
  await visit(page, [[2, 0]]);
  await expect(page.locator('h1')).toHaveText('一');
  await visit(page, [[199, 0]]);
  await expect.poll(() => new URL(page.url()).searchParams.get('scene')).toBe('200');
});
