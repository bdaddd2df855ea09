import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedSources } from '../../src/model/citedSources';
import type { Source } from '../../src/model/source';
import { sourceBibtex, viewBibtex } from '../../src/text/bibtex';
import { citedText } from '../../src/text/citedText';
import { viewCitation } from '../../src/text/viewCitation';
import { loadBuilt } from '../fixtures/builtFiles';
import { ADDRESS, snapshotOf } from '../fixtures/snapshotOf';

const dataset = { ...(await loadBuilt()), version: 'abc123', date: '2026-11-22' };
const SOURCE: Source = {
  id: 'paper',
  title: '2026年北京市政府工作报告',
  titleEn: 'Report 2026',
  publisher: '北京日报',
  publisherEn: 'Beijing Daily',
  date: '2026-02-02',
  url: 'https://example.org/report?a=1&b=2%20_3#x',
  kind: 'official',
  note: null,
};
const cited = { ...snapshotOf(dataset, {}, 'zh'), title: '发现', subtitle: '指标 · 时间' };

describe('the citation of a view', () => {
  it('follows GB/T 7714: who, title, medium, edition, date of the data, day of access, address', () => {
    expect(viewCitation(cited, 'gbt')).toBe(
      `京津冀产业协同流向图. 发现：指标 · 时间[DB/OL]. 数据版本 abc123(2026-11-22)[2026-11-23]. ${ADDRESS}.`,
    );
  });

  it('follows APA in English', () => {
    expect(viewCitation({ ...cited, language: 'en' }, 'apa')).toBe(
      `Jing-Jin-Ji flow atlas. (2026). 发现 (指标 · 时间) (Version abc123) [Data set]. Retrieved November 23, 2026, from ${ADDRESS}`,
    );
  });

  it('is followed by every publication of the view, in the same style', () => {
    const snapshot = snapshotOf(dataset, { topic: 'enterprise' });
    const sources = citedSources(snapshot);
    expect(sources.length).toBeGreaterThan(3);
    for (const as of ['gbt', 'apa'] as const)
      expect(citedText(snapshot, sources, as).split('\n\n')).toHaveLength(sources.length + 1);
    expect(citedText(snapshot, sources, 'bibtex').match(/^@misc\{/gm)).toHaveLength(
      sources.length + 1,
    );
    expect(citedText(cited, [SOURCE], 'apa').split('\n\n')[1]).toBe(
      `Beijing Daily. (2026, February 2). 2026年北京市政府工作报告 [Report 2026]. ${SOURCE.url}`,
    );
    const undated = { ...SOURCE, date: '2026-02', url: null };
    expect(citedText(cited, [undated], 'apa')).toMatch(/\(2026, February\)\. .*\]\.$/);
  });
});

describe('an entry for BibTeX', () => {
  it('keeps Chinese, names orders of TeX, and leaves addresses as they are', () => {
    expect(sourceBibtex({ ...SOURCE, title: '50% & {a}_b \\x ~^#$' })).toBe(
      [
        '@misc{paper,',
        '  author = {{北京日报}},',
        '  title = {{50\\% \\& \\textbraceleft{}a\\textbraceright{}\\_b \\textbackslash{}x \\textasciitilde{}\\textasciicircum{}\\#\\$}},',
        '  year = {2026},',
        '  date = {2026-02-02},',
        '  note = {Report 2026},',
        '  url = {https://example.org/report?a=1&b=2%20_3#x},',
        '  langid = {chinese},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is whole whatever the texts hold: braces pair, a field is a line, the key is plain', () => {
    const signs = '{}\\%&$#_~^\n"@,= 京'.split('');
    const text = fc.string({ unit: fc.constantFrom(...signs) });
    fc.assert(
      fc.property(text, text, text, text, (id, title, publisher, url) => {
        for (const entry of [
          sourceBibtex({ ...SOURCE, id, title, publisher, url }),
          viewBibtex({ ...cited, title, subtitle: publisher, address: url }),
        ]) {
          let depth = 0;
          for (const [at, sign] of entry.split('').entries()) {
            depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
            expect(depth === 0).toBe(at >= entry.length - 2 || at < '@misc'.length);
          }
          expect(entry).toMatch(/^@misc\{[\w-]*,\n( {2}[a-z]+ = \{.*\},\n)+\}\n$/);
        }
      }),
    );
  });
});
