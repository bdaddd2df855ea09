import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { PICTURE_TEXTS } from '../../src/text/pictureTexts';
import { EXPORT_TEXTS } from '../../src/text/exportTexts';
import { zh } from '../../src/text/zh';
import { pdfWords, readPdf } from '../fixtures/readPdf';
import { readXml, textOf } from '../fixtures/readXml';
import { PDFTOTEXT, wordsOfPdf } from '../fixtures/tools';
import { expect, test, type Atlas } from './atlasTest';
import { faults } from './axeFaults';

const words = PICTURE_TEXTS.zh;
const TITLE = '给领导看的图 <2025>';
const WANTED = [TITLE, zh.band.unapproved, '来源：', '天地图'];

/** Clicks and takes what is saved. */
async function saved(atlas: Atlas, button: Locator): Promise<[name: string, bytes: Buffer]> {
  const [download] = await Promise.all([atlas.page.waitForEvent('download'), button.click()]);
  return [download.suggestedFilename(), readFileSync(await download.path())];
}

/** Text without the breaks of lines. */
const joined = (text: string): string => text.replace(/\s/g, '');

test('a view is taken away as PNG, SVG, PDF and slides, each with title, source and approval', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=technology&theme=light');
  const finding = await atlas.title.innerText();
  await atlas.button(zh.app.export).click();
  const dialog = page.getByRole('dialog', { name: EXPORT_TEXTS.zh.title });
  const button = (name: string): Locator => dialog.getByRole('button', { name, exact: true });
  const status = dialog.getByRole('status');
  await dialog.getByLabel(words.title, { exact: true }).fill(TITLE);
  await button(words.preview).click();
  const preview = dialog.getByRole('img', { name: words.previewAlt(TITLE) });
  await expect.poll(() => preview.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1280);
  expect(await faults(page)).toEqual([]);

  const [pngName, png] = await saved(atlas, button(words.png));
  expect(pngName).toBe('jjj-map_technology_contract-value_latest.png');
  await expect(status).toContainText(pngName);
  const { width, height, data } = PNG.sync.read(png);
  expect([width, height]).toEqual([1920, 1080]);
  const colours = new Set(Array.from({ length: 5000 }, (_, at) => data.readUInt32BE(at * 1656)));
  expect(colours.size).toBeGreaterThan(20);

  const [, svg] = await saved(atlas, button(words.svg));
  const drawn = joined(textOf(readXml(svg.toString())));
  for (const one of WANTED) expect(drawn).toContain(joined(one));

  const [, pdf] = await saved(atlas, button(words.pdf));
  const found = pdfWords(readPdf(pdf));
  for (const one of WANTED) expect(found).toContain(one);
  if (PDFTOTEXT) for (const one of WANTED) expect(joined(wordsOfPdf(pdf))).toContain(joined(one));
  else test.info().annotations.push({ type: 'skipped', description: 'no pdftotext' });

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await button(words.copy).click();
  await expect(status).toHaveText(words.copied);
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const bitmap = await createImageBitmap(await item!.getType('image/png'));
    return [bitmap.width, bitmap.height];
  });
  expect(copied).toEqual([1920, 1080]);

  // What the page may not do is said, with what to do instead.
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'write', { value: () => Promise.reject(Error()) });
  });
  await button(words.copy).click();
  await expect(status).toHaveText(words.denied);

  await button(EXPORT_TEXTS.zh.groups.slides).click();
  const [pptxName, pptx] = await saved(atlas, button(words.pptx));
  expect(pptxName).toBe('jjj-map_technology_contract-value_latest.pptx');
  const parts = unzipSync(new Uint8Array(pptx));
  const slide = strFromU8(parts['ppt/slides/slide1.xml']!);
  const texts = joined([...slide.matchAll(/<a:t>(.*?)<\/a:t>/g)].map(([, text]) => text).join(''));
  for (const one of [finding, ...WANTED.slice(1)]) expect(texts).toContain(joined(one));
  expect(slide).toContain('type="title"');
  const notes = strFromU8(parts['ppt/notesSlides/notesSlide1.xml']!);
  expect(notes).toContain('theme=light');
  const media = Object.keys(parts).filter((name) => name.endsWith('.png'));
  expect(media).toHaveLength(1);
  expect(PNG.sync.read(Buffer.from(parts[media[0]!]!)).width).toBe(2560);

  // Many slides take their time, and can be stopped.
  await dialog.getByRole('button', { name: /^各主题/ }).click();
  await button(words.pptx).click();
  await button(words.cancel).click();
  await expect(status).toHaveText(words.stopped);
  expect(await faults(page)).toEqual([]);
  await button(zh.app.close).click();

  // Over a pane it is the pane that is drawn, unless the reader wants the map, or both.
  await atlas.turnTo('?topic=technology&theme=light&tab=matrix');
  await atlas.button(zh.app.export).click();
  const [matrixName, matrix] = await saved(atlas, button(words.svg));
  expect(matrixName).toBe('jjj-matrix_technology_contract-value_latest.svg');
  const told = joined(textOf(readXml(matrix.toString())));
  for (const one of [finding, '流出地↓', '996', ...WANTED.slice(1)])
    expect(told).toContain(joined(one));
  await button(words.showing(zh.panes.names.matrix).both).click();
  expect((await saved(atlas, button(words.svg)))[0]).toContain('jjj-map-matrix');
  expect(await faults(page)).toEqual([]);
  await button(EXPORT_TEXTS.zh.groups.cite).click();
  await button(EXPORT_TEXTS.zh.cite.copyLink).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  await page.context().clearPermissions();
  await button(zh.app.close).click();
});
