import { describe, expect, it } from 'vitest';
import { loadSectorFigures } from '../../src/data/loadSectorFigures';
import { pictureTree } from '../../src/export/pictureTree';
import { svgMarkup } from '../../src/export/plainSvg';
import { slideParts } from '../../src/export/slides/slideParts';
import type { Language } from '../../src/model/bilingual';
import { drawnPane, type PictureContent } from '../../src/model/pictureContent';
import { shownBy } from '../../src/model/shown';
import { decodeQuery } from '../../src/state/urlState';
import type { PictureWish } from '../../src/state/pictures';
import { DICTIONARIES, placeName } from '../../src/text/format';
import { mapTitles } from '../../src/text/mapTitles';
import { paneTitles } from '../../src/text/paneTitles';
import type { ThemeName } from '../../src/theme';
import { builtStore } from '../../scripts/readAtlas';
import { loadBuilt, loadBuiltGround, loadBuiltNames } from '../fixtures/builtFiles';
import { allIn, readXml, textOf, type XmlElement } from '../fixtures/readXml';

const dataset = await loadBuilt();
const geography = await loadBuiltGround();
const data = { names: await loadBuiltNames(), figures: await loadSectorFigures(builtStore()) };

type Shows = Exclude<PictureContent, 'map'>;
type Case = readonly [string, Language, ThemeName, number, number, Shows];

const EACH: readonly Case[] = [
  ['?topic=technology&tab=matrix', 'zh', 'light', 1280, 720, 'pane'],
  ['?topic=enterprise&tab=matrix&level=city&dir=out', 'en', 'dark', 794, 1123, 'both'],
  ['?topic=technology&tab=compare&t=2023&with=period:2017', 'en', 'hc', 1280, 720, 'pane'],
  ['?topic=technology&tab=compare', 'zh', 'dark', 390, 844, 'both'],
  ['?topic=technology&tab=compare&with=period', 'zh', 'light', 1280, 720, 'pane'],
  ['?tab=profiles', 'zh', 'light', 1280, 720, 'both'],
  ['?tab=profiles&profile=employed-urban', 'en', 'hc', 1280, 720, 'pane'],
  ['?tab=profiles&view=places', 'zh', 'dark', 3840, 2160, 'pane'],
  ['?tab=profiles&view=overlap', 'en', 'light', 900, 900, 'pane'],
  ['?tab=events', 'en', 'dark', 1280, 720, 'pane'],
  ['?tab=events&industry=none', 'zh', 'hc', 1280, 720, 'pane'],
  ['?tab=events&list=organisations', 'zh', 'light', 1123, 794, 'both'],
];

const wishOf = ([search, language, theme, width, height, shows]: Case): PictureWish => {
  const shown = shownBy(dataset, decodeQuery(search).query);
  const pane = drawnPane(dataset, shown.query)!;
  const titles =
    shows === 'pane' ? paneTitles(pane, shown, data, language) : mapTitles(shown, language);
  return {
    ...{ shown, geography, approval: null, language, theme, ...titles },
    ...{ layout: { width, height, scale: 1, density: null }, page: { width, height } },
    pane: { pane, shows, data },
  };
};
const draw = (...of: Case): XmlElement => readXml(svgMarkup(pictureTree(wishOf(of))));
const wordsOf = (text: string): string => text.replace(/\s/g, '');

describe('a pane as a picture', { timeout: 60_000 }, () => {
  it.each(EACH)('is whole, fits its paper and says who, when and of what: %s %s %s', (...of) => {
    const [, language, , width, height] = of;
    const svg = draw(...of);
    const all = allIn(svg);
    const ids = all.flatMap(({ attributes: { id } }) => id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, attributes } of all) {
      expect(['style', 'script', 'image', 'foreignObject', 'a']).not.toContain(name);
      for (const value of Object.values(attributes))
        expect(value).not.toMatch(/NaN|undefined|null|Infinity/);
      expect(attributes.width ?? '0', name).not.toContain('-');
    }
    const { title, subtitle } = wishOf(of);
    const { band, app } = DICTIONARIES[language];
    const text = wordsOf(textOf(svg));
    for (const one of [
      title,
      subtitle,
      band.unapproved,
      app.dataVersion(dataset.version, dataset.date),
    ])
      expect(text).toContain(wordsOf(one));
    if (!of[0].includes('none')) expect(text).toContain(language === 'zh' ? '来源：' : 'Sources:');
    const [wide, high] = [svg.attributes.width, svg.attributes.height].map(Number);
    expect(high! / wide!).toBeLessThan((1.01 * height) / width);
  });

  it('has every figure of the matrix, the profiles and the lists', () => {
    const text = textOf(draw('?topic=technology&tab=matrix', 'zh', 'light', 1280, 720, 'pane'));
    for (const one of ['996', '810', '流出地 ↓', '流入地 →', '单位：亿元'])
      expect(text).toContain(one);
    const profiles = textOf(draw('?tab=profiles', 'en', 'light', 1280, 720, 'pane'));
    for (const place of ['beijing', 'baoding', 'xiongan'])
      expect(profiles).toContain(placeName(dataset.gazetteer.get(place), 'en'));
    const events = wordsOf(textOf(draw('?tab=events', 'zh', 'dark', 900, 900, 'pane')));
    for (const { title } of dataset.events) expect(events).toContain(wordsOf(title.zh));
    const organisations = textOf(
      draw('?tab=events&list=organisations', 'zh', 'hc', 1280, 720, 'pane'),
    );
    for (const { name } of dataset.organisations)
      expect(wordsOf(organisations)).toContain(wordsOf(name.zh));
  });

  it('leaves out what cannot be drawn', () => {
    const paneOf = (search: string) => drawnPane(dataset, decodeQuery(search).query);
    expect(paneOf('?tab=table')).toBeNull();
    expect(paneOf('?topic=clusters&tab=matrix')).toBeNull();
    expect(paneOf('?topic=clusters&tab=compare')).toBeNull();
    expect(paneOf('?topic=clusters&tab=events')).toBe('events');
  });

  it('has its title, key and foot as text on slides', () => {
    const { texts } = slideParts(pictureTree(wishOf(EACH[0]!), true));
    const partsOf = (part: string): string =>
      texts
        .filter((one) => one.part === part)
        .map(({ lines }) => lines.join(''))
        .join();
    expect(partsOf('title')).toContain('996');
    expect(partsOf('legend')).toContain('空格：无记录，不是零');
    expect(partsOf('foot')).toContain('未经地图审核');
  });
});
