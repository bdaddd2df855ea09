import type {} from '../../src/element/flowMapTypes';
import { zh } from '../../src/text/zh';
import { EMBED_TEXTS } from '../../src/text/embedTexts';
import {
  bareFrame,
  frameReady,
  heard,
  LOADER_HASH,
  mapElement,
  MEDDLING,
  visit,
  withElements,
} from '../embed/hostPages';
import { startHost, type HostSite } from '../embed/hostSite';
import { expect, test } from './atlasTest';

const words = EMBED_TEXTS.zh;

test.describe('on pages of others', () => {
  let host: HostSite;
  test.beforeAll(async ({ baseURL }) => {
    const app = (baseURL ?? '').replace(/\/$/, '');
    const svg = (attributes: string, path?: string): string =>
      mapElement(app, `renderer="svg" ${attributes}`, path);
    host = await startHost({
      bare: bareFrame(app, 'ui=none&t=20x3&title=%3Cimg%20src%3Dx%3E'),
      sandboxed: bareFrame(app, '', 'sandbox="allow-scripts"'),
      element: withElements(app, svg('id="one" height="480" t="2023" place="hebei" dir="in"'), {
        also: MEDDLING,
      }),
      spoiled: withElements(app, svg(''), { hash: LOADER_HASH.replace(/.{4}$/, 'AAA=') }),
      auto: withElements(app, svg('id="grows" height="auto"')),
      // Nothing there; a page that may not be framed; one that talks to others only.
      refused: withElements(
        app,
        svg('id="none" loading="eager"', '/nothing/') +
          svg('id="unframed" loading="eager" font="101"') +
          svg('id="silent" loading="eager" height="240"'),
      ),
    });
  });
  test.afterAll(() => host.stop());

  test('E-01, E-11, E-19: a frame needs nothing of its host, no storage, and holds no keyboard', async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport: { width: 700, height: 600 } });
    // As browsers do that keep what belongs to others apart.
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
        Object.defineProperty(window, name, { get: refuse });
      for (const [of, name] of [
        [Document.prototype, 'cookie'],
        [Navigator.prototype, 'serviceWorker'],
      ] as const)
        Object.defineProperty(of, name, { get: refuse, set: refuse });
    });
    const seen = await visit(page, `${host.address}bare`);
    const frame = page.frameLocator('iframe');
    await frameReady(frame);
    // Bad values fall back; what cannot go is there, folded.
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/\d/);
    await expect(frame.getByText(zh.band.unapproved)).toBeVisible();
    await expect(frame.getByRole('link', { name: words.full })).toHaveAttribute('target', '_blank');
    await expect(frame.locator('header img')).toHaveCount(0);
    for (const [key, from, to] of [
      ['Tab', 'before', 'after'],
      ['Shift+Tab', 'after', 'before'],
    ] as const) {
      await page.getByRole('link', { name: from }).focus();
      const focused = (): Promise<string | undefined> =>
        page.evaluate(() => document.activeElement?.textContent ?? undefined);
      let stops = 0;
      // In the frame it is the frame that has the focus of the page, and no words. Between the two processes anything
      // may have it for a moment: the key is pressed until the page has it again.
      await expect
        .poll(
          async () => {
            if ((await focused()) === to) return true;
            await page.keyboard.press(key);
            stops++;
            return false;
          },
          { message: key, intervals: [0], timeout: 60_000 },
        )
        .toBe(true);
      expect(stops, key).toBeGreaterThan(3);
    }
    expect(seen).toEqual([]);
    await page.close();
  });

  test('E-03: a sandbox without an origin still has its map', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 700, height: 600 } });
    const seen = await visit(page, `${host.address}sandboxed`);
    const frame = page.frameLocator('iframe');
    await frameReady(frame);
    await frame.getByRole('button', { name: words.table }).click();
    await expect(frame.getByRole('row').nth(2)).toBeVisible();
    expect(seen).toEqual([]);
    await page.close();
  });

  test('E-02, E-06, E-10, F-39: page and frame talk, and nobody else is heard', async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
    const seen = await visit(page, `${host.address}element`);
    const frame = page.frameLocator('jjj-flow-map >> iframe');
    await frameReady(frame);
    await expect.poll(() => heard(page, 'render')).not.toEqual([]);
    // What the page does to all there is on it ends at the element.
    const sides = await page.locator('jjj-flow-map').evaluate((map) => {
      const inner = map.shadowRoot?.querySelector('iframe');
      return [map.clientWidth, map.clientHeight, inner?.clientWidth, inner?.clientHeight];
    });
    expect(sides[2]).toBe(sides[0]);
    expect(sides[3]).toBe(sides[1]);
    const letters = frame.getByRole('heading', { level: 1 });
    expect(await letters.evaluate((title) => getComputedStyle(title).letterSpacing)).toBe('normal');
    const answers = await page.evaluate(async () => {
      const map = document.querySelector('jjj-flow-map') as unknown as Record<
        string,
        (...given: unknown[]) => Promise<unknown>
      >;
      const codeOf = (asked: Promise<unknown> | undefined): Promise<unknown> | undefined =>
        asked?.then(
          () => 'none',
          (error: unknown) => (error as { code: string }).code,
        );
      const first = await map.getState?.();
      const changed = await map.setState?.({ topic: 'enterprise', t: null });
      await map.select?.('place:baoding');
      await map.fit?.(['baoding']);
      const refused = await codeOf(map.setState?.({ topic: 'nothing' }));
      const unknown = await codeOf(map.play?.());
      const table = (await map.getData?.({ format: 'csv' })) as Blob;
      const picture = (await map.exportImage?.({ type: 'image/svg+xml' })) as Blob;
      const state = await map.getState?.();
      return {
        ...{ first, changed, refused, unknown, state },
        text: (await table.text()).slice(0, 2000).length,
        picture: (await picture.text()).slice(0, 4),
      };
    });
    expect(answers).toMatchObject({
      first: { t: '2023', place: 'hebei', dir: 'in' },
      changed: { topic: 'enterprise' },
      refused: 'bad_param',
      unknown: 'unknown_method',
      state: { topic: 'enterprise', sel: 'place:baoding' },
      picture: '<svg',
    });
    expect(answers.text).toBeGreaterThan(500);
    expect(await heard(page, 'select')).toContainEqual({ id: 'place:baoding' });

    // What no page of ours would send.
    await page.evaluate(() => {
      const map = document.querySelector('jjj-flow-map');
      const inner = map?.shadowRoot?.querySelector('iframe')?.contentWindow;
      for (let turn = 0; turn < 500; turn++) {
        const odd: unknown[] = [
          ...[null, turn, 'connect', [], { jjj: 2 }, { jjj: 1 }, { jjj: 1, kind: 'connect' }],
          { jjj: 1, id: 'one', kind: 'req', n: turn, name: 'setState', body: { state: {} } },
          { jjj: 1, id: 'one', kind: 'connect', body: { v: 1, more: '<img onerror=alert(1)>' } },
          { jjj: 1, id: 'other', kind: 'connect', body: { v: 1 } },
        ];
        const { port2 } = new MessageChannel();
        inner?.postMessage(odd[turn % odd.length], '*', turn % 3 === 0 ? [port2] : []);
        window.postMessage({ jjj: 1, id: 'one', kind: 'evt', name: 'error', err: {} }, '*');
      }
    });
    const state = await page.evaluate(() =>
      (
        document.querySelector('jjj-flow-map') as unknown as { getState: () => Promise<unknown> }
      ).getState(),
    );
    expect(state).toEqual(answers.state);
    expect(await heard(page, 'error')).toEqual([]);

    // The wheel is the host's; with Ctrl it is the map's.
    await page.evaluate(() => (document.body.style.height = '3000px'));
    await page.mouse.move(400, 250);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    const zoom = (): Promise<unknown> =>
      page.evaluate(async () => {
        const map = document.querySelector('jjj-flow-map') as unknown as {
          getState: () => Promise<Record<string, string>>;
        };
        return (await map.getState()).c;
      });
    const before = await zoom();
    await page.mouse.move(400, 100);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(zoom).not.toBe(before);
    expect(seen).toEqual([]);
    await page.close();
  });

  test('E-07, E-08, E-12, E-14, E-17: it grows once, and without it its content stands', async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 600 } });
    await visit(page, `${host.address}auto`);
    await expect.poll(() => heard(page, 'size'), { timeout: 60_000 }).not.toEqual([]);
    const start = Date.now();
    for (let turn = 0; turn < 50; turn++)
      await page.setViewportSize({ width: turn % 2 === 0 ? 400 : 1200, height: 600 });
    await expect
      .poll(async () => {
        const told = (await heard(page, 'size')) as { h: number }[];
        const height = await page.locator('jjj-flow-map').evaluate((map) => map.clientHeight);
        return height === told[told.length - 1]?.h;
      })
      .toBe(true);
    const most = 2 + (Date.now() - start) / 100;
    expect((await heard(page, 'size')).length).toBeLessThan(most);

    await page.goto(`${host.address}spoiled`);
    await expect(page.getByRole('link', { name: 'Fallback' })).toBeVisible();
    expect(await page.locator('jjj-flow-map >> iframe').count()).toBe(0);

    await page.route('**/embed.config.json', (route) =>
      route.fulfill({ json: { allowedOrigins: ['https://www.example.gov.cn'] } }),
    );
    await page.route('**/embed/v1/?*font=101*', async (route) => {
      const response = await route.fetch();
      const headers = {
        ...response.headers(),
        'content-security-policy': "frame-ancestors 'none'",
      };
      await route.fulfill({ response, headers });
    });
    await page.goto(`${host.address}refused`);
    for (const [id, code] of [
      ['none', 'data_unavailable'],
      ['unframed', 'data_unavailable'],
      ['silent', 'forbidden_origin'],
    ] as const) {
      await expect
        .poll(() => heard(page, 'error', id), { timeout: 10_000 })
        .toContainEqual(expect.objectContaining({ code }));
      const map = page.locator(`#${id}`);
      await expect(map.getByRole('link', { name: 'Fallback' })).toBeVisible();
      await expect(map.getByText('交互地图没有载入。')).toBeVisible();
    }
    // Of one that may not talk, nothing is heard.
    for (const name of ['ready', 'data', 'render', 'statechange'])
      expect(await heard(page, name)).toEqual([]);
    await page.close();
  });
});
