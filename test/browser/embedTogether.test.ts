import type { Page } from '@playwright/test';
import type {} from '../../src/element/flowMapTypes';
import { zh } from '../../src/text/zh';
import { dragUp } from '../embed/fingers';
import { heard, mapElement, visit, withElements } from '../embed/hostPages';
import { startHost, type HostSite } from '../embed/hostSite';
import { STUB } from '../embed/stubFrame';
import { PDFTOTEXT, wordsOfPdf } from '../fixtures/tools';
import { expect, test } from './atlasTest';

const COUNT = 6;
const ANOTHER = '查看交互地图';

let host: HostSite;
test.beforeAll(async ({ baseURL }) => {
  const app = (baseURL ?? '').replace(/\/$/, '');
  const maps = Array.from({ length: COUNT }, (_, at) =>
    mapElement('', `id="m${at}" height="240"`, '/stub'),
  );
  const lazy = `<iframe title="Map" loading="lazy" width="384" height="300" src="${app}/embed/v1/?lang=en"></iframe>`;
  const one = mapElement(app, 'id="one" height="400" ui="minimal" top="5" qa="on"');
  host = await startHost({
    stub: STUB,
    six: withElements(app, maps.join(''), { frames: "'self'" }),
    stalled: withElements(app, mapElement(app, '') + '<br>'.repeat(400) + lazy),
    one: withElements(app, one + '<br>'.repeat(60)),
  });
});
test.afterAll(() => host.stop());

/** The frames of a page that may draw, by the names of their elements. */
async function drawing(page: Page): Promise<string[]> {
  const told = await Promise.all(page.frames().map((frame) => frame.title().catch(() => '')));
  return told
    .filter((title) => /^m\d draws$/.test(title))
    .map((title) => title.slice(0, 2))
    .sort();
}

test('E-09: of six maps on a page four draw at most, those that are seen', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 400, height: 740 } });
  const seen = await visit(page, `${host.address}six`);
  const another = (id: string) => page.locator(id).getByRole('button', { name: ANOTHER });
  const scroll = (to: number): Promise<void> => page.evaluate((top) => scrollTo(0, top), to);
  await expect.poll(() => drawing(page)).toEqual(['m0', 'm1', 'm2', 'm3']);
  // A fifth in sight has its content and a button, until one that draws leaves.
  await scroll(250);
  await expect(another('#m4')).toBeVisible();
  await expect(page.locator('#m4').getByRole('link')).toBeVisible();
  expect(await drawing(page)).toEqual(['m0', 'm1', 'm2', 'm3']);
  await scroll(460);
  await expect.poll(() => drawing(page)).toEqual(['m1', 'm2', 'm3', 'm4']);
  // By hand it draws at once, and another rests.
  await another('#m5').dispatchEvent('click');
  await expect.poll(() => drawing(page)).toContain('m5');
  await expect.poll(async () => (await drawing(page)).length).toBe(4);
  // Back to where it all began.
  await scroll(0);
  await expect.poll(() => drawing(page)).toEqual(['m0', 'm1', 'm2', 'm3']);
  // Whom the page itself lets rest, no scrolling wakes.
  await page.evaluate(() => document.querySelector('jjj-flow-map')?.suspend());
  await scroll(760);
  await scroll(0);
  await expect.poll(() => drawing(page)).toContain('m1');
  expect(await drawing(page)).not.toContain('m0');
  expect(seen).toEqual([]);
  await page.close();
});

test('E-16: a page does not wait for an element, nor for a frame further below', async ({
  browser,
}) => {
  const page = await browser.newPage();
  let asked = 0;
  // The frames are never answered.
  await page.route('**/embed/v1/?*', () => {
    asked++;
  });
  await page.goto(`${host.address}stalled`, { waitUntil: 'load' });
  await expect.poll(() => asked).toBe(1);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await expect.poll(() => asked).toBe(2);
  await page.close();
});

/** Notes the graphics contexts that a frame makes. */
function noteContexts(): void {
  const made = new Set<unknown>();
  Object.assign(window, { made });
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext') as (
    ...given: unknown[]
  ) => unknown;
  Reflect.set(
    HTMLCanvasElement.prototype,
    'getContext',
    function (this: HTMLCanvasElement, ...given: unknown[]): unknown {
      const context = getContext.apply(this, given);
      if (context instanceof WebGL2RenderingContext) made.add(context);
      return context;
    },
  );
}

const liveContexts = (page: Page): Promise<number | undefined> =>
  page
    .frames()
    .find((frame) => frame.parentFrame())!
    .evaluate(() => {
      const { made } = window as unknown as { made: Set<WebGL2RenderingContext> };
      return [...made].filter((one) => !one.isContextLost()).length;
    });

const cameraOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => (await document.querySelector('jjj-flow-map')!.getState()).c);

test('E-09, E-10, E-15: a map leaves one finger to the page, is on its paper, and gives its memory back', async ({
  browser,
}) => {
  const context = await browser.newContext({
    hasTouch: true,
    viewport: { width: 400, height: 600 },
  });
  const page = await context.newPage();
  await page.addInitScript(noteContexts);
  // As long as it takes: graphics in software may be slow, but a map that is given up says so.
  test.setTimeout(300_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('map:')) complaints.push(message.text());
  });
  const seen = await visit(page, `${host.address}one`);
  const drawnBy = async (): Promise<unknown[]> => [
    ...complaints,
    ...(await heard(page, 'render')).map((told) => (told as { renderer: string }).renderer),
  ];
  await expect
    .poll(async () => (await drawnBy()).some((one) => one !== 'svg'), { timeout: 200_000 })
    .toBe(true);
  expect(await drawnBy()).toContain('webgl');

  const fingers = await context.newCDPSession(page);
  await dragUp(
    fingers,
    [
      [150, 200],
      [250, 200],
    ],
    60,
  );
  await expect.poll(() => cameraOf(page)).toBeDefined();
  const before = await cameraOf(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await dragUp(fingers, [[200, 200]], 100);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
  expect(await cameraOf(page)).toBe(before);

  if (PDFTOTEXT)
    await expect(async () => {
      const words = wordsOfPdf(await page.pdf());
      // Names on the map, and what stands below its picture alone.
      for (const word of ['保定', '数据版本', zh.band.unapproved]) expect(words).toContain(word);
    }).toPass({ timeout: 30_000 });
  else console.log('No pdftotext on this machine: paper is not looked at.');

  expect(await liveContexts(page)).toBe(1);
  await page.evaluate(() => document.querySelector('jjj-flow-map')!.suspend());
  await expect.poll(() => liveContexts(page)).toBe(0);
  expect(seen).toEqual([]);
  await context.close();
});
