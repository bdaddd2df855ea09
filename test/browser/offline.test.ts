import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { applyConfig } from '../../scripts/applyConfig';
import type { StoryEntry } from '../../src/model/story/story';
import { OFFLINE_TEXTS } from '../../src/text/offlineTexts';
import { SHOW_TEXTS } from '../../src/text/showTexts';
import { SPEAKER_TEXTS } from '../../src/text/speakerTexts';
import { builtCopy, type BuiltCopy } from '../fixtures/builtCopy';
import { expect, test, type Page } from './atlasTest';
import { faults } from './axeFaults';
import { wrongs } from './stageFaults';
import { watch } from './troubles';

const { rows: stories } = JSON.parse(readFileSync('public/geo/stories.json', 'utf8')) as {
  rows: readonly StoryEntry[];
};
const words = OFFLINE_TEXTS.zh;
const SIZES = [
  { width: 1280, height: 720 },
  { width: 3840, height: 1080 },
  { width: 1080, height: 1920 },
];

/** One browser for all: what it has kept for one test the next one goes on with. */
test.describe.configure({ mode: 'serial' });

let copy: BuiltCopy;
let context: BrowserContext;
let isServed = true;

test.beforeAll(async ({ browser }) => {
  copy = await builtCopy({});
  context = await browser.newContext({
    baseURL: copy.address,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 720 },
  });
});
test.afterAll(async () => {
  await context.close();
  if (isServed) copy.stop();
});

const visit = async (page: Page, search: string): Promise<void> => {
  await page.goto(`./?${search}&renderer=svg`);
  await page.locator('[data-ready="true"]').first().waitFor();
};
const lamp = (page: Page, status: string) => page.locator(`[data-offline="${status}"]`);
const openStories = (page: Page): Promise<void> =>
  page.getByRole('button', { name: SHOW_TEXTS.zh.open, exact: true }).click();

/** As the browser does by itself when a page is opened. */
const update = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });

test('P-10 nothing is kept unasked; the lamp names what is missing or not what it was', async () => {
  const page = await context.newPage();
  const troubles = await watch(page);
  await visit(page, 'lang=zh-CN');
  await openStories(page);
  await expect(lamp(page, 'absent')).toContainText(/\d{3} 个文件，[\d.]+ MB/);
  const kept = async (): Promise<readonly number[]> =>
    page.evaluate(async () => {
      const registrations = await navigator.serviceWorker.getRegistrations();
      return [registrations.length, (await caches.keys()).length];
    });
  expect(await kept()).toEqual([0, 0]);

  const keep = async (): Promise<void> => {
    await page.getByRole('button', { name: words.keep }).click();
    await expect(lamp(page, 'ready')).toBeVisible();
  };
  await keep();
  await expect(lamp(page, 'ready')).toContainText(/离线就绪 ✓ \d{3} 文件 [\d.]+ MB 版本 \d/);
  expect(await kept()).toEqual([1, 1]);

  await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    await cache.delete('geo/flows.json');
    await cache.put('geo/parks.geojson', new Response('{}'));
  });
  await page.getByRole('button', { name: words.check }).click();
  const alarm = lamp(page, 'broken').getByRole('alert');
  await expect(alarm).toContainText(words.broken('2'));
  await expect(alarm.getByRole('listitem')).toHaveText(['geo/flows.json', 'geo/parks.geojson']);
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: words.mend }).click();
  await expect(lamp(page, 'ready')).toBeVisible();

  // Gone again when it is no longer wanted, and back.
  await page.getByRole('button', { name: words.drop }).click();
  await expect(lamp(page, 'absent')).toBeVisible();
  expect(await kept()).toEqual([0, 0]);
  await keep();

  // So that a host, too, can put an end to it.
  const worker = join(copy.folder, 'sw.js');
  const own = readFileSync(worker);
  copyFileSync('deploy/remove-offline.js', worker);
  await update(page);
  await expect.poll(kept).toEqual([0, 0]);
  writeFileSync(worker, own);
  await page.reload();
  await openStories(page);
  await keep();
  expect(await troubles.all()).toEqual([]);
  await page.close();
});

