import { describe, expect, it } from 'vitest';
import { comparisonText, leadText, toneTexts } from '../../src/text/profileText';
import { profileFile, type ProfileSnapshot } from '../../src/text/profileFile';
import { PROFILE_TEXTS } from '../../src/text/profileTexts';
import { AS_LISTED } from '../../src/model/heatLook';
import { heatSheet } from '../../src/model/heatSheet';
import { rankLikeness } from '../../src/model/complementarity';
import { anAtlas } from '../fixtures/atlas';
import { aProfile } from '../fixtures/profile';

type Words = { readonly [key: string]: unknown };

function plain(words: Words, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === 'string') return [[at, value]];
    return typeof value === 'function' ? [[at, '']] : plain(value as Words, at);
  });
}
const [zh, en] = [plain(PROFILE_TEXTS.zh), plain(PROFILE_TEXTS.en)];
const HAN = /\p{Script=Han}/u;

describe('the texts of profiles', () => {
  it('are the same ones in both languages, and in each its own', () => {
    expect(en.map(([path]) => path)).toEqual(zh.map(([path]) => path));
    expect(en.filter(([, text]) => HAN.test(text))).toEqual([]);
    expect(zh.filter(([, text]) => /\p{Script=Han}[,;:?!()]/u.test(text))).toEqual([]);
  });
});

describe('sentences of profiles', () => {
  const names = ['甲', '乙', '丙'];
  const profile = aProfile([
    [50, 30, 20],
    [45, 30, 25],
    [10, 20, 70],
  ]);

  it('name who is most alike and who complements most', () => {
    const ranking = rankLikeness(profile, 'krugman', 0);
    expect(leadText(ranking, names, 0, 'zh')).toBe('与甲最相近的是乙；最互补的是丙。');
    expect(leadText(rankLikeness(profile, 'krugman', null), names, null, 'zh')).toBe(
      '结构最相近的是甲与乙；差别最大、最互补的是甲与丙。',
    );
  });

  it('say index, number of sectors, and where the two differ', () => {
    const [pair] = rankLikeness(profile, 'krugman', 0).unlike;
    expect(comparisonText(profile, 'krugman', pair!, names, 'zh')).toBe(
      '克鲁格曼指数 1.00，依 3 个行业；甲的s0占比高 40 个百分点；丙的s2占比高 50 个百分点。',
    );
  });

  it('say which industries are shared and which are not', () => {
    const records = aProfile(
      [
        [1, 2, 0],
        [3, 0, 1],
      ],
      { basis: 'records', reference: null },
    );
    const pair = { one: 0, other: 1, value: 1 / 3, sectors: 3 };
    expect(comparisonText(records, 'jaccard', pair, ['A', 'B'], 'en')).toBe(
      '1 of 3 industries in common (0.33); In both: s0; Only in A: s1; Only in B: s2.',
    );
  });

  it('say when too little is known', () => {
    const one = aProfile(
      [
        [5, 0],
        [1, 2],
      ],
      { basis: 'records', reference: null },
    );
    expect(leadText(rankLikeness(one, 'jaccard', 0), names, 0, 'zh')).toContain('所知太少');
  });

  it('name five tones without a gap', () => {
    expect(toneTexts('quotient', 'en')).toEqual(['< 0.5', '0.5–0.8', '0.8–1.25', '1.25–2', '≥ 2']);
    expect(toneTexts('count', 'zh')).toHaveLength(5);
  });

  it('go into a file with the numbers as seen, reasons for none, and the method', () => {
    const gap = aProfile([
      [50, null, 20],
      [10, 20, 70],
    ]);
    const matter = { type: 'sectors', shown: 'value' } as const;
    const sheet = heatSheet(gap, matter, names, { ...AS_LISTED, descending: true });
    const snapshot: ProfileSnapshot = {
      dataset: anAtlas([]),
      profile: gap,
      sheet,
      names,
      caption: '画像',
      ranking: null,
      similarity: 'krugman',
      address: 'https://x/',
      language: 'zh',
    };
    const file = profileFile(snapshot);
    expect(file.name).toBe('jjj-profiles_value-added_value');
    expect(file.columns).toEqual(['地方', 's0', 's1', 's2']);
    expect(file.rows).toEqual([
      ['乙', 10, 20, 70],
      ['甲', 50, '未公布', 20],
    ]);
    expect(file.notes.flat()).toContain(PROFILE_TEXTS.zh.how[1]);
    const ranking = rankLikeness(profile, 'krugman', 0);
    const pairs = profileFile({ ...snapshot, profile, ranking });
    expect(pairs.rows.map((row) => row.slice(0, 4))).toEqual([
      ['相近', '甲', '乙', '克鲁格曼指数'],
      ['互补', '甲', '丙', '克鲁格曼指数'],
    ]);
  });
});
