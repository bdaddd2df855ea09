import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/model/source';
import { citationText } from '../../src/text/citation';

const SOURCE: Source = {
  id: 'paper',
  title: '2026年北京市政府工作报告',
  titleEn: 'Report on the work of the Beijing municipal government 2026',
  publisher: '北京日报',
  publisherEn: 'Beijing Daily',
  date: '2026-02-02',
  url: 'https://example.org/report',
  kind: 'official',
  note: null,
};
const CONTEXT = {
  where: '第3段',
  supports: '北京 → 天津，2025年，996 亿元',
  version: 'abc123',
  date: '2026-11-22',
  link: 'https://maps.example/atlas/?v=1&sel=flow:a~b',
};

describe('a citation', () => {
  it('in Chinese names publisher, title, medium, date, place, link, fact, version and view', () => {
    expect(citationText(SOURCE, CONTEXT, 'zh').split('\n')).toEqual([
      '北京日报. 2026年北京市政府工作报告[EB/OL]. 2026-02-02. 第3段. https://example.org/report.',
      '所据：北京 → 天津，2025年，996 亿元。',
      '转引自：京津冀产业协同流向图，数据版本 abc123（2026-11-22）. https://maps.example/atlas/?v=1&sel=flow:a~b',
    ]);
  });

  it('in English gives the original title too', () => {
    expect(
      citationText(SOURCE, { ...CONTEXT, where: '¶3', supports: 'a → b' }, 'en').split('\n'),
    ).toEqual([
      'Beijing Daily. “Report on the work of the Beijing municipal government 2026” [2026年北京市政府工作报告]. 2 Feb 2026. ¶3. https://example.org/report.',
      'Cited for: a → b.',
      'Through: Jing-Jin-Ji flow atlas, data version abc123 (22 Nov 2026). https://maps.example/atlas/?v=1&sel=flow:a~b',
    ]);
  });

  it('leaves out what is not known, and marks what is not online', () => {
    const bare = { ...SOURCE, url: null, date: '' };
    const [first, second] = citationText(bare, { ...CONTEXT, where: '', supports: '' }, 'zh').split(
      '\n',
    );
    expect(first).toBe('北京日报. 2026年北京市政府工作报告[Z]. 日期未注明.');
    expect(second).toMatch(/^转引自/u);
  });
});
