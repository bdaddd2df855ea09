/**
 * `npm run gallery` draws the pictures of docs/gallery.md from the built atlas; `npm run gallery -- net wall` only those
 * two. Needs a built `dist/` and a Chromium.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { drawMap } from './drawMap';
import { launchOptions } from './findBrowser';
import { GALLERY, type Picture, type Shot } from './galleryPictures';
import { palettePng } from './palettePng';
import { addressOf, serve } from './serve';

const HOST = '127.0.0.1';
const FOLDER = new URL('../docs/gallery/', import.meta.url);
/** Bytes: a page of pictures should open quickly. */
const MOST_BYTES = 250_000;
/** Pixels between two pictures side by side. */
const GAP = 8;

const wanted = process.argv.slice(2);
const pictures = Object.entries(GALLERY).filter(([name]) => !wanted[0] || wanted.includes(name));
const unknown = wanted.filter((name) => !(name in GALLERY));
if (unknown.length > 0) throw new Error(`not in the gallery: ${unknown.join(', ')}`);

const server = await serve(fileURLToPath(new URL('../dist', import.meta.url)), HOST, 0);
const browser = await chromium.launch(launchOptions());
try {
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, picture] of pictures) {
    const png = await draw(browser, addressOf(server, HOST), picture);
    writeFileSync(new URL(`${name}.png`, FOLDER), png);
    console.log(`${name}.png: ${Math.round(png.length / 1000)} kB`);
  }
} finally {
  await browser.close();
  server.close();
}

/** All shots of a picture, side by side, as large as the bytes allow. */
async function draw(from: Browser, address: string, { shots, width }: Picture): Promise<Buffer> {
  const taken: Buffer[] = [];
  for (const shot of shots) taken.push(await take(from, address, shot));
  for (let wide = width; ; wide *= 0.92) {
    const joined = palettePng(await join(from, taken, Math.round(wide)));
    if (joined.length <= MOST_BYTES) return joined;
  }
}

async function take(from: Browser, address: string, shot: Shot): Promise<Buffer> {
  const [width, height] = shot.size ?? [1280, 800];
  const page = await from.newPage({ viewport: { width, height } });
  try {
    if (shot.vision) await seeWith(page, shot.vision);
    if (shot.isFile) await page.setContent(await fileOf(shot.search, width, height));
    else {
      await page.goto(address + shot.search);
      await page.locator('[data-ready="true"]').waitFor({ timeout: 120_000 });
      await page
        .locator('[data-entry]')
        .first()
        .waitFor({ state: 'attached' })
        .catch(() => null);
    }
    const [x, y, wide, high] = shot.clip ?? [0, 0, width, height];
    return await page.screenshot({ clip: { x, y, width: wide, height: high } });
  } finally {
    await page.close();
  }
}

async function fileOf(search: string, width: number, height: number): Promise<string> {
  return `<!doctype html><body style="margin:0">${await drawMap(search, { width, height })}`;
}

async function seeWith(page: Page, type: NonNullable<Shot['vision']>): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setEmulatedVisionDeficiency', { type });
}

/** Pictures side by side, so wide together. */
async function join(from: Browser, pngs: readonly Buffer[], width: number): Promise<Buffer> {
  const page = await from.newPage({ viewport: { width, height: 100 } });
  try {
    const images = pngs.map(
      (png) =>
        `<img style="flex:1;min-width:0" src="data:image/png;base64,${png.toString('base64')}">`,
    );
    const frame = `display:flex;gap:${GAP}px;align-items:flex-start;margin:0;background:#888`;
    const markup = `<!doctype html><body style="${frame}">${images.join('')}`;
    await page.setContent(markup, { waitUntil: 'load' });
    return await page.screenshot({ fullPage: true });
  } finally {
    await page.close();
  }
}
