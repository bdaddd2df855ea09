import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf, serve } from '../../../scripts/serve';
import { zh } from '../../../src/text/zh';
import { startNginx } from '../../fixtures/nginx';
import { Atlas, expect, test } from '../atlasTest';
import { hiddenLines } from '../hiddenLines';
import { watch } from '../troubles';

const SITE = join(import.meta.dirname, '../../../dist');

test('F-37: it runs wherever a host puts it, and however its address is written', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(SITE, join(folder, 'Some Folder/京津冀 (2)'), { recursive: true });
  const server = await serve(folder, '127.0.0.1', 0);
  const host = addressOf(server, '127.0.0.1');
  const home = `Some%20Folder/${encodeURIComponent('京津冀')}%20(2)`;
  try {
    for (const [path, ends] of [
      [`${home}/?renderer=svg`, /\(2\)\/\?v=1&topic=clusters&renderer=svg$/],
      [`${home}?renderer=svg`, /\(2\)\/\?v=1&topic=clusters&renderer=svg$/], // without its last slash
      [`${home}/index.html?renderer=svg`, /\(2\)\/index\.html\?v=1&topic=clusters&renderer=svg$/],
      [`/${home}/`, /:\d+\/\/Some%20Folder\/.*topic=clusters$/], // looks like another host
    ] as const) {
      await page.goto(host + path);
      const atlas = new Atlas(page);
      await expect(atlas.title, path).toHaveText(/\d/);
      await atlas.button(zh.topics.clusters).click();
      await expect(page, path).toHaveURL(ends);
      await page.reload();
      await expect(atlas.button(zh.topics.clusters)).toHaveAttribute('aria-pressed', 'true');
    }
    await new Atlas(page).ready();
    // Linux tells capitals from small letters: that is another page, and not there.
    expect((await page.request.get(`${host}some%20folder/`)).status()).toBe(404);
    await page.goto('about:blank');
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
});

test('behind a real nginx, below a path of an IPv6 address, it draws its map', async ({ page }) => {
  const nginx = await startNginx(SITE);
  test.skip(!nginx, 'no nginx on this machine');
  try {
    await page.goto(`${nginx!.address.slice(0, -1)}?topic=enterprise`);
    const atlas = new Atlas(page);
    expect(await atlas.flows()).toBeGreaterThan(0);
    await expect(page).toHaveURL(`${nginx!.address}?v=1&topic=enterprise`);
    await atlas.button(zh.topics.cobuild).click();
    await atlas.ready();
    await page.goto('about:blank');
  } finally {
    nginx?.stop();
  }
});

test('the policy holds, and these tests would see it broken', async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  const troubles = await watch(page);
  await page.goto(baseURL ?? '');
  await new Atlas(page).ready();
  expect(await troubles.all()).toEqual([]);
  const attempts: readonly [policy: RegExp, attempt: () => unknown][] = [
    [
      /policy: require-trusted-types-for/,
      () => (document.createElement('p').innerHTML = '<b>b</b>'),
    ],
    [/policy: style-src-attr/, () => document.body.setAttribute('style', 'color: red')],
    [
      /policy: frame-src/,
      () =>
        document.body.append(
          Object.assign(document.createElement('iframe'), { src: 'https://elsewhere.example/' }),
        ),
    ],
    [
      /policy: trusted-types/,
      () =>
        (
          window as unknown as {
            trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
          }
        ).trustedTypes.createPolicy('other', {}),
    ],
    [
      /policy: connect-src https:\/\/elsewhere/,
      () => fetch('https://elsewhere.example/').catch(() => null),
    ],
    [
      /policy: img-src https:\/\/elsewhere/,
      () => Object.assign(new Image(), { src: 'https://elsewhere.example/a.png' }),
    ],
    [/policy: require-trusted-types-for/, () => new Worker('./embed.config.json')],
    [
      /policy: require-trusted-types-for/,
      () => Object.assign(document.createElement('script'), { src: './assets/own.js' }),
    ],
  ];
  for (const [seen, attempt] of attempts) {
    troubles.forget();
    const thrown = await page.evaluate(attempt).then(() => '', String);
    await expect
      .poll(
        async () =>
          [...(await troubles.all()), `worker: ${thrown.replace(/.*?(TypeError)/s, '$1')}`].some(
            (one) => seen.test(one),
          ),
        String(seen),
      )
      .toBe(true);
  }
  await page.close();
});

const BAND = { number: 'GS（2026）0001号', authority: { zh: '自然资源部', en: 'Ministry' } };

test.describe('F-50', () => {
  test.use({ provoked: /embed.config\.json|404/ });

  test('F-50: the line on the map’s approval stands, whatever the host states, and cannot be removed', async ({
    page,
  }) => {
    const atlas = new Atlas(page, 'svg');
    const open = async (answer: { status?: number; body: string }, search = ''): Promise<void> => {
      await page.unroute('**/embed.config.json');
      await page.route('**/embed.config.json', (route) => route.fulfill(answer));
      await atlas.visit(search);
      await expect(atlas.title).toHaveText(/\d/);
    };
    const json = (mapApproval: unknown) => ({ body: JSON.stringify({ mapApproval }) });
    for (const answer of [
      { status: 404, body: 'Not found.' },
      { body: '' },
      { body: '<!doctype html><p>Log in</p>' },
      json(null),
      json(''),
      json('<script>window.hacked=1</script>'),
      json({ number: '', authority: '' }),
      json({ ...BAND, modified: true }),
    ]) {
      await open(answer, '?band=off&attribution=off&ui=none&title=off');
      await expect(atlas.band, answer.body).toContainText(zh.band.unapproved);
      expect(await hiddenLines(atlas.band), answer.body).toEqual([]);
    }
    await open(json({ number: '<img src=x onerror="window.hacked=1">', authority: '部' }));
    await expect(atlas.band.locator('strong')).toHaveText(
      zh.notices.approved('<img src=x onerror="window.hacked=1">', '部'),
    );
    await open(json({ ...BAND, baseMap: '标准地图', date: '2026-12-01' }), '?lang=en');
    await expect(atlas.band.locator('strong')).toHaveText(
      'Map approval no. GS（2026）0001号 · Ministry',
    );
    await expect(atlas.band).toContainText('Base map: 标准地图 · Approved on 2026-12-01');
    await atlas.ready();
    expect(await hiddenLines(atlas.band)).toEqual([]);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });
});
