import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { MAX_LENGTH, search, type SearchGroup, type SearchHit } from '../../src/model/search';
import { searchIndex, type SearchEntry, type SearchIndex } from '../../src/model/searchIndex';
import { loadBuilt, loadBuiltNames } from '../fixtures/builtFiles';

let index: SearchIndex;
beforeAll(async () => {
  index = searchIndex(await loadBuilt(), await loadBuiltNames());
});

const find = (text: string, limit = 8): SearchGroup[] => search(index, text, limit);
const hits = (text: string, type: string, limit = 8): readonly SearchHit[] =>
  find(text, limit).find((group) => group.type === type)?.hits ?? [];
const ids = (text: string, type: string, limit = 8): string[] =>
  hits(text, type, limit).map(({ id }) => id);
const matched = ({ matches: [best] }: SearchHit): string =>
  best ? best.ranges.map((range) => best.key.text.slice(...range)).join('+') : '';

describe('a place is found by', () => {
  // prettier-ignore
  it.each([
    ['its Chinese name', '保定市', 'baoding'], ['its short form', '保定', 'baoding'],
    ['pinyin', 'baoding', 'baoding'], ['pinyin in two words', 'bao ding', 'baoding'], ['initials', 'bd', 'baoding'],
    ['pinyin half typed', 'baodi', 'tj-baodi'], ['pinyin then an initial', 'baod', 'baoding'],
    ['an initial of two letters', 'shjzh', 'shijiazhuang'],
    ['characters and pinyin mixed', '保d', 'baoding'], ['its English name', 'Beijing', 'beijing'],
    ['its English name without the apostrophe', 'xiongan', 'xiongan'], ['with it', "Xiong'an", 'xiongan'],
    ['with a curled one', 'Xiong’an', 'xiongan'], ['with its tones', 'Bǎodìng', 'baoding'],
    ['its code', '130600', 'baoding'], ['the beginning of its code', '1306', 'baoding'],
    ['a former name', '通县', 'bj-tongzhou'], ['a former name in pinyin', 'huolu', 'sjz-luquan'],
    ['a former name in English', 'Tanghai', 'ts-caofeidian'],
    ['a rare reading', 'laoting', 'ts-laoting'], ['another one', 'yx', 'bd-yixian'],
    ['the city it lies in', '石家庄新华区', 'sjz-xinhua'], ['the other one of that name', '沧州新华', 'cz-xinhua'],
    ['the same in pinyin', 'cangzhouxinhua', 'cz-xinhua'], ['the same apart', '张家口 桥西', 'zjk-qiaoxi'],
    ['the same in English', 'Qiaoxi, Zhangjiakou', 'zjk-qiaoxi'],
  ])('%s: %s', (_, text, id) => {
    expect(ids(text, 'place')[0]).toBe(id);
  });

  it('not by any pinyin that ends a name: xian is no county', () => {
    expect(ids('xian', 'place')).toContain('cz-xianxian');
    expect(ids('xian', 'place', 500)).not.toContain('sjz-zhengding');
  });
});

describe('everything else is found too', () => {
  // prettier-ignore
  it.each([
    ['park', 'zgcfengtai', 'pk-zgc-fengtai'], ['park', '中关村丰台', 'pk-zgc-fengtai'],
    ['park', '保定中关村创新中心', 'pk-baoding-zgc'], ['park', 'Zhongguancun Fengtai', 'pk-zgc-fengtai'],
    ['park', '北京·沧州渤海', 'pk-cangzhou-bio'], ['park', 'zgc', 'pk-zgc'],
    ['cluster', '唐山机器人', 'cl-ts-robot'], ['cluster', 'tsjqr', 'cl-ts-robot'],
    ['organisation', '北汽集团', 'o-baic'], ['organisation', '工信部', 'o-miit'], ['organisation', 'ncepu', undefined],
    ['event', 'bdzgccxzxjp', 'e-bdzgc-open'], ['event', '首钢 停产', 'e-sg-stop'],
    ['industry', 'jiqiren', 'robotics'], ['industry', '卫星导航', 'satnav'], ['industry', 'C27', 'biomed'],
  ])('%s: %s', (type, text, id) => {
    expect(ids(text, type)[0]).toBe(id);
  });

  it('type by type, in one order, with a total where not all are given', () => {
    const types = find('中关村', 3).map(({ type, total, hits: { length } }) => [
      type,
      total,
      length,
    ]);
    expect(types).toEqual([
      ['park', 16, 3],
      ['cluster', 1, 1],
      ['organisation', 5, 3],
      ['event', 9, 3],
    ]);
  });

  it('says by which name, and which part of it was typed', () => {
    expect(hits('bd', 'place').map(matched).slice(0, 3)).toEqual(['保定', '宝坻', '北戴']);
    const [tongzhou] = hits('tx', 'place').filter(({ id }) => id === 'bj-tongzhou');
    expect(tongzhou!.matches[0]).toMatchObject({
      key: { of: 'former', text: '通县', until: '1997' },
      ranges: [[0, 2]],
      isWhole: true,
    });
    expect(hits('130600', 'place')[0]!.matches[0]!.key.of).toBe('code');
    expect(matched(hits('丰台 保定', 'event')[0]!)).toBe('丰台+保定');
  });
});

