import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ARCHIVE, editionName } from '../../src/model/edition';
import { EMBED_DIALOG_TEXTS } from '../../src/text/embedDialogTexts';
import { EMBED_TEXTS } from '../../src/text/embedTexts';
import { EXPORT_TEXTS } from '../../src/text/exportTexts';
import { formatDate } from '../../src/text/format';
import { zh } from '../../src/text/zh';
import { builtCopy, copyBuilt } from '../fixtures/builtCopy';
import { Atlas, expect, test } from './atlasTest';

const words = EMBED_TEXTS.zh;
const LOST = '2025-01-01-0123456789ab';

// An edition that is not kept is asked for in vain.
test.use({ provoked: /status of 404/ });

test('a frame of one edition shows that one or says that it cannot, clear, still and small', async ({
  page,
}) => {
  await page.setViewportSize({ width: 640, height: 480 });
  const site = await builtCopy({});
  const manifest = join(site.folder, 'geo/manifest.json');
  const now = JSON.parse(readFileSync(manifest, 'utf8')) as { date: string; version: string };
  const kept = editionName(now);
  copyBuilt(join(site.folder, ARCHIVE, kept));
  // The site goes on: its edition is another one now.
  writeFileSync(manifest, JSON.stringify({ ...now, date: '2027-01-05', version: '0'.repeat(12) }));
  const visit = async (search: string): Promise<void> => {
    await page.goto(`${site.address}embed/v1/?renderer=svg&lang=zh-CN&theme=light&${search}`);
    await page.locator('[data-ready="true"]').waitFor();
  };
  try {
    await page.goto(`${site.address}embed/v1/?renderer=svg&lang=zh-CN&edition=${kept}`);
    await page.waitForURL(`**/${ARCHIVE}${kept}/embed/v1/*`);
    await page.locator('[data-ready="true"]').waitFor();
    await expect(page.getByText(words.dated(formatDate(now.date, 'zh')))).toBeVisible();

    await visit(`edition=${LOST}&bg=transparent&qa=on`);
    const other = words.edition.other('2025年1月1日', '2027年1月5日');
    await expect(page.getByText(other)).toBeVisible();
    const look = await page.evaluate(() => ({
      ground: getComputedStyle(document.body).backgroundColor,
      button: getComputedStyle(document.querySelector('.acts button') ?? document.body).transition,
      layers: [...document.querySelectorAll<SVGElement>('[data-layer]')].map(
        ({ dataset }) => dataset.layer,
      ),
    }));
    expect(look).toMatchObject({
      ground: 'rgba(0, 0, 0, 0)',
      button: expect.stringMatching(/none|0s/),
    });
    expect(look.layers).toContain('region');
    expect(look.layers).not.toContain('neighbours');

    // A stamp still says in letters that can be read what must be said.
    await page.setViewportSize({ width: 200, height: 150 });
    const band = page.locator('.foot.bare').getByText(zh.band.unapproved);
    await expect(band).toBeInViewport({ ratio: 1 });
    expect(
      await band.evaluate((line) => parseFloat(getComputedStyle(line).fontSize)),
    ).toBeGreaterThanOrEqual(11);
  } finally {
    site.stop();
  }
});

test('a view can be taken away as files that need nothing else', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'zh-CN' });
  const page = await context.newPage();
  const atlas = new Atlas(page, 'svg');
  await atlas.load('?t=2024');
  await atlas.button('导出').click();
  await atlas.button(EXPORT_TEXTS.zh.groups.embed).click();
  await atlas.button(EMBED_DIALOG_TEXTS.zh.methods.package).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    atlas.button(EMBED_DIALOG_TEXTS.zh.save).click(),
  ]);
  const files = unzipSync(readFileSync(await download.path()));
  const folder = download.suggestedFilename().replace('.zip', '');
  const text = (name: string): string => strFromU8(files[`${folder}/${name}`] ?? new Uint8Array());
  expect(
    Object.keys(files)
      .map((path) => path.replace(`${folder}/`, ''))
      .sort(),
  ).toEqual(['README.txt', 'index.html', 'map.png', 'map.svg', 'page.css', 'table.csv']);
  const title = (await atlas.title.textContent()) ?? '-';
  for (const name of ['index.html', 'README.txt', 'table.csv']) expect(text(name)).toContain(title);
  expect(text('map.svg')).toContain(zh.band.unapproved);
  await context.close();

  // As it lies on another site, which runs no script.
  const elsewhere = await browser.newContext({ javaScriptEnabled: false });
  const still = await elsewhere.newPage();
  const failed: string[] = [];
  still.on('console', (message) => failed.push(message.text()));
  await still.route('**/*', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const body = files[`${folder}/${name}`];
    return body
      ? route.fulfill({ body: Buffer.from(body), contentType: typeOf(name) })
      : route.abort();
  });
  await still.goto('https://www.example.gov.cn/index.html');
  await expect(still.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(still.getByRole('img')).toHaveJSProperty('complete', true);
  await expect(still.locator('.band')).toHaveText(zh.band.unapproved);
  expect(await still.getByRole('table').locator('tbody tr').count()).toBeGreaterThan(0);
  expect(failed).toEqual([]);
  await elsewhere.close();
});

const typeOf = (name: string): string =>
  ({ html: 'text/html', css: 'text/css', svg: 'image/svg+xml' })[name.replace(/.*\./, '')] ??
  'application/octet-stream';
