import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { spellPinyin } from '../../scripts/spellPinyin';
import { namesFile } from '../../src/model/schema';
import { loadBuilt, readBuilt } from '../fixtures/builtFiles';

const { rows } = parse(namesFile, readBuilt('names.json'));
const hanOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

describe('pinyin', () => {
  // prettier-ignore
  it.each([
    ['大厂', 'da chang'], ['大城', 'dai cheng'], ['蔚县', 'yu xian'], ['乐亭', 'lao ting'], ['涿州', 'zhuo zhou'],
    ['藁城', 'gao cheng'], ['井陉', 'jing xing'], ['蠡县', 'li xian'], ['任丘', 'ren qiu'], ['任泽', 'ren ze'],
    ['曲阳', 'qu yang'], ['曲周', 'qu zhou'], ['行唐', 'xing tang'], ['重庆', 'chong qing'], ['泊头', 'bo tou'],
    ['望都', 'wang du'], ['信都', 'xin du'], ['襄都', 'xiang du'], ['阜平', 'fu ping'], ['涿鹿', 'zhuo lu'],
    ['协同行动方案', 'xie tong xing dong fang an'], ['长城汽车', 'chang cheng qi che'],
    ['战略', 'zhan lue'], ['女', 'nu'],
  ])('of %s is %s', (text, pinyin) => {
    expect(spellPinyin(text)).toBe(pinyin);
  });

  it('leaves out what is not Chinese', () => {
    expect(spellPinyin('2015年（A）·廊坊')).toBe('nian lang fang');
  });
});

describe('names.json', () => {
  it('has one syllable for every Chinese character of every name', async () => {
    const { gazetteer, clusters, organisations, events, industries } = await loadBuilt();
    const named = [...gazetteer.values(), ...clusters, ...organisations, ...industries];
    const titles = events.map(({ id, title }) => ({ id, name: title }));
    const names = new Map([...named, ...titles].map(({ id, name }) => [id, name.zh]));
    expect(rows).toHaveLength(names.size);
    const spelt = rows.flatMap(({ id, pinyin, others }) => [
      [names.get(id) ?? '', pinyin] as const,
      ...others.map(({ name, pinyin: own }) => [name.zh, own] as const),
    ]);
    const wrong = spelt.filter(([name, pinyin]) => hanOf(name) !== pinyin.split(' ').length);
    expect(wrong).toEqual([]);
    expect(spelt.filter(([, pinyin]) => !/^[a-z]+( [a-z]+)*$/.test(pinyin))).toEqual([]);
  });

  it('spells every province, city and county as its English name does', async () => {
    const { gazetteer } = await loadBuilt();
    const wrong = rows.flatMap(({ type, id, pinyin }) => {
      const place = gazetteer.get(id);
      if (type !== 'place' || !place?.adcode) return [];
      const english = place.name.en.replace(/ (District|County|Mining District|New Area)$/, '');
      const letters = english.toLowerCase().replace(/[^a-z]/g, '');
      return pinyin.replace(/ /g, '').startsWith(letters) ? [] : [`${english}: ${pinyin}`];
    });
    expect(wrong).toEqual([]);
  });

  it('knows what was renamed, and until when', () => {
    const former = (id: string): string[] =>
      rows
        .find((row) => row.id === id)!
        .others.filter(({ kind }) => kind === 'former')
        .map(({ name, until }) => `${name.zh} ${until}`);
    expect(former('sjz-luquan')).toEqual(['鹿泉市 2014', '获鹿县 1994']);
    expect(former('pk-cangzhou-bio')).toEqual(['北京·沧州渤海新区生物医药产业园 2024']);
    expect(former('baoding')).toEqual([]);
  });
});
