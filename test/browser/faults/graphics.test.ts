/* eslint-disable @typescript-eslint/unbound-method -- methods that a fault replaces are called on their own object */
import { zh } from '../../../src/text/zh';
import { Atlas, expect, test, type Page } from '../atlasTest';

const VIEW = '?topic=enterprise&theme=dark&c=116.5,39.2,7';
/** What the browser, MapLibre and deck.gl say about a lost context, and what the atlas notes. */
test.use({
  // Drawn in software, a map takes as long as it is large.
  viewport: { width: 1100, height: 480 },
  provoked:
    /map: |style added to the map|context|WebGL|GPU|gl\.|Custom layer|INVALID_OPERATION|CONTEXT_LOST|Failed to load resource|Worker failed|font|shader|404|maxCanvasSize/i,
});

const svgMap = (page: Page) => page.locator('svg[data-ready="true"]');
const canvas = (page: Page) => page.locator('canvas.maplibregl-canvas');

/** Loses the context of the map's canvas, as a driver would. */
const loseContext = (page: Page): Promise<void> =>
  canvas(page).evaluate((element) => {
    const context = (element as HTMLCanvasElement).getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
  });

/** Marks the present map, so that a new one can be told from it. */
const mark = (page: Page): Promise<void> =>
  canvas(page).evaluate((element) => element.setAttribute('data-old', ''));

/** A new map stands; how long that took, as the page counts. */
async function restored(page: Page): Promise<void> {
  await expect(page.locator('canvas.maplibregl-canvas:not([data-old])')).toBeVisible({
    timeout: 30_000,
  });
  await new Atlas(page).ready();
  await expect(page.locator('svg[role="application"]')).toHaveCount(0);
}

async function drawnPairs(page: Page): Promise<string[]> {
  const keys = await page
    .locator('[data-layer="flows"] [data-pair]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-pair') ?? ''));
  return [...new Set(keys.map((key) => key.replace(/ \d+$/, '')))].sort();
}

const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** The SVG map shows as many flows as the view has, each of them drawn, and opens their cards. */
async function expectSvgMap(page: Page): Promise<void> {
  const atlas = new Atlas(page);
  await expect(svgMap(page)).toBeVisible({ timeout: 30_000 });
  const flows = await atlas.flows();
  expect(flows).toBeGreaterThan(0);
  expect(await drawnPairs(page)).toHaveLength(flows);
  await page.locator('[data-layer="flows"] [role="button"]').last().focus();
  await page.keyboard.press('Enter');
  await expect(atlas.card).toBeVisible();
}

test.describe('F-26', () => {
  // The topics stand open in a window that is high enough.
  test.use({ viewport: { width: 1280, height: 720 } });
  const WITHOUT: readonly [string, () => void][] = [
    [
      'no WebGL at all',
      () => {
        Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
      },
    ],
    [
      'WebGL 1 only',
      () => {
        const { getContext } = HTMLCanvasElement.prototype;
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          ...rest: unknown[]
        ) {
          return kind === 'webgl2' ? null : getContext.apply(this, [kind, ...rest] as never);
        } as typeof getContext;
      },
    ],
    [
      'a context once and never again',
      () => {
        const { getContext } = HTMLCanvasElement.prototype;
        let asked = 0;
        HTMLCanvasElement.prototype.getContext = function (
          this: HTMLCanvasElement,
          kind: string,
          ...rest: unknown[]
        ) {
          if (kind === 'webgl2' && asked++ > 0) return null;
          return getContext.apply(this, [kind, ...rest] as never);
        } as typeof getContext;
      },
    ],
  ];
  for (const [what, take] of WITHOUT)
    test(`F-26 ${what}: the same flows as SVG, said once`, async ({ page }) => {
      await page.addInitScript(take);
      await page.goto(`./${VIEW}`);
      await expectSvgMap(page);
      const said = notice(page, zh.mapTroubles.noWebGl);
      await expect(said).toBeVisible();
      await said.getByRole('button', { name: zh.app.close }).click();
      await expect(said).toBeHidden();
      // The rest works as ever, and is not told again.
      await new Atlas(page).button(zh.topics.technology).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d/);
      await expect(svgMap(page)).toBeVisible();
      await expect(said).toBeHidden();
    });

  test('F-26 the map’s script does not come: SVG, and a button that tries again', async ({
    page,
  }) => {
    await page.route('**/assets/MapView-*.js', (route) => route.abort());
    await page.goto(`./${VIEW}`);
    await expectSvgMap(page);
    await expect(notice(page, zh.mapTroubles.mapFailed)).toBeVisible();
  });
});

test('F-27 a lost context once: the map is back with its flows, camera and card; lost again: SVG; and tried again', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.load(`${VIEW}&sel=flow:beijing~tianjin`);
  const before = { flows: await atlas.flows(), camera: atlas.param('c') };
  await mark(page);
  await loseContext(page);
  // The same picture stands in at once.
  await expect(page.locator('svg[role="application"]')).toBeVisible();
  await restored(page);
  expect({ flows: await atlas.flows(), camera: atlas.param('c') }).toEqual(before);
  await expect(atlas.card).toBeVisible();

  await loseContext(page);
  await expectSvgMap(page);
  await expect(canvas(page)).toHaveCount(0);
  expect(await atlas.flows()).toBe(before.flows);
  await notice(page, zh.mapTroubles.lost)
    .getByRole('button', { name: zh.mapTroubles.again })
    .click();
  await restored(page);
  expect({ flows: await atlas.flows(), camera: atlas.param('c') }).toEqual(before);
});

