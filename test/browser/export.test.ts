import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { PNG } from 'pngjs';
import type { FeatureCollection } from 'geojson';
import { zh } from '../../src/text/zh';
import { en } from '../../src/text/en';
import { EXPORT_TEXTS } from '../../src/text/exportTexts';
import { SHEET_WORDS } from '../../src/text/sheetWords';
import { readWorkbook } from '../fixtures/readWorkbook';
import { readXml } from '../fixtures/readXml';
import { expect, test, type Page } from './atlasTest';
import { faults } from './axeFaults';

const words = EXPORT_TEXTS.zh;
const FIGURE = 996;
const SOURCE = '2026年北京市政府工作报告';

async function download(page: Page, label: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: label, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

const save = (page: Page, format: keyof typeof words.data.names) =>
  download(page, words.data.download(words.data.names[format]));

test('the view is taken away in every format, cited and linked, and others read it', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=technology&theme=light&lang=zh-CN');
  const title = (await atlas.title.textContent())!;
  await atlas.button(zh.app.export).click();
  const dialog = page.getByRole('dialog', { name: words.title });
  await expect(dialog.getByText(title)).toBeVisible();
  await dialog.getByRole('button', { name: words.groups.data, exact: true }).click();
  await dialog.getByText(words.data.notes.csv).waitFor();
  expect(await faults(page)).toEqual([]);

  const csv = await save(page, 'csv');
  expect(csv.name).toBe('jjj-flows_technology_contract-value_latest.csv');
  const cells = Papa.parse<string[]>(csv.bytes.toString().replace('\uFEFF', '')).data.flat();
  for (const one of [title, String(FIGURE)]) expect(cells).toContain(one);
  expect(csv.bytes.toString()).toContain(SOURCE);

  const xlsx = await save(page, 'xlsx');
  expect(xlsx.name).toMatch(/\.xlsx$/);
  const sheets = readWorkbook(xlsx.bytes);
  expect(sheets.map(({ name }) => name)).toEqual(
    (['flows', 'places', 'parks', 'sources', 'about'] as const).map(
      (one) => SHEET_WORDS.zh.sheets[one],
    ),
  );
  expect(sheets[0]!.cells.flat()).toContain(FIGURE);
  expect(sheets[4]!.cells.flat()).toContain(title);
  expect(sheets[3]!.cells.flat().join()).toContain(SOURCE);

  const geojson = await save(page, 'geojson');
  const map = JSON.parse(geojson.bytes.toString()) as FeatureCollection & {
    metadata: { title: string };
  };
  expect(map.metadata.title).toBe(title);
  expect(map.features.find(({ properties }) => properties?.value === FIGURE)?.geometry.type).toBe(
    'MultiLineString',
  );
  const json = JSON.parse((await save(page, 'json')).bytes.toString()) as Record<string, unknown>;
  expect(json).toMatchObject({ title, format: 'jjj-flow-atlas/view' });
  expect(JSON.stringify(json.sources)).toContain(SOURCE);

  await dialog.getByRole('button', { name: words.groups.cite }).click();
  const cited = dialog.getByRole('textbox', { name: words.cite.text });
  await expect(cited).toHaveValue(
    new RegExp(`${zh.app.name}\\. ${title.slice(0, 12)}.*${SOURCE}`, 's'),
  );
  await dialog.getByRole('button', { name: words.cite.styles.bibtex }).click();
  await expect(cited).toHaveValue(/^@misc\{jjj-flow-atlas-technology-contract-value-\d{4},/);
  await dialog.getByRole('checkbox').uncheck();
  await expect(cited).not.toHaveValue(new RegExp(SOURCE));
  await expect(dialog.getByRole('textbox', { name: words.cite.link })).toHaveValue(page.url());
  await expect(dialog.getByRole('img', { name: words.cite.qr })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  const svg = await download(page, words.cite.download('SVG'));
  expect(readXml(svg.bytes.toString()).children).toHaveLength(2);
  const png = PNG.sync.read((await download(page, words.cite.download('PNG'))).bytes);
  expect(png.width).toBe(png.height);
  expect([...png.data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);

  // Escape takes the dialog away, and nothing behind it; the keyboard is where it was.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(atlas.button(zh.app.export)).toBeFocused();

  await page.setViewportSize({ width: 390, height: 844 });
  await atlas.turnTo('?topic=clusters&theme=dark&lang=en');
  const own = EXPORT_TEXTS.en;
  await atlas.button(en.app.export).click();
  const small = page.getByRole('dialog', { name: own.title });
  await small.getByRole('button', { name: own.groups.data, exact: true }).click();
  await expect(small).toContainText(own.data.notes.json);
  const { x, width } = (await small.boundingBox())!;
  expect([x >= 0, x + width <= 390]).toEqual([true, true]);
  expect(await small.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  expect(await faults(page)).toEqual([]);
  const clusters = await download(page, own.data.download('CSV'));
  expect(clusters.name).toBe('jjj-clusters.csv');
  expect(Papa.parse<string[]>(clusters.bytes.toString()).data.length).toBeGreaterThan(18);
  // Where a browser saves nothing, the text can be copied: one dialog above the other.
  await small.getByRole('button', { name: en.table.asText }).click();
  const text = page.getByRole('dialog', { name: own.data.byHand('csv') });
  await expect(text.getByRole('textbox')).toHaveValue(
    clusters.bytes.toString().replace(/\r\n/g, '\n'),
  );
  await page.keyboard.press('Escape');
  await expect(text).toBeHidden();
  await expect(small).toBeVisible();
  await small.getByRole('button', { name: en.app.close }).click();
  await expect(atlas.button(en.app.export)).toBeFocused();

  await atlas.turnTo('?topic=technology&kind=rail-service&lang=en');
  await atlas.button(en.app.export).click();
  await small.getByRole('button', { name: own.groups.data, exact: true }).click();
  await expect(small).toContainText(own.data.nothing);
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1280, height: 720 });
});
