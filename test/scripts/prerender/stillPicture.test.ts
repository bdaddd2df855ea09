import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { slimSvg } from '../../../scripts/prerender/slimSvg';
import { stillFonts } from '../../../scripts/prerender/stillFonts';
import { stillPng } from '../../../scripts/prerender/stillPng';
import { stillPicture } from '../../../scripts/prerender/stillPicture';
import { presetShown } from '../../../scripts/prerender/presetShown';
import { stillView } from '../../../src/export/still/stillView';
import { unclipped } from '../../../scripts/prerender/unclipped';
import { svgMarkup } from '../../../src/export/plainSvg';
import { readSvg } from '../../../src/layers/svgTree';
import { DICTIONARIES } from '../../../src/text/format';
import { loadBuilt, loadBuiltGround } from '../../fixtures/builtFiles';

const slimmed = (inside: string): string =>
  svgMarkup(slimSvg(readSvg(`<svg width="100" height="50">${inside}</svg>`)));

describe('a slim picture', () => {
  it('leaves out points that nobody sees, and writes the others in steps', () => {
    const path =
      '<path transform="scale(0.1)" d="M0 0L100 1L200 0L200 300ZM10 10L10.4 10L10 10Z"/>';
    expect(slimmed(path)).toContain('d="M0 0l200 0 0 300z"');
    expect(slimmed('<path transform="scale(0.1)" d="M100 0L50 0L50 -80"/>')).toContain(
      'd="M100 0l-50 0 0-80"',
    );
  });

  it('brings back what is far beyond the picture, wherever its coordinates begin', () => {
    const far = '<path transform="scale(1)" d="M-9000 20L9000 20L50 9000"/>';
    expect(slimmed(`<g transform="translate(40 10)">${far}</g>`)).toContain(
      'd="M-340 20l700 0-310 320"',
    );
  });

  it('leaves curves, marks and letters as they are', () => {
    const others = '<path d="M0 0C1 1 2 2 3 3"/><path d="M0 0L1 1"/><text x="1">M0 0L1 1</text>';
    expect(slimmed(others)).toContain(others);
  });
});

describe('the picture of a published view', () => {
  let svg = '';
  let drawn = '';
  beforeAll(async () => {
    const dataset = await loadBuilt();
    const view = stillView('projects', presetShown(dataset, 'projects'), 'zh');
    const picture = stillPicture(view, await loadBuiltGround(), null);
    svg = svgMarkup(picture);
    drawn = svgMarkup(unclipped(picture));
  });

  it('has its size, the title, and what must stand on every map', () => {
    expect(svg).toMatch(/^<svg [^>]*width="1200" height="675"/);
    for (const text of [DICTIONARIES.zh.band.unapproved, '项目数']) expect(svg).toContain(text);
    expect(svg.length).toBeLessThan(250_000);
  });

  it('is rasterised with its letters, the same every time', async () => {
    const fonts = await stillFonts([svg]);
    const once = await stillPng(drawn, 1200, fonts);
    const small = PNG.sync.read(once);
    expect([small.width, small.height]).toEqual([1200, 675]);
    expect((await stillPng(drawn, 1200, fonts)).equals(once)).toBe(true);
    // The title, whose letters are dark on light ground; without a font there would be nothing.
    let dark = 0;
    for (let y = 16; y < 44; y++)
      for (let x = 16; x < 500; x++) if ((small.data[(y * 1200 + x) * 4] ?? 255) < 100) dark++;
    expect(dark).toBeGreaterThan(500);
    // To cut the map to its frame and to cover what is too much of it comes to the same.
    const cut = PNG.sync.read(await stillPng(svg, 1200, fonts));
    const unlike = cut.data.filter((part, at) => Math.abs(part - (small.data[at] ?? 0)) > 48);
    expect(unlike.length).toBeLessThan(cut.data.length / 1000);
    // The map: land, sea and lines are of many colours.
    const colors = new Set<number>();
    for (let at = 0; at < small.data.length; at += 4) colors.add(small.data.readUInt32BE(at));
    expect(colors.size).toBeGreaterThan(100);
  });
});
