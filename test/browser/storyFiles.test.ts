import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { zh } from '../../src/text/zh';
import { PICTURE_TEXTS } from '../../src/text/pictureTexts';
import { SHOW_TEXTS } from '../../src/text/showTexts';
import { STORY_DESK_TEXTS } from '../../src/text/storyDeskTexts';
import { STORY_FILE_TEXTS } from '../../src/text/storyFileTexts';
import { pdfWords, readPdf } from '../fixtures/readPdf';
import { OFFICE, printedByOffice } from '../fixtures/tools';
import { expect, test } from './atlasTest';
import { faults } from './axeFaults';
import { openDesk } from './openDesk';

const words = STORY_FILE_TEXTS.zh;
const desk = STORY_DESK_TEXTS.zh;
const TITLE = '北京流向津冀，逐年变粗';
const SPOKEN = '先停一下，再说数字。';

/** A show of three seconds: two maps, the second after a flight, and a sentence alone. */
const SHORT = JSON.stringify({
  ...{ id: 'short', storyVersion: 1, date: '2026-11-23', title: { zh: '短讲', en: 'Short' } },
  scenes: [
    {
      ...{ id: 'now', layout: 'map-panel', title: { zh: TITLE, en: 'Now' }, dwell: 1 },
      body: { zh: '成交额**{{figure}}**', en: 'A value of **{{figure}}**' },
      figure: { value: 'flow(tc-bj-jj-2023-v)', label: { zh: '成交额', en: 'value' } },
      state: { topic: 'technology', metric: 'contract-value', t: '2023' },
      notes: { zh: SPOKEN, en: 'Pause.' },
    },
    {
      ...{ id: 'closer', layout: 'map-panel', title: { zh: '近看天津', en: 'Closer' }, dwell: 1 },
      state: { topic: 'technology', metric: 'contract-value', t: '2023' },
      ...{ camera: { fit: ['tianjin'] }, transition: { type: 'fly', ms: 400 } },
    },
    { id: 'end', layout: 'statement', title: { zh: '完', en: 'End' }, dwell: 1 },
  ],
});

interface Watched {
  readonly watched: { count: number; hashes: Promise<string>[] };
}

/** Hashes of every tenth frame that the encoder is given. */
function watchFrames(): void {
  Object.assign(window, { watched: { count: 0, hashes: [] } });
  if (!('VideoEncoder' in window)) return;
  const { value: encode } = Object.getOwnPropertyDescriptor(VideoEncoder.prototype, 'encode') as {
    value: (this: VideoEncoder, ...given: Parameters<VideoEncoder['encode']>) => void;
  };
  VideoEncoder.prototype.encode = function (frame, options) {
    const { watched } = window as never as Watched;
    const hash = async (copy: VideoFrame): Promise<string> => {
      const bytes = new Uint8Array(copy.allocationSize());
      await copy.copyTo(bytes);
      copy.close();
      const digest = await crypto.subtle.digest('SHA-256', bytes);
      return String(new Uint32Array(digest)[0]);
    };
    if (watched.count++ % 10 === 0) watched.hashes.push(hash(frame.clone()));
    encode.call(this, frame, options);
  };
}

test('a story is taken away as PDF, slides, pictures and video, each twice the same', async ({
  svgAtlas: atlas,
}) => {
  const { page } = atlas;
  await atlas.open('?topic=technology');
  const own = await openDesk(atlas, SHORT);
  await own.getByText(words.label, { exact: true }).click();
  const make = own.getByRole('button', { name: words.making('短讲') });
  const choose = (format: string) => own.getByLabel(words.format).selectOption(format);
  const saved = async (): Promise<[name: string, bytes: Buffer]> => {
    const [download] = await Promise.all([page.waitForEvent('download'), make.click()]);
    return [download.suggestedFilename(), readFileSync(await download.path())];
  };
  const twice = async (format: string): Promise<Buffer> => {
    await choose(format);
    const [, one] = await saved();
    const [name, other] = await saved();
    expect(name).toMatch(new RegExp(`^short_zh_${format}\\.`));
    expect(one.equals(other)).toBe(true);
    return one;
  };
  expect(await faults(page, 'words', '#desk')).toEqual([]);

  await test.step('as a PDF of a page for each scene, whose words can be found', async () => {
    const pdf = readPdf(await twice('notes'));
    const pages = [...pdf.values()].filter((one) => one.includes('/Type /Page '));
    expect(pages).toHaveLength(3);
    const found = pdfWords(pdf);
    for (const one of [SPOKEN, '748.7', '近看天津']) expect(found).toContain(one);
    expect(found.split(zh.band.unapproved)).toHaveLength(4);
  });

  await test.step('as slides with words to change, notes and approval on each', async () => {
    const pptx = await twice('slides');
    const parts = Object.entries(unzipSync(pptx)).map(([name, bytes]) => [name, bytes] as const);
    const textsOf = (folder: string): string[] =>
      parts
        .filter(([name]) => new RegExp(`^ppt/${folder}/\\w+\\.xml$`).test(name))
        .map(([, bytes]) => strFromU8(bytes).replace(/<[^>]*>/g, ''));
    const slides = textsOf('slides');
    expect(slides).toHaveLength(3);
    for (const slide of slides) expect(slide).toContain(zh.band.unapproved);
    expect(slides[0]).toContain(TITLE);
    expect(slides[0]).toMatch(/748\.7 ?亿元/);
    expect(textsOf('notesSlides')[0]).toContain(SPOKEN);
    if (OFFICE) {
      const printed = printedByOffice(pptx, 'pptx').toString('latin1');
      expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(3);
    } else test.info().annotations.push({ type: 'skipped', description: 'no LibreOffice' });
  });

  await test.step('as pictures of a size', async () => {
    const files = unzipSync(await twice('pictures'));
    expect(Object.keys(files)).toEqual(['01-now.png', '02-closer.png', '03-end.png']);
    const { width, height } = PNG.sync.read(Buffer.from(files['01-now.png']!));
    expect([width, height]).toEqual([1920, 1080]);
  });

  await test.step('as a video of the same frames every time, or as pictures', async () => {
    await page.evaluate(watchFrames);
    await choose('video');
    const framesSeen = async (): Promise<string[]> => {
      const [name] = await saved();
      expect(name).toMatch(/^short_zh_video\.(mp4|webm|zip)$/);
      return page.evaluate(() => {
        const { watched } = window as never as Watched;
        watched.count = 0;
        return Promise.all(watched.hashes.splice(0));
      });
    };
    const [one, other] = [await framesSeen(), await framesSeen()];
    expect(one).toEqual(other);
    // The second map is another picture than the first, and the flight to it others again.
    if (one.length > 0) expect(new Set(one).size).toBeGreaterThan(3);
  });

  await test.step('it can be stopped, and says so', async () => {
    await make.click();
    await own.getByRole('button', { name: PICTURE_TEXTS.zh.cancel }).click();
    await expect(own.getByText(PICTURE_TEXTS.zh.stopped)).toBeVisible();
  });

  await test.step('the stories of the site offer the same in their list', async () => {
    await page.keyboard.press('Escape');
    await own.getByRole('button', { name: desk.close }).click();
    await page.getByRole('button', { name: SHOW_TEXTS.zh.open, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: new RegExp(`^${words.label}`) })
      .first()
      .click();
    await expect(dialog.getByLabel(words.format)).toHaveValue('handout');
  });
});
