import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresNamed, parseRuns, parseStoryText } from '../../../src/model/story/storyText';

const plain = (text: string, strong = false) => ({ type: 'text', text, strong });

describe('story text', () => {
  it('knows paragraphs, lists, strong words and figures', () => {
    expect(parseStoryText('一句**要紧**的话\n- 甲 {{sum}}\n- **乙**\n1. 先\n2. 后\n\n完')).toEqual([
      { type: 'paragraph', runs: [plain('一句'), plain('要紧', true), plain('的话')] },
      {
        type: 'list',
        ordered: false,
        items: [
          [plain('甲 '), { type: 'figure', name: 'sum', strong: false }],
          [plain('乙', true)],
        ],
      },
      { type: 'list', ordered: true, items: [[plain('先')], [plain('后')]] },
      { type: 'paragraph', runs: [plain('完')] },
    ]);
    expect(figuresNamed('{{a}} {{ b-2 }} {{A}} {{}}')).toEqual(['a', 'b-2']);
  });

  it('leaves as text what closes nothing, and all HTML', () => {
    expect(parseRuns('2**3')).toEqual([plain('2**3')]);
    expect(parseRuns('**a** ** b')).toEqual([plain('a', true), plain(' ** b')]);
    expect(parseRuns('<img src=x onerror=alert(1)>{{')).toEqual([
      plain('<img src=x onerror=alert(1)>{{'),
    ]);
  });

  it('loses no letter that is not a mark', () => {
    const bare = (text: string): string => text.replace(/\*/g, '');
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[\n\r{}]/.test(text)),
        (line) => {
          const said = parseRuns(line).map((run) => (run.type === 'text' ? run.text : run.name));
          expect(bare(said.join(''))).toBe(bare(line));
        },
      ),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseStoryText(text)));
  });
});
