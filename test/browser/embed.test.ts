import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FrameLocator, Page } from '@playwright/test';
import { zh } from '../../src/text/zh';
import { EMBED_TEXTS } from '../../src/text/embedTexts';
import { startHost, type HostPage, type HostSite } from '../embed/hostSite';
import { expect, test } from './atlasTest';

const LOADER = readFileSync(join(import.meta.dirname, '../../dist/embed/v1/jjj-flow-map.js'));
const HASH = `sha384-${createHash('sha384').update(LOADER).digest('base64')}`;
const words = EMBED_TEXTS.zh;

/** A page of a site that allows nothing but the frame. */
const bare = (app: string, params: string, sandbox = ''): HostPage => ({
  policy: `default-src 'none'; frame-src ${app}`,
  body: `<h1>Host</h1><iframe title="Map" width="640" height="480" ${sandbox}
    src="${app}/embed/v1/?lang=zh-CN&renderer=svg&${params}"></iframe><a href="#end">after</a>`,
});

const element = (attributes: string, app: string): string =>
  `<jjj-flow-map src="${app}/embed/v1/" renderer="svg" lang="zh-CN" title="流向" ${attributes}>
    <a href="${app}/">Fallback</a></jjj-flow-map>`;

const withElement = (app: string, body: string, hash = HASH): HostPage => ({
  policy: `default-src 'none'; script-src ${app} 'self'; frame-src ${app}; style-src 'none'; require-trusted-types-for 'script'`,
  body: `<script type="module" src="${app}/embed/v1/jjj-flow-map.js" integrity="${hash}" crossorigin="anonymous"></script>${body}`,
  script: `window.heard = [];
    for (const name of ['ready', 'render', 'statechange', 'select', 'size', 'error', 'data', 'fallback'])
      document.addEventListener('jjj-' + name, ({ detail }) => window.heard.push([name, detail]));`,
});

/** What pages should never do, and the names that matter on a page of the host. */
async function visit(page: Page, address: string): Promise<string[]> {
  const seen: string[] = [];
  page.on('pageerror', ({ message }) => seen.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(message.text());
  });
  await page.goto(address);
  return seen;
}

const heard = (page: Page, name: string): Promise<unknown[]> =>
  page.evaluate(
    (wanted) =>
      (window as unknown as { heard: [string, unknown][] }).heard
        .filter(([one]) => one === wanted)
        .map(([, detail]) => detail),
    name,
  );

const ready = (frame: FrameLocator): Promise<void> =>
  frame.locator('[data-ready="true"]').waitFor({ timeout: 60_000 });

test.describe('on pages of others', () => {
  let host: HostSite;
  test.beforeAll(async ({ baseURL }) => {
    const app = (baseURL ?? '').replace(/\/$/, '');
    host = await startHost({
      bare: bare(app, 'ui=none&t=20x3&title=%3Cimg%20src%3Dx%3E'),
      sandboxed: bare(app, '', 'sandbox="allow-scripts"'),
      element: withElement(
        app,
        element('id="one" height="480" t="2023" place="hebei" dir="in"', app),
      ),
      spoiled: withElement(app, element('', app), HASH.replace(/.{4}$/, 'AAA=')),
      auto: withElement(app, element('id="grows" height="auto"', app)),
      none: withElement(app, element('loading="eager"', app).replace('/embed/v1/"', '/nothing/"')),
    });
  });
  test.afterAll(() => host.stop());

  test('E-01, E-11: a frame needs nothing of its host, whose keyboard goes in and out', async ({
    browser,
  }) => {
    const page = await browser.newPage({ viewport: { width: 700, height: 600 } });
    const seen = await visit(page, `${host.address}bare`);
    const frame = page.frameLocator('iframe');
    await ready(frame);
    // Bad values fall back; what cannot go is there, folded.
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(/\d/);
    await expect(frame.getByText(zh.band.unapproved)).toBeVisible();
    await expect(frame.getByRole('link', { name: words.full })).toHaveAttribute('target', '_blank');
    await expect(frame.locator('header img')).toHaveCount(0);
    await page.locator('a').focus();
    let stops = 0;
    await page.keyboard.press('Shift+Tab');
    while (
      stops++ < 80 &&
      (await page.evaluate(() => document.activeElement?.tagName)) === 'IFRAME'
    )
      await page.keyboard.press('Shift+Tab');
    expect(stops).toBeGreaterThan(3);
    expect(stops).toBeLessThan(80);
    expect(seen).toEqual([]);
    await page.close();
  });

  test('E-03: a sandbox without an origin still has its map', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 700, height: 600 } });
    const seen = await visit(page, `${host.address}sandboxed`);
    const frame = page.frameLocator('iframe');
    await ready(frame);
    await frame.getByRole('button', { name: words.table }).click();
    await expect(frame.getByRole('row').nth(2)).toBeVisible();
    expect(seen).toEqual([]);
    await page.close();
  });

  test('E-02, E-06, E-10: page and frame talk, and nobody else is heard', async ({ browser }) => {
    const page = await browser.newPage({ viewport: { width: 960, height: 600 } });
    const seen = await visit(page, `${host.address}element`);
    const frame = page.frameLocator('jjj-flow-map >> iframe');
    await ready(frame);
    await expect.poll(() => heard(page, 'render')).not.toEqual([]);
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

  test('E-08, E-12, E-17: it grows once, and without it its content stands', async ({
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

    await page.goto(`${host.address}none`);
    await expect
      .poll(() => heard(page, 'error'), { timeout: 10_000 })
      .toMatchObject([{ code: 'data_unavailable' }]);
    await expect(page.getByRole('link', { name: 'Fallback' })).toBeVisible();
    await page.close();
  });
});
