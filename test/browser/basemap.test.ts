import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hsl } from 'd3';
import { indexedPng } from '../../scripts/palettePng';
import { DOCTOR_TEXTS } from '../../src/doctor/doctorTexts';
import { IMPORT_DIALOG_TEXTS } from '../../src/text/importDialogTexts';
import { OWN_TABLE_TEXTS } from '../../src/text/ownTableTexts';
import { BASEMAP_TEXTS } from '../../src/text/basemapTexts';
import { builtCopy, type BuiltCopy } from '../fixtures/builtCopy';
import { expect, test } from './atlasTest';
import { Picture } from './picture';

const words = BASEMAP_TEXTS.zh;
const SIDE = 256;
/** Strong red, that nothing of the atlas is painted with. */
const TILE = indexedPng({
  ...{ width: SIDE, height: SIDE },
  data: new Uint8Array(SIDE * SIDE * 4).map((_, at) => [230, 0, 0, 255][at % 4] ?? 0),
});
const TABLE = '迁出地,迁入地,年份,家数\n北京市,天津市,2031,21\n北京市,保定市,2031,12\n';
const isRed = (color: string): boolean => {
  const { h, s } = hsl(color);
  return s > 0.3 && (h < 15 || h > 345);
};

// Tiles and a table lie on the only other host, and fail when they are told to; the doctor asks for a file that is not there.
test.use({
  provoked: /^foreign: http:..localhost:\d+.(tiles|flows)|status of (404|500)|AJAXError/,
});

test('a site that states tiles and data hosts has tiles below its map, and a table of another host in it', async ({
  page,
}) => {
  let status = 200;
  const asked: string[] = [];
  const tiles: Server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const isTable = url === '/flows.csv';
    const type = isTable ? 'text/csv; charset=utf-8' : 'image/png';
    response.writeHead(status, { 'Content-Type': type, 'Access-Control-Allow-Origin': '*' });
    response.end(status === 200 ? (isTable ? TABLE : TILE) : '');
  });
  await new Promise<void>((started) => tiles.listen(0, 'localhost', started));
  const host = `http://localhost:${(tiles.address() as AddressInfo).port}`;
  const site: BuiltCopy = await builtCopy({
    basemap: {
      tiles: [`${host}/tiles/{z}/{x}/{y}?tk={key}`],
      ...{ key: 'a b', attribution: '<b>某图</b> GS（2024）1号' },
    },
    dataHosts: [host],
  });
  const open = async (search: string): Promise<string> => {
    const answer = await page.goto(site.address + search);
    await page.locator('[data-ready="true"]').waitFor({ timeout: 60_000 });
    return answer?.headers()['content-security-policy'] ?? '';
  };
  const reds = async (): Promise<number> =>
    new Picture(await page.screenshot()).count(isRed, [350, 250], 60);
  try {
    await page.setViewportSize({ width: 700, height: 560 });
    // Page and header let in that one host.
    const allowed = `connect-src 'self' ${host};`;
    expect(await open('embed/v1/?theme=light&ui=none')).toContain(allowed);
    const meta = page.locator('meta[http-equiv="Content-Security-Policy"]');
    await expect(meta).toHaveAttribute('content', new RegExp(allowed.replace(/[/:.]/g, '\\$&')));
    // Their source is text, whatever it holds.
    const source = page.getByText(words.basemap('<b>某图</b> GS（2024）1号'));
    await expect(source).toBeVisible();
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((url) => /^\/tiles\/\d+\/\d+\/\d+\?tk=a%20b$/.test(url))).toBe(true);
    await expect.poll(reds).toBeGreaterThan(3000);

    // The drawing without WebGL, and so every picture, stands on the ground of the atlas.
    const before = asked.length;
    await open('embed/v1/?theme=light&ui=none&renderer=svg');
    await expect(source).toHaveCount(0);
    expect([await reds(), asked.length]).toEqual([0, before]);

    // A table of that host is in the map of a frame; one of any other is not asked for.
    await open(`embed/v1/?ui=none&renderer=svg&data=${host}/flows.csv`);
    const table = page.getByRole('region', { name: OWN_TABLE_TEXTS.zh.yours });
    await expect(table).toContainText('flows');
    await expect(page.locator('[data-flows="2"]')).toBeVisible();
    await open('embed/v1/?ui=none&renderer=svg&data=https://elsewhere.example/flows.csv');
    const refused = IMPORT_DIALOG_TEXTS.zh.faults['foreign-address'];
    await expect(page.getByText(refused())).toBeVisible();
    await expect(table).toHaveCount(0);

    // A host that fails is asked no more than a few times, unless the reader wants it.
    status = 500;
    await open('embed/v1/?theme=dark&ui=none');
    const failed = page.getByText(words.failed);
    await expect(failed).toBeVisible();
    expect(await reds()).toBe(0);
    status = 200;
    await page.getByRole('button', { name: words.again }).click();
    await expect(source).toBeVisible();
    await expect.poll(reds).toBeGreaterThan(3000);

    await page.goto(`${site.address}doctor.html?lang=en`);
    for (const check of ['hosts', 'tiles', 'foreign'])
      await expect(page.locator(`[data-check="${check}"]`)).toHaveClass('finding good');
    await expect(page.locator('[data-check="hosts"]')).toContainText(
      DOCTOR_TEXTS.en.checks.hosts[0],
    );
    await page.goto('about:blank');
  } finally {
    site.stop();
    tiles.close();
  }
});
