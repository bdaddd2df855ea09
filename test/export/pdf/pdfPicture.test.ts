import { describe, expect, it } from 'vitest';
import { letterKey, lettersIn, type TracedLetters } from '../../../src/export/pdf/letters';
import { pdfPicture } from '../../../src/export/pdf/pdfPicture';
import { plainSvg } from '../../../src/export/plainSvg';
import { svgMap } from '../../../src/export/svgMap';
import { readSvg, type SvgElement } from '../../../src/layers/svgTree';
import { shownBy } from '../../../src/model/shown';
import { decodeQuery } from '../../../src/state/urlState';
import { DICTIONARIES } from '../../../src/text/format';
import { loadBuilt, loadBuiltGround } from '../../fixtures/builtFiles';
import { pdfWords, readPdf } from '../../fixtures/readPdf';

const dataset = await loadBuilt();
const geography = await loadBuiltGround();
const A4 = { width: 842, height: 595, margin: 28 };
const TITLE = '北京 → 𠮷 & (1)';

const pictureOf = (search: string): SvgElement =>
  plainSvg(
    readSvg(
      svgMap({
        shown: shownBy(dataset, decodeQuery(search).query),
        ...{ geography, language: 'zh', theme: 'dark', width: 1000, height: 700, approval: null },
        title: TITLE,
      }),
    ),
  );

/** Every letter a square: what a browser would trace. */
const squares = (svg: SvgElement): TracedLetters =>
  new Map(
    lettersIn(svg).map((one) => [
      letterKey(one),
      { advance: 1000, outline: one.letter === ' ' ? '' : '0 0 m 900 0 l 900 900 l 0 900 l h' },
    ]),
  );

const write = (svg: SvgElement): Uint8Array =>
  pdfPicture(svg, squares(svg), A4, { title: TITLE, subject: '', language: 'zh-CN' });

describe('a picture as PDF', { timeout: 60_000 }, () => {
  it.each([
    '?topic=enterprise&values=on',
    '?topic=clusters',
    '?topic=technology&t=2023&minus=2020',
  ])('has every object where its table says, and its words to be found: %s', (search) => {
    const svg = pictureOf(search);
    const words = pdfWords(readPdf(write(svg)));
    const { band, legend } = DICTIONARIES.zh;
    for (const one of [TITLE, band.unapproved, legend.label, '来源：', '天地图'])
      expect(words).toContain(one);
  });

  it('draws lines and areas, faint ends by masks, and nothing that is no number', () => {
    const svg = pictureOf('?topic=enterprise');
    const objects = [...readPdf(write(svg)).values()];
    const page = objects.find((one) => /^<< {2}\/Filter.* cm\n/s.test(one))!;
    expect(page).not.toMatch(/NaN|undefined|Infinity|null/);
    expect(page.match(/ c\n/g)!.length).toBeGreaterThan(50);
    const masks = objects.filter((one) => one.includes('/Luminosity'));
    const gradients = JSON.stringify(svg).match(/"name":"linearGradient"/g)!;
    expect(masks).toHaveLength(gradients.length);
    // Whatever was set for one shape is taken back behind it.
    expect(page.match(/^q$/gm)).toHaveLength(page.match(/^Q$/gm)!.length);
  });

  it('is the same file every time', () => {
    const svg = pictureOf('?topic=technology');
    expect(Buffer.from(write(svg)).equals(Buffer.from(write(svg)))).toBe(true);
  });
});
