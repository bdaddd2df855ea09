import { describe, expect, it } from 'vitest';
import { svgMap, type SvgMapInput } from '../../src/export/svgMap';
import { circleSamples, placeScaleOf } from '../../src/layers/placeScale';
import type { Language } from '../../src/model/bilingual';
import { gazetteerOf, type Dataset } from '../../src/model/dataset';
import { pairIdOf } from '../../src/model/pairFlow';
import { shownBy } from '../../src/model/shown';
import { decodeQuery } from '../../src/state/urlState';
import { DICTIONARIES } from '../../src/text/format';
import type { ThemeName } from '../../src/theme';
import { loadBuilt, loadBuiltGround } from '../fixtures/builtFiles';
import { allIn, readXml, textOf, type XmlElement } from '../fixtures/readXml';

const dataset = await loadBuilt();
const geography = await loadBuiltGround();

const inputOf = (search: string, own: Partial<SvgMapInput> = {}): SvgMapInput => ({
  shown: shownBy(own.shown?.dataset ?? dataset, decodeQuery(search).query),
  ...{ geography, language: 'zh', theme: 'light', width: 1280, height: 800, approval: null },
  ...own,
});

const draw = (search: string, own: Partial<SvgMapInput> = {}): XmlElement =>
  readXml(svgMap(inputOf(search, own)));
const pairsIn = (svg: XmlElement): Set<string> =>
  new Set(
    allIn(svg)
      .flatMap(({ attributes }) => attributes['data-pair']?.split(' ')[0] ?? [])
      .filter((id) => id !== '~'),
  );
/** Words without the breaks of lines. */
const wordsOf = (text: string): string => text.replace(/\s/g, '');

const CHANGE = '?topic=enterprise&metric=investment-value&basis=in-place&t=2020&minus=2017';
const EACH: readonly (readonly [search: string, Language, ThemeName, number, number])[] = [
  ['?topic=technology', 'zh', 'light', 1280, 800],
  ['?topic=enterprise&sel=flow:beijing~tianjin', 'en', 'dark', 1600, 900],
  ['?topic=enterprise&industry=biomed,robotics&dir=net', 'zh', 'hc', 390, 844],
  [
    '?topic=enterprise&metric=investment-value&basis=actual&t=2014&mode=sum',
    'en',
    'dark',
    1280,
    800,
  ],
  [CHANGE, 'zh', 'light', 900, 600],
  ['?topic=cobuild&c=116.6,39.5,8.6', 'en', 'light', 900, 600],
  ['?topic=clusters', 'zh', 'dark', 1280, 800],
  ['?topic=all&top=10', 'en', 'hc', 3840, 2160],
];

describe('a map as one SVG', { timeout: 60_000 }, () => {
  it.each(EACH)('is whole and asks for nothing: %s %s %s %i × %i', (...of) => {
    const [search, language, theme, width, height] = of;
    const svg = draw(search, { language, theme, width, height });
    const all = allIn(svg);
    const ids = all.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, attributes } of all) {
      expect(['style', 'script', 'image', 'use', 'foreignObject', 'a']).not.toContain(name);
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^(style|class|on.*|href)$/i);
        expect(value).not.toMatch(/NaN|undefined|null|Infinity/);
        const [, link] = /url\((.*)\)/.exec(value) ?? [];
        if (link !== undefined) expect(ids).toContain(link.slice(1));
      }
    }
  });

  it.each(EACH)('holds every line, the legend, the approval and the sources: %s %s', (...of) => {
    const [search, language, theme, width, height] = of;
    const input = inputOf(search, { language, theme, width, height });
    const svg = readXml(svgMap(input));
    const { band, legend, twin } = DICTIONARIES[language];
    const { pairs } = input.shown;
    expect(pairsIn(svg)).toEqual(new Set(pairs.map(pairIdOf)));
    const text = wordsOf(textOf(svg));
    const wanted = [band.unapproved, band.disclaimer, band.boundaries, legend.label, twin.filters];
    for (const one of wanted) expect(text).toContain(wordsOf(one));
    expect(text).toContain(language === 'zh' ? '来源：' : 'Sources:');
    if (pairs.length > 0)
      expect(allIn(svg).some(({ attributes }) => attributes['data-entry'] === 'amount')).toBe(true);
  });

  it('shows what circles mean with the samples of the page', () => {
    const search = '?topic=technology';
    const { shown } = inputOf(search);
    const kinds = allIn(draw(search)).flatMap(({ attributes }) => attributes['data-circle'] ?? []);
    const { view, flowView, query } = shown;
    const sizes = circleSamples(placeScaleOf(dataset, view, flowView, query.scale, 1, 5.75));
    expect(kinds.filter((kind) => kind === 'size')).toHaveLength(sizes.length);
    expect(kinds).toContain('open');
    const change = allIn(draw(CHANGE));
    expect(change.some(({ attributes }) => 'data-circle' in attributes)).toBe(false);
  });

  it('states the approval that it is given', () => {
    const authority = { zh: '某部门', en: 'An office' };
    const approval = {
      number: 'GS（2026）1号',
      authority,
      baseMap: null,
      date: null,
      modified: false,
    };
    const text = textOf(draw('', { approval }));
    expect(text).toContain('GS（2026）1号');
    expect(text).not.toContain(DICTIONARIES.zh.band.unapproved);
  });

  it('takes its size from what it is given, and grows where its legend needs more', () => {
    expect(draw('').attributes).toMatchObject({ width: '1280', height: '800' });
    const small = draw('?topic=cobuild', { width: 390, height: 300 });
    expect(Number(small.attributes.height)).toBeGreaterThan(500);
  });

  it('takes names for text, whatever they hold', () => {
    const hostile = '</text><script>alert("1")</script>&\u0000';
    const renamed = [...dataset.gazetteer.values()].map((place) =>
      place.id === 'baoding' ? { ...place, name: { zh: hostile, en: hostile } } : place,
    );
    const other: Dataset = { ...dataset, gazetteer: gazetteerOf(renamed, []) };
    const { query } = decodeQuery('?topic=enterprise&place=baoding');
    const svg = draw('', { shown: shownBy(other, query) });
    expect(allIn(svg).map(({ name }) => name)).not.toContain('script');
    expect(wordsOf(textOf(svg))).toContain('<script>');
  });

  it('has ids of its own beside another picture', () => {
    const ids = (id: string): string[] =>
      allIn(draw('', { id })).flatMap(({ attributes }) => attributes.id ?? []);
    expect(ids('one').filter((id) => ids('other').includes(id))).toEqual([]);
  });
});