test('F-27 a context that never comes back: SVG', async ({ page }) => {
  const atlas = new Atlas(page);
  await atlas.load(VIEW);
  await page.evaluate(() => {
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => null });
  });
  await canvas(page).evaluate((element) =>
    element.dispatchEvent(new Event('webglcontextlost', { cancelable: true })),
  );
  await expectSvgMap(page);
  await expect(notice(page, zh.mapTroubles.lost)).toBeVisible();
});

test('F-27 a real crash of the GPU process: the map is back with its flows and camera', async ({
  page,
  browser,
}) => {
  const atlas = new Atlas(page);
  await atlas.load(VIEW);
  const before = { flows: await atlas.flows(), camera: atlas.param('c') };
  await mark(page);
  const session = await browser.newBrowserCDPSession();
  await session.send('Browser.crashGpuProcess').catch(() => undefined);
  await restored(page);
  expect({ flows: await atlas.flows(), camera: atlas.param('c') }).toEqual(before);
});

test.describe('F-28', () => {
  for (const [whose, source] of [
    ['the flows’', 'flow-arc-layer-vertex'],
    ['MapLibre’s', 'u_matrix|u_projection'],
  ] as const)
    test(`F-28 a graphics driver that cannot compile ${whose} shaders: SVG, with the reason in the log`, async ({
      page,
    }) => {
      const logged: string[] = [];
      page.on('console', (message) => logged.push(message.text()));
      await page.addInitScript((pattern) => {
        const { shaderSource } = WebGL2RenderingContext.prototype;
        WebGL2RenderingContext.prototype.shaderSource = function (shader, text) {
          const isOne = new RegExp(pattern).test(text);
          shaderSource.call(this, shader, isOne ? `${text}\nbroken` : text);
        };
      }, source);
      await page.goto(`./${VIEW}`);
      await expectSvgMap(page);
      await expect(notice(page, zh.mapTroubles.shader)).toBeVisible();
      expect(logged.some((text) => text.startsWith('map: shader'))).toBe(true);
    });
});

test('F-28 F-32 a small device without the font of the labels: textures of 2,048 pixels and a font of its own do', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { getParameter } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      return name === this.MAX_TEXTURE_SIZE ? 2048 : (getParameter.call(this, name) as unknown);
    };
  });
  await page.route('**/labels.woff2', (route) => route.fulfill({ status: 404 }));
  const atlas = new Atlas(page);
  await atlas.load(VIEW);
  expect(await atlas.flows()).toBeGreaterThan(0);
  await expect(canvas(page)).toBeVisible();
});

test('F-29 twenty other maps take the context: it is taken back once, then SVG stands', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  await atlas.load(VIEW);
  const flows = await atlas.flows();
  await mark(page);
  const crowd = (): Promise<void> =>
    page.evaluate(() => {
      const others = Array.from({ length: 20 }, () => document.createElement('canvas'));
      others.forEach((one) => one.getContext('webgl2'));
      Object.assign(window, { others });
    });
  await crowd();
  await restored(page);
  expect(await atlas.flows()).toBe(flows);
  await crowd();
  await expect(svgMap(page)).toBeVisible({ timeout: 30_000 });
  expect(await atlas.flows()).toBe(flows);
});

test.describe('F-31', () => {
  test('F-31 the map’s worker is not there: SVG, said once', async ({ page }) => {
    await page.route('**/assets/mapWorker-*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(`./${VIEW}`);
    await expectSvgMap(page);
    await expect(notice(page, zh.mapTroubles.silent)).toBeVisible();
  });

  test('F-31 the worker never answers: SVG after ten seconds', async ({ page }) => {
    await page.route('**/assets/mapWorker-*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'export {};' }),
    );
    await page.goto(`./${VIEW}`);
    await expectSvgMap(page);
    await expect(notice(page, zh.mapTroubles.silent)).toBeVisible();
  });
});

test('F-41 a window without size, of one pixel, hidden, huge: the view stays and goes on', async ({
  page,
}) => {
  const atlas = new Atlas(page);
  for (const renderer of ['auto', 'svg']) {
    await atlas.load(`${VIEW}&renderer=${renderer}`);
    const flows = await atlas.flows();
    const resize = (width: string, height: string, display = ''): Promise<void> =>
      page.evaluate(
        async ([wide, high, shown]) => {
          const app = document.getElementById('app')!;
          Object.assign(app.style, { width: wide, height: high, display: shown });
          for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
        },
        [width, height, display] as const,
      );
    await resize('0', '0');
    await resize('1px', '1px');
    await resize('', '', 'none');
    // More than the 4,096 pixels that MapLibre gives a canvas; software draws what lies below each of them.
    await resize('4200px', '300px');
    await resize('', '');
    await atlas.ready(flows);
    await atlas.button(zh.app.zoomIn).click();
    await expect.poll(() => atlas.param('c')).toMatch(/^116\.5,39\.2,8$/);
    await atlas.ready(flows);
    expect(await page.content()).not.toContain('NaN');
  }
});
