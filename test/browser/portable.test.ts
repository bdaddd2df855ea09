import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { StoryEntry } from '../../src/model/story/story';
import { OFFLINE_TEXTS } from '../../src/text/offlineTexts';
import { SHOW_TEXTS } from '../../src/text/showTexts';
import { zh } from '../../src/text/zh';
import { Atlas, expect, test } from './atlasTest';
import { wrongs } from './stageFaults';

const words = zh.filters;
const PAGE = pathToFileURL(resolve('dist-portable/jjj-atlas.html')).href;
const { rows: stories } = JSON.parse(readFileSync('public/geo/stories.json', 'utf8')) as {
  rows: readonly StoryEntry[];
};

test.use({ reducedMotion: 'reduce' });

test('P-23 one file tells a story and shows the atlas, with nothing but itself', async ({
  page,
  context,
}) => {
  await context.setOffline(true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  // By WebGL, with the worker that draws land and names.
  await page.goto(PAGE);
  const atlas = new Atlas(page);
  await atlas.ready();
  expect(await atlas.flows()).toBeGreaterThan(0);
  await page.goto(`${PAGE}?renderer=svg`);
  const all = await atlas.flows();
  await atlas.filters.locator('summary').filter({ hasText: words.label }).click();
  await atlas.filters.getByRole('combobox', { name: words.addPlace }).selectOption('tangshan');
  await expect.poll(() => atlas.param('place')).toBe('tangshan');
  await expect.poll(() => atlas.flows()).toBeLessThan(all);

  await page.getByRole('button', { name: SHOW_TEXTS.zh.open, exact: true }).click();
  await expect(page.locator('[data-offline="carried"]')).toContainText(OFFLINE_TEXTS.zh.carried);

  const [{ id, scenes, steps }] = [...stories].sort((a, b) => a.steps - b.steps) as [StoryEntry];
  await page.goto(`${PAGE}?story=${id}&renderer=svg`);
  await atlas.ready();
  for (let press = 0; press < steps; press++) {
    const before = page.url();
    // Sooner it would be the bounce of the same press.
    await page.waitForTimeout(160);
    await page.keyboard.press('PageDown');
    await page.waitForURL((url) => url.href !== before);
  }
  expect(atlas.param('scene')).toBe(String(scenes));
  expect(await wrongs(page)).toEqual([]);

  // The way back is the page, not the folder that it lies in.
  await page.mouse.move(200, 200);
  await page.getByRole('link', { name: SHOW_TEXTS.zh.leave, exact: true }).click();
  await page.waitForURL(PAGE);
  expect(asked.filter((url) => !url.startsWith('data:') && url.split('?')[0] !== PAGE)).toEqual([]);
});

test('the archive starts itself with what the computer has', async ({ browser }) => {
  // What it is asked for last may come no more: the server ends as soon as the map is drawn.
  const page = await browser.newPage();
  const folder = mkdtempSync(join(tmpdir(), 'jjj atlas '));
  try {
    for (const [name, content] of Object.entries(
      unzipSync(readFileSync('dist-portable/jjj-atlas.zip')),
    )) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const home = join(folder, 'jjj-atlas');
    expect(existsSync(join(home, 'jjj-atlas.html'))).toBe(true);
    const hasPython = isThere('python3');
    const starts = [
      ['node', ['serve.mjs']],
      ['sh', ['start-linux.sh']],
    ] as const;
    for (const [command, args] of hasPython ? starts : starts.slice(0, 1)) {
      const server = spawn(command, [...args, '--quiet'], {
        cwd: home,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      try {
        const address = await new Promise<string>((found) =>
          server.stdout.once('data', (text: Buffer) => found(String(text).split('\n')[0]!)),
        );
        await page.goto(`${address}?renderer=svg`);
        await new Atlas(page).ready();
      } finally {
        server.kill();
      }
    }
  } finally {
    await page.close();
    rmSync(folder, { recursive: true });
  }
});

function isThere(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
