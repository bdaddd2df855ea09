import { describe, expect, it } from 'vitest';
import { plainSvg, svgMarkup } from '../../src/export/plainSvg';
import { svgMap } from '../../src/export/svgMap';
import { readSvg } from '../../src/layers/svgTree';
import { shownBy } from '../../src/model/shown';
import { decodeQuery } from '../../src/state/urlState';
import { loadBuilt, loadBuiltGround } from '../fixtures/builtFiles';
import { allIn, readXml } from '../fixtures/readXml';

const dataset = await loadBuilt();
const geography = await loadBuiltGround();

const plain = (markup: string): string => svgMarkup(plainSvg(readSvg(markup)));

describe('a picture for every program', () => {
  it('writes what it reads', () => {
    const markup =
      '<g a="1&lt;&quot;"><path d="M0 0"/><text>a &amp; 〈b〉<tspan x="1">c</tspan></text></g>';
    expect(plain(markup)).toBe(markup);
  });

  it('gives lines the width that they have', () => {
    const line =
      '<path transform="scale(0.5)" d="M0 0" stroke-width="2" stroke-dasharray="1 3" vector-effect="non-scaling-stroke"/>';
    expect(plain(`<g>${line}</g>`)).toBe(
      '<g><path transform="scale(0.5)" d="M0 0" stroke-width="4" stroke-dasharray="2 6"/></g>',
    );
  });

  it('puts halos below their letters', () => {
    const text = (own: string): string => `<text ${own}><tspan x="1">北京</tspan></text>`;
    expect(
      plain(`<g>${text('fill="#000" stroke="#fff" stroke-width="3" paint-order="stroke"')}</g>`),
    ).toBe(
      `<g>${text('fill="#fff" stroke="#fff" stroke-width="3" aria-hidden="true"')}${text('fill="#000"')}</g>`,
    );
  });

  it('keeps every shape of a map, well formed, and leaves nothing that only browsers know', () => {
    const { query } = decodeQuery('?topic=enterprise&values=on&sel=place:baoding');
    const markup = svgMap({
      ...{ shown: shownBy(dataset, query), geography, language: 'en', theme: 'hc' },
      ...{ width: 1280, height: 720, approval: null },
    });
    const [before, after] = [markup, plain(markup)].map((one) => allIn(readXml(one)));
    const count = (of: typeof before, name: string): number =>
      of!.filter((one) => one.name === name).length;
    for (const name of ['path', 'circle', 'rect', 'linearGradient'])
      expect(count(after, name)).toBe(count(before, name));
    const keys = after!.flatMap(({ attributes }) => Object.keys(attributes));
    expect(keys).not.toContain('vector-effect');
    expect(keys).not.toContain('paint-order');
  });
});
