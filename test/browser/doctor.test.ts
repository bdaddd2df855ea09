import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DOCTOR_TEXTS } from '../../src/doctor/doctorTexts';
import { faults } from './axeFaults';
import { expect, test } from './atlasTest';

const DIST = join(import.meta.dirname, '../../dist');
const { zh, en } = DOCTOR_TEXTS;

// The file that is not there is asked for on purpose; the poor host is another one.
test.use({ provoked: /404|^foreign: http:..127\.0\.0\.1:/ });

test('F-38: the page that examines its host finds ours in order, and names what a poor one lacks', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto(`${baseURL}doctor.html`);
  await expect(page.getByRole('status').first()).toHaveText(zh.summary(0, 1)); // an IPv4 address
  await expect(page.locator('.finding.advice')).toHaveAttribute('data-check', 'ipv6');
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: zh.hashes }).click();
  await expect(page.getByText(zh.intact(1).slice(1))).toBeVisible();

  // Every file under a wrong name, nothing packed or guarded, and the first page for all that is not there.
  const poor = createServer((request, response) => {
    const path = (request.url ?? '').replace(/\?.*/, '');
    const file = path === '/' ? 'index.html' : path.slice(1);
    let body: Buffer;
    try {
      body = readFileSync(join(DIST, decodeURIComponent(file)));
    } catch {
      body = readFileSync(join(DIST, 'index.html'));
    }
    const isPage = file.endsWith('.html');
    const type = isPage ? 'text/html' : file.endsWith('.js') ? 'text/javascript' : 'text/plain';
    response
      .writeHead(200, { 'Content-Type': file.endsWith('.css') ? 'text/css' : type })
      .end(body);
  });
  await new Promise<void>((started) => poor.listen(0, '127.0.0.1', started));
  try {
    await page.goto(`http://127.0.0.1:${(poor.address() as AddressInfo).port}/doctor.html?lang=en`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(en.title);
    for (const [check, verdict] of [
      ['page', 'good'],
      ['types', 'bad'],
      ['missing', 'bad'],
      ['policy', 'advice'],
      ['framing', 'advice'],
      ['guards', 'advice'],
      ['sharing', 'advice'],
      ['compression', 'advice'],
      ['caching', 'advice'],
      ['unchanged', 'advice'],
      ['ranges', 'advice'],
    ] as const)
      await expect(page.locator(`[data-check="${check}"]`)).toHaveClass(`finding ${verdict}`);
    await expect(page.locator('[data-check="types"]')).toContainText('text/plain');
    await page.goto('about:blank');
  } finally {
    poor.close();
  }
});
