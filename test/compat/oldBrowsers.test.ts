import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { OLD_VERSIONS, oldChromium, type OldVersion } from '../../scripts/oldChromium';
import { zh } from '../../src/text/zh';
import '../english';
import { OldPage } from './oldPage';

const options = (version: OldVersion): ReturnType<typeof oldChromium> | null => {
  try {
    return oldChromium(version);
  } catch (error) {
    if (process.env.CI) throw error;
    console.log(`Chromium ${version} is not tried: ${(error as Error).message}`);
    return null;
  }
};

/** How many colours a picture of the screen holds: a map that did not draw has few. */
function colours(picture: Buffer): number {
  const { data } = PNG.sync.read(picture);
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 4) seen.add(data.readUInt32BE(at));
  return seen.size;
}

for (const version of OLD_VERSIONS)
  test(`Chromium ${version} draws the map, filters it, opens cards, and shows the frame`, async ({
    playwright,
    baseURL,
    locale,
    viewport,
  }) => {
    const launch = options(version);
    test.skip(!launch, `no Chromium ${version}`);
    const browser = await playwright.chromium.launch(launch!);
    expect(browser.version()).toMatch(new RegExp(`^${version}\\.`));
    const context = await browser.newContext({
      baseURL: baseURL!,
      locale: locale!,
      viewport: viewport!,
    });
    const old = new OldPage(await context.newPage());
    const { page } = old;

    await old.load('?topic=enterprise&theme=dark');
    await old.has('canvas.maplibregl-canvas');
    const flows = Number(await old.attribute('[data-flows]', 'data-flows'));
    expect(flows).toBeGreaterThan(5);
    const clip = { x: 400, y: 120, width: 480, height: 400 };
    expect(colours(await page.screenshot({ clip }))).toBeGreaterThan(300);

    await old.click('button', zh.topics.cobuild);
    await expect.poll(() => old.param('topic')).toBe('cobuild');
    await old.has(`[data-ready="true"]:not([data-flows="${flows}"])`);

    await old.load('?topic=enterprise&sel=flow:beijing~tianjin&renderer=svg');
    await old.has('aside h2', '北京 → 天津');
    await old.has('aside article');
    expect(
      await page.evaluate(() => document.querySelectorAll('[data-pair]').length),
    ).toBeGreaterThan(5);

    await old.load('?topic=enterprise&tab=table&renderer=svg&lang=en');
    await old.has('table td', 'Beijing');

    await old.load('?embed=1&topic=enterprise&renderer=svg');
    await old.has('h1');
    expect(Number(await old.attribute('[data-flows]', 'data-flows'))).toBeGreaterThan(5);
    expect(old.troubles).toEqual([]);
    await browser.close();
  });