test('P-11 a newer edition waits for a word outside of shows; old pages keep their files', async () => {
  const [reader, stage] = [await context.newPage(), await context.newPage()];
  await visit(reader, 'lang=zh-CN');
  await visit(stage, `story=${stories[0]!.id}&lang=zh-CN`);
  await stage.evaluate(() => Object.assign(window, { isSame: true }));

  // Another edition: one file less, which only pages of the old one ask for, and another first page.
  const assets = join(copy.folder, 'assets');
  const old = readdirSync(assets).find((name) => /^SpeakerView-.*\.js$/.test(name))!;
  rmSync(join(assets, old));
  const first = join(copy.folder, 'index.html');
  writeFileSync(first, readFileSync(first, 'utf8').replace('<body', '<body data-edition="2"'));
  applyConfig(copy.folder);
  await update(reader);
  await openStories(reader);
  await expect(reader.getByText(words.newer)).toBeVisible();

  // In the show nothing is said or done, and nobody else can change that.
  await reader.getByRole('button', { name: words.apply }).click();
  await expect(reader.getByText(words.shown)).toBeVisible();
  await stage.mouse.move(200, 200);
  await stage.getByRole('button', { name: words.title }).click();
  await expect(lamp(stage, 'ready')).toBeVisible();
  await expect(stage.getByText(words.newer)).toHaveCount(0);
  await stage.keyboard.press('Escape');
  expect(await stage.evaluate(() => 'isSame' in window)).toBe(true);
  await stage.reload();
  await stage.locator('[data-ready="true"]').waitFor();
  await expect(stage.locator('[data-edition]')).toHaveCount(0);

  await stage.waitForTimeout(200);
  await stage.keyboard.press('Escape');
  await stage.waitForTimeout(200);
  await stage.keyboard.press('Escape');
  await stage.getByRole('button', { name: words.apply }).click();
  await stage.waitForURL(copy.address);
  await expect(stage.locator('[data-edition="2"]')).toBeAttached();
  await expect(reader.locator('[data-edition]')).toHaveCount(0);
  const script = await reader.evaluate(async (path) => {
    const response = await fetch(path);
    return [response.status, response.headers.get('Content-Type')];
  }, `assets/${old}`);
  expect(script).toEqual([200, expect.stringContaining('text/javascript')]);
  await reader.close();
  await stage.close();
});

const placeOf = ({ searchParams }: URL): string =>
  `${searchParams.get('scene') ?? '1'}.${searchParams.get('step') ?? '0'}`;

test('P-09 with neither network nor server every story is told by a clicker, on three walls', async () => {
  const page = await context.newPage();
  const troubles = await watch(page);
  await visit(page, 'lang=zh-CN');
  await openStories(page);
  await expect(lamp(page, 'ready')).toBeVisible();
  copy.stop();
  isServed = false;
  await context.setOffline(true);

  for (const { id, scenes, steps } of stories) {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await visit(page, `story=${id}&lang=zh-CN`);
      for (let press = 0; press < steps; press++) {
        const before = placeOf(new URL(page.url()));
        // Sooner it would be the bounce of the same press.
        await page.waitForTimeout(160);
        await page.keyboard.press('PageDown');
        await page.waitForURL((url) => placeOf(url) !== before);
      }
      expect(placeOf(new URL(page.url())).split('.')[0]).toBe(String(scenes));
      expect(await wrongs(page), `${id} at ${size.width}`).toEqual([]);
    }
    await page.reload();
    await expect(page.locator('footer')).toContainText('审');
  }

  const opening = context.waitForEvent('page');
  await page.keyboard.press('s');
  const speaker = await opening;
  await expect(speaker.getByText(SPEAKER_TEXTS.zh.linked)).toBeVisible();
  await speaker.close();

  // As it is drawn on the day, by WebGL with its worker.
  await page.setViewportSize(SIZES[0]!);
  await page.goto(`./?story=${stories[0]!.id}&scene=2&lang=zh-CN`);
  await page.locator('[data-ready="true"]').first().waitFor({ timeout: 60_000 });
  expect(await troubles.all()).toEqual([]);
  await page.close();
});
