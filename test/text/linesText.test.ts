import { describe, expect, it } from 'vitest';
import { linesText } from '../../src/text/linesText';

describe('the rule of which lines are drawn', () => {
  it('is told in both languages, with its numbers', () => {
    expect(linesText('most', true, 'zh')).toBe(
      '最大的、合计占总量 80% 的线，不少于 12 条，不多于 60 条',
    );
    expect(linesText('most', true, 'en')).toBe(
      'the largest that together carry 80% of the total, not fewer than 12 nor more than 60',
    );
    expect(linesText(25, true, 'en')).toBe('the 25 largest');
    expect(linesText(null, true, 'en')).toBe('all that match');
  });

  it('is another where nothing can be summed, and says so', () => {
    expect(linesText('most', false, 'en')).toBe(
      'the 60 largest (the figures do not add up to a total)',
    );
  });
});