describe('the better match comes first', () => {
  it('whole names before beginnings before words before parts', () => {
    expect(ids('保定', 'place')).toEqual(['baoding', 'hebei-lf-sjz-bd-ts']);
    expect(ids('新区', 'place')).toEqual(['xiongan', 'tj-binhai', 'cz-hitech', 'cz-bohai']);
    expect(ids('hebei', 'place').slice(0, 2)).toEqual(['hebei', 'tj-hebei']);
    const parks = ids('保定', 'park');
    expect(parks.indexOf('pk-bd-hitech')).toBeLessThan(parks.indexOf('pk-szw-baoding'));
  });

  it('Chinese before pinyin before initials before English', () => {
    const entry = (id: string, zh: string, en: string, pinyin: string): SearchEntry =>
      searchIndex(
        { gazetteer: new Map(), parksById: new Map(), parks: [], organisations: [], events: [], industries: [],
          clusters: [{ id, name: { zh, en } }] } as never, // prettier-ignore
        [{ type: 'cluster', id, pinyin, others: [] }],
      )[0]!;
    const [english, initials, pinyin, chinese] = [
      entry('english', '丁', 'abc', 'ding'),
      entry('initials', '啊不才', 'x', 'a bu cai'),
      entry('pinyin', '阿', 'x', 'abc'),
      entry('chinese', 'abc', 'x', ''),
    ];
    const order = search([english, initials, pinyin, chinese], 'abc', 9)[0]!.hits;
    expect(order.map(({ id }) => id)).toEqual(['chinese', 'pinyin', 'initials', 'english']);
  });
});

describe('F-46: what an input method or a paste brings', () => {
  it.each([
    ['full-width letters', 'ＢＡＯＤＩＮＧ'],
    ['full-width digits', '１３０６００'],
    ['a full-width blank', '保定　'],
    ['a full-width comma', '保定，'],
    ['new lines', '\r\n保定\n'],
    ['zero-width characters', '保\u200b定\ufeff'],
    ['bidi characters', '\u202e保定\u202c'],
    ['capitals and blanks', '  BaoDing '],
    ['an input method’s apostrophe', "bao'ding"],
  ])('%s', (_, text) => {
    expect(ids(text, 'place')[0]).toBe('baoding');
  });
});

describe('F-23: hostile text is text', () => {
  it.each([
    '(a+)+$',
    '.*',
    '[',
    '\\',
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    '%00',
    '<img src=x>',
    '__proto__',
    '\ud800',
  ])('%s', (text) => {
    expect(() => find(text)).not.toThrow();
  });

  it('finds nothing where nothing is typed but signs', () => {
    expect(find('+$ …（）\u200b')).toEqual([]);
  });

  it('reads no more than 200 characters, of 50 kB too, and at once', () => {
    const long = '保'.repeat(MAX_LENGTH);
    expect(find(`${long}定`)).toEqual(find(long));
    expect(find(`${' '.repeat(MAX_LENGTH)}保定`)).toEqual([]);
    const start = performance.now();
    for (const text of ['(a+)+$', 'a ', 'shi', 'zh', '保定', 'ab cd ef gh '])
      find(text.repeat(50_000 / text.length));
    expect(performance.now() - start).toBeLessThan(4000);
  });

  it('any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        const some = index.filter((_, at) => at % 10 === 0);
        for (const { hits: found, total } of search(some, text, 3)) {
          expect(found.length).toBeLessThanOrEqual(Math.min(3, total));
          for (const { matches } of found) expect(matches.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('every record', () => {
  it('is found by its Chinese name, its English name, its pinyin, its initials, and whatever else it is called', () => {
    expect(index.length).toBeGreaterThan(400);
    const lost = index.flatMap((entry) => {
      const { units } = entry.keys[0]!;
      const syllables = units.map(({ spelt, printed }) => spelt || printed);
      const initials = units.map(({ spelt, printed }) => spelt[0] ?? printed);
      const texts = [
        entry.name.zh,
        entry.name.en,
        syllables.join(''),
        syllables.join(' '),
        initials.join(''),
        ...entry.keys.map(({ text }) => text),
      ];
      return texts.filter((text) => search([entry], text, 1).length === 0);
    });
    expect(lost).toEqual([]);
  });

  it('is found by any mixture of characters, syllables and initials from its beginning', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...index),
        fc.array(fc.nat({ max: 2 }), { minLength: 40, maxLength: 40 }),
        fc.integer({ min: 1, max: 40 }),
        (entry, ways, length) => {
          const typed = entry.keys[0]!.units.slice(0, length).map(
            ({ printed, spelt, initials }, at) =>
              spelt === '' ? printed : [printed, spelt, initials[0]][ways[at] ?? 0],
          );
          expect(search([entry], typed.join(''), 1)[0]?.hits[0]?.id).toBe(entry.id);
        },
      ),
    );
  });
});
