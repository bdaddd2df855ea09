import { describe, expect, it } from 'vitest';
import { pictureTree } from '../../../src/export/pictureTree';
import { rejoined, slideParts } from '../../../src/export/slides/slideParts';
import { textIn, type SvgElement } from '../../../src/layers/svgTree';
import { shownBy } from '../../../src/model/shown';
import { decodeQuery } from '../../../src/state/urlState';
import { DICTIONARIES } from '../../../src/text/format';
import { loadBuilt, loadBuiltGround } from '../../fixtures/builtFiles';

const dataset = await loadBuilt();
const geography = await loadBuiltGround();

const treeOf = (search: string, width: number, height: number): SvgElement =>
  pictureTree(
    {
      shown: shownBy(dataset, decodeQuery(search).query),
      ...{ geography, approval: null, language: 'en', theme: 'light' },
      ...{ layout: { width, height, scale: 1, density: null }, page: { width, height } },
      ...{ title: 'A title', subtitle: 'and a subtitle', pane: null },
    },
    true,
  );

const TITLES = ['A title', 'and a subtitle'];

describe('a picture taken apart for a slide', { timeout: 60_000 }, () => {
  it.each([
    ['?topic=technology', 1280, 720],
    ['?topic=enterprise&values=on', 1024, 768],
  ])('has the words round its map as text, and the names in it: %s', (search, wide, high) => {
    const svg = treeOf(search, wide, high);
    const { picture, texts } = slideParts(svg);
    const { band, legend } = DICTIONARIES.en;
    const part = (name: string): string[] =>
      texts.filter((one) => one.part === name).map(({ lines }) => rejoined(lines));
    expect([part('title'), part('subtitle')]).toEqual(TITLES.map((one) => [one]));
    expect(part('legend').length).toBeGreaterThan(8);
    expect(part('legend').join()).toContain(legend.label);
    expect(part('foot')[0]).toContain(band.unapproved);
    expect(part('foot')[1]).toMatch(/Sources: .*Data version/);
    const left = textIn({ ...picture, children: picture.children.slice(2) });
    expect(left).toContain('Shijiazhuang');
    expect(left).not.toContain(band.unapproved);
    // In the proportions of the slide, whatever the legend needs.
    const [width, height] = [svg.attributes.width, svg.attributes.height].map(Number);
    expect(width! / height!).toBeCloseTo(wide / high, 2);
  });

  it('joins lines again that were broken for the picture', () => {
    expect(rejoined(['to Tianjin and', 'Hebei'])).toBe('to Tianjin and Hebei');
    expect(rejoined(['刻度按该指标', '固定'])).toBe('刻度按该指标固定');
    expect(rejoined(['high-', 'speed', '高铁'])).toBe('high-speed高铁');
  });
});
