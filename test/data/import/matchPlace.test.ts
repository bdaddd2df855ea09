import * as OpenCC from 'opencc-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchPlace } from '../../../src/data/import/matchPlace';
import { placeIndex } from '../../../src/data/import/placeIndex';
import { editDistance, similarPlaces } from '../../../src/data/import/similarNames';
import { TRADITIONAL } from '../../../src/data/import/simplify';
import { shippedKnown } from '../../fixtures/importKnown';

const { known } = await shippedKnown();
const index = placeIndex(known);

describe('a name of a place', () => {
  it.each([
    ['保定', 'baoding', 'short-name'],
    ['保定市', 'baoding', 'name'],
    ['河北保定', 'baoding', 'path'],
    ['河北省保定市', 'baoding', 'path'],
    ['保定市满城区', 'bd-mancheng', 'path'],
    ['河北省保定市满城县', 'bd-mancheng', 'former-name'],
    ['满城县', 'bd-mancheng', 'former-name'],
    ['滿城縣', 'bd-mancheng', 'traditional'],
    ['石家莊市', 'shijiazhuang', 'traditional'],
    ['石家庄新华区', 'sjz-xinhua', 'path'],
    ['沧州市新华区', 'cz-xinhua', 'path'],
    ['河北', 'hebei', 'short-name'],
    ['河北区', 'tj-hebei', 'name'],
    ['天津市河北区', 'tj-hebei', 'path'],
    ['承德', 'chengde', 'short-name'],
    ['承德县', 'cd-chengde', 'name'],
    ['大厂', 'lf-dachang', 'short-name'],
    ['围场县', 'cd-weichang', 'short-name'],
    ['塘沽', 'tj-binhai', 'former-name'],
    ['雄安', 'xiongan', 'short-name'],
    ['津冀', 'tianjin-hebei', 'name'],
    ['天津、河北', 'tianjin-hebei', 'name'],
    ['京津冀', 'jjj', 'name'],
    ['全国', 'all-china', 'name'],
    ['保定高新区', 'pk-bd-hitech', 'park'],
    ['亦庄', 'bj-yizhuang', 'park'],
    ['中关村海淀园', 'pk-zgc-haidian', 'park'],
    ['Baoding', 'baoding', 'english'],
    ['BAODING CITY', 'baoding', 'english'],
    ['Haidian District, Beijing', 'bj-haidian', 'english'],
    ['ＢＡＯＤＩＮＧ', 'baoding', 'english'],
    ['baoding shi', 'baoding', 'pinyin'],
    [' 保 定 ', 'baoding', 'short-name'],
    ['保定\u200b市', 'baoding', 'name'],
    ['bj-haidian', 'bj-haidian', 'id'],
    ['110108', 'bj-haidian', 'code'],
    [110108, 'bj-haidian', 'code'],
    ['130621', 'bd-mancheng', 'old-code'],
    ['130625', 'bd-xushui', 'old-code'],
    ['130607000', 'bd-mancheng', 'code'],
    ['130607000000', 'bd-mancheng', 'code'],
    ['130607101000', 'bd-mancheng', 'town-code'],
    ['110100', 'beijing', 'code'],
  ] as const)('%s is %s, by %s', (said, id, way) => {
    expect(matchPlace(said, index)).toMatchObject({ ids: [id], way });
  });

  it.each([
    ['新华区', ['cz-xinhua', 'sjz-xinhua']],
    ['桥西区', ['sjz-qiaoxi', 'xt-xindu', 'zjk-qiaoxi']],
    ['Xinhua', ['cz-xinhua', 'sjz-xinhua']],
  ])('%s is that of several places, and of none for sure', (said, ids) => {
    expect([...matchPlace(said, index).ids].sort()).toEqual(ids);
  });

  it.each([
    ['火星'],
    ['上海'],
    ['保'],
    ['1306'],
    ['999999'],
    [''],
    ['保定市（不含定州）'],
    ['开发区'],
  ])('%s is none of the atlas', (said) => {
    expect(matchPlace(said, index).ids).toEqual([]);
  });

  it('finds every place by its id, its full name behind all that it lies in, and its code', () => {
    for (const { id, name, adcode, level, parent } of known.gazetteer.values()) {
      expect(matchPlace(id, index).ids).toEqual([id]);
      if (adcode) expect(matchPlace(adcode, index).ids).toEqual([id]);
      if (level !== 'city' && level !== 'county') continue;
      const above = parent ? (known.gazetteer.get(parent)?.name.zh ?? '') : '';
      expect(matchPlace(above + name.zh, index).ids, above + name.zh).toEqual([id]);
    }
  });

  it('gets the nearest ones suggested when it is misspelt', () => {
    expect(similarPlaces('石家庒', index)[0]).toBe('shijiazhuang');
    expect(similarPlaces('Boading', index)[0]).toBe('baoding');
    expect(similarPlaces('海定区', index)[0]).toBe('bj-haidian');
    expect(similarPlaces('曹妃甸工业区', index)).toContain('ts-caofeidian');
    expect(similarPlaces('保定市（不含定州）', index)).toContain('baoding');
    expect(similarPlaces('x', index)).toEqual([]);
  });

  it('is compared letter by letter: a change, a gap, two letters swapped count one each', () => {
    expect(editDistance('baoding', 'boading')).toBe(1);
    expect(editDistance('abc', 'acb')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    const word = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const distance = editDistance(one, other);
        expect(distance).toBe(editDistance(other, one));
        expect(distance === 0).toBe(one === other);
        expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      }),
    );
  });

  it('never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (said) => {
        expect(matchPlace(said, index).ids.length).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(matchPlace('__proto__', index).ids).toEqual([]);
  });
});

describe('traditional characters', () => {
  it('are all those of the names of the atlas', () => {
    const texts = [
      ...[...known.gazetteer.values()].map(({ name }) => name.zh),
      ...known.names.flatMap(({ others }) => others.map(({ name }) => name.zh)),
      ...known.industries.flatMap(({ name, label }) => [name.zh, label.zh]),
    ];
    const characters = [...new Set(texts.join(''))].filter((one) => /\p{Script=Han}/u.test(one));
    const converters = (['t', 'hk', 'tw'] as const).map((to) =>
      OpenCC.Converter({ from: 'cn', to }),
    );
    const pairs = new Set(
      characters
        .sort()
        .flatMap((one) => converters.map((convert) => convert(one) + one))
        .filter((pair) => Array.from(pair).length === 2 && pair[0] !== pair[1]),
    );
    expect(TRADITIONAL).toBe([...pairs].join(''));
  });
});
