import { describe, expect, it } from 'vitest';
import { textLength } from '../../../src/model/story/textLength';
import { unboundNumbers } from '../../../src/model/story/unboundNumbers';

describe('numbers that a text states by itself', () => {
  it.each([
    '2015年4月28日揭牌，2013—2025年',
    '9月签约，4月28日揭牌，1—9月',
    'On 28 April 2015, from 2014–2019, the 13th Plan',
    '成交额{{figure}}，{{y2020}}',
    '第11段，¶11',
  ])('are none in “%s”', (text) => expect(unboundNumbers(text)).toEqual([]));

  it.each([
    ['成交额996亿元', ['996']],
    ['2025年为 1,105 项、111.8 亿元', ['1,105', '111.8']],
    ['12345年', ['12345']],
    ['in 2025 it was 14 times as much, 18.1%', ['14', '18.1']],
    ['3 April and 5 firms', ['5']],
  ])('are found in “%s”', (text, found) => expect(unboundNumbers(text)).toEqual(found));
});

it('counts Latin letters half, and a figure as long as most are', () => {
  expect(textLength('北京，天津')).toBe(5);
  expect(textLength('**Beijing**')).toBe(3.5);
  expect(textLength('共{{a}}')).toBe(textLength('共0,000 亿元'));
});
