import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/bilingual';
import { changesBetween, haveDifference } from '../../src/model/changes';
import type { Dataset } from '../../src/model/dataset';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { comparisonOf } from '../../src/model/sides';
import { viewOf } from '../../src/model/view';
import { changeSummary, summaryLines, type Summary } from '../../src/text/changeSummary';
import { aFlow, anAtlas, during } from '../fixtures/atlas';

const to = (destination: string, year: string, value: number, own = {}) =>
  aFlow(`${destination}-${year}`, { destination, value, ...during(year), ...own });
const atlas = anAtlas([
  ...[to('hebei', '2020', 10), to('hebei', '2021', 16)],
  ...[to('tianjin', '2020', 9), to('tianjin', '2021', 4, { bound: 'about' })],
  ...[to('baoding', '2020', 3), to('baoding', '2021', 3)],
  ...[to('yixian', '2020', 3), to('yixian', '2021', 5, { ...during('2021-01', '2021-06') })],
  ...[to('handan', '2021', 7), to('dingxing', '2020', 2)],
]);

function summaryOf(dataset: Dataset, own: Partial<Query>, language: Language): Summary {
  const { by, sides } = comparisonOf(dataset, { ...DEFAULT_QUERY, ...own });
  if (!sides) throw new Error('nothing to compare');
  const [first, second] = [viewOf(dataset, sides[0].query), viewOf(dataset, sides[1].query)];
  const changes = changesBetween(dataset, first, second);
  return changeSummary(changes, { dataset, by, sides, language }, haveDifference(first, second));
}

describe('what changed, in sentences', () => {
  it('is told in Chinese', () => {
    expect(summaryLines(summaryOf(atlas, {}, 'zh'))).toEqual([
      'contract-value（实际）：2020年与2021年，共 6 对地方有数：增加 1 对；减少 1 对；持平 1 对；两边都有、不相减 1 对；只有2021年有数 1 对；只有2020年有数 1 对。',
      '',
      '增加最多',
      '- beijing → hebei：10 x → 16 x，增加 6 x（60%）。',
      '',
      '减少最多',
      '- beijing → tianjin：9 x → 约4 x，减少 约5 x。',
      '',
      '持平',
      '- beijing → baoding：3 x → 3 x，不变。',
      '',
      '两边都有数，不相减 · 口径、范围或月份不同，或只是“超”“近”之数，相减没有意义',
      '- beijing → yixian：3 x；5 x（2021年1—6月）。',
      '',
      '2021年新有数 · 2020年没有公布，不等于零',
      '- beijing → handan：7 x。',
      '',
      '2021年未再公布 · 2021年没有公布，不等于零，也不说明联系已经终止',
      '- beijing → dingxing：2 x。',
    ]);
  });

  it('is told in English', () => {
    const lines = summaryLines(summaryOf(atlas, {}, 'en'));
    expect(lines.slice(0, 4)).toEqual([
      'contract-value (actual), 2020 and 2021: 6 pairs of places have figures: 1 more; 1 less; 1 unchanged; 1 on both sides, not to be subtracted; 1 in 2021 only; 1 in 2020 only.',
      '',
      'Largest increases',
      '- beijing → hebei: from 10 x to 16 x, up 6 x (60%).',
    ]);
    expect(lines).toContain(
      'No longer published in 2021 · None is published for 2021, which is not zero and does not say that the tie has ended',
    );
  });

  it('leads every number to the view that tells it', () => {
    const { groups } = summaryOf(atlas, {}, 'en');
    const views = groups.map(({ kind, count, sentences }) => [
      kind,
      sentences(0, count).map((own) =>
        own.flatMap((piece) => (typeof piece === 'string' ? [] : piece.view)),
      ),
    ]);
    expect(views).toEqual([
      ['more', [['first', 'second', 'minus']]],
      ['less', [['first', 'second', 'minus']]],
      ['same', [['first', 'second']]],
      ['both', [['first', 'second']]],
      ['second', [['second']]],
      ['first', [['first']]],
    ]);
    const plain = groups.flatMap(({ count, sentences }) =>
      sentences(0, count).flatMap((own) => own.filter((piece) => typeof piece === 'string')),
    );
    expect(plain.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it('contrasts measures without a difference, each figure with its time', () => {
    const two = anAtlas([to('hebei', '2020', 10), to('hebei', '2020', 4, { basis: 'planned' })]);
    const beside = { by: 'measure', other: null } as const;
    expect(summaryLines(summaryOf(two, { beside }, 'zh')).slice(2)).toEqual([
      '两边都有数，不相减 · 两边各是各的数，不相加也不相减',
      '- beijing → hebei：10 x（2020年）；4 x（2020年）。',
    ]);
  });
});
