import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset';
import { TOPICS } from '../../src/model/flow';
import { navigatorTree, type TreeItem } from '../../src/model/navigatorTree';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { shownBy, type Shown } from '../../src/model/shown';
import { summaryOf, type Summary } from '../../src/model/summary';
import { tableRows } from '../../src/model/tableRows';
import { measureChoices } from '../../src/model/view';
import { endShareText } from '../../src/text/endShareText';
import { itemText } from '../../src/text/navigatorText';
import { summarySentences, viewParagraph } from '../../src/text/summaryText';
import { tableNames } from '../../src/text/tableCells';
import { loadBuilt } from '../fixtures/builtFiles';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await loadBuilt();
});

function look(own: Partial<Query>): { shown: Shown; summary: Summary } {
  const shown = shownBy(dataset, { ...DEFAULT_QUERY, ...own });
  return { shown, summary: summaryOf(shown) };
}

/** A measure and a year whose figures from one place to another make a whole. */
function withShares(): Partial<Query> {
  for (const topic of ['technology', 'enterprise'] as const)
    for (const { measure, bases } of measureChoices(dataset, topic))
      for (let year = 2010; year <= 2026; year++) {
        const period = { mode: 'span', from: year, to: year } as const;
        const own = { topic, measure, basis: bases[0]!, period };
        if (look(own).summary.total && look(own).summary.lines > 2) return own;
      }
  throw new Error('no such view');
}

const YEAR_2014 = { mode: 'span', from: 2014, to: 2014 } as const;

describe('the summary of a view', () => {
  it('counts what the table counts, and names its five largest', () => {
    for (const topic of TOPICS)
      for (const period of [null, YEAR_2014]) {
        const { shown, summary } = look({ topic, period });
        const rows = tableRows(dataset, shown.view, shown.flowView, shown.pairs, null);
        const lines = rows.filter(({ pair }) => pair !== null);
        const others = rows.length - lines.length;
        expect(summary.lines).toBe(lines.length);
        expect(summary.drawn).toBe(shown.pairs.length);
        expect(summary.notDrawn.reduce((sum, { rows: own }) => sum + own, 0)).toBe(others);
        expect(summary.largest.map(({ key }) => key)).toEqual(
          lines
            .filter(({ rank }) => rank !== null)
            .slice(0, 5)
            .map(({ key }) => key),
        );
        expect(new Set(summary.sources)).toEqual(new Set(rows.flatMap(({ sources }) => sources)));
      }
  });

  it('gives a total only where every line is a share of it', () => {
    const ties = look({ topic: 'all' });
    const { pairs } = ties.shown.flowView;
    expect(ties.summary.total?.value).toBe(pairs.reduce((sum, { value }) => sum + value, 0));
    const { summary } = look(withShares());
    const parts = summary.largest.map(({ value, share }) => value! / share!);
    for (const whole of parts) expect(whole).toBeCloseTo(summary.total!.value, 6);
    expect(look({ topic: 'technology' }).summary.total).toBeNull();
  });

  it('tells the contracts of Beijing in both languages, to the last figure', () => {
    const { shown, summary } = look({});
    expect(summarySentences(shown, summary, 'zh')).toEqual([
      '共 5 条流，图上画出 5 条',
      '各数的时期不同或起点不明，没有合计',
      '最大的是：北京 → 天津、河北（合计） 996 亿元；北京、天津（合计） → 河北 810 亿元；北京、天津（合计） → 唐山 超100 亿元；北京 → 石家庄 40.78 亿元；天津 → 石家庄 1.83 亿元',
      '另有只列不画的记录：3 条缺数值',
      '依据 5 个来源，最多的是中国新闻社、长城网石家庄频道、北京青年报',
    ]);
    const text = viewParagraph(shown, summary, 'en');
    expect(text).toContain('5 flows, 5 of them drawn. No total');
    expect(text).not.toMatch(/\p{Script=Han}/u);
  });

  it('1 flows: one flow is told in the singular', () => {
    const { shown, summary } = look({ period: { mode: 'span', from: 2024, to: 2024 } });
    const [first] = summarySentences(shown, summary, 'en');
    expect(first).toBe('1 flow, drawn');
  });

  it('is English to the last word in every topic, and ends every sentence once', () => {
    for (const topic of TOPICS)
      for (const language of ['zh', 'en'] as const) {
        const { shown, summary } = look({ topic });
        const text = viewParagraph(shown, summary, language);
        if (language === 'en') expect(text).not.toMatch(/\p{Script=Han}/u);
        expect(text).not.toMatch(/[。.]{2}|undefined|NaN|null/);
        expect(text).toMatch(/[。.]$/);
      }
  });

  it('says of a comparison how many have more and how many less', () => {
    const own: Partial<Query> = {
      ...{ topic: 'technology', measure: 'contract-value', basis: 'actual', minus: 2024 },
      period: { mode: 'span', from: 2025, to: 2025 },
    };
    const { shown, summary } = look(own);
    const { more, less, same } = summary.changes!;
    expect(more + less + same).toBe(summary.lines);
    expect(summarySentences(shown, summary, 'zh').join()).toContain('与所比的年份相比');
    const since = look({ ...own, minus: 2023 });
    const told = summarySentences(since.shown, since.summary, 'zh');
    expect(told).toContain(
      '增加最多：北京 → 天津、河北（合计）：748.7 亿元 → 996 亿元，增加 247.3 亿元',
    );
    expect(told.join()).not.toContain('最大的是');
    expect(summarySentences(since.shown, since.summary, 'en').join()).toContain(
      'Largest increases: Beijing → Tianjin and Hebei together: from ',
    );
  });
});

describe('G-06: an item of the navigator', () => {
  function textsOf(own: Partial<Query>, language: 'zh' | 'en'): string[] {
    const { shown } = look(own);
    const rows = tableRows(dataset, shown.view, shown.flowView, shown.pairs, null);
    const names = tableNames(dataset, language);
    const listed = (item: TreeItem): string[] => {
      const { name, value, notes } = itemText(dataset, shown.measure, item, names, language);
      return [[name, value, ...notes].join(' '), ...item.children.flatMap(listed)];
    };
    return listed(navigatorTree(rows, dataset.gazetteer, shown.measure?.additive ?? true));
  }

  it('is heard with its name, value, unit, share and rank', () => {
    const zh = textsOf({ ...withShares() }, 'zh');
    expect(zh.some((text) => /^\S+ → \S+ [\d,]+ \S+ 占比 [\d.]+% 第 \d+/.test(text))).toBe(true);
    const en = textsOf({ ...withShares() }, 'en');
    expect(en.some((text) => /^.+ → .+ [\d,.]+.* share [\d.]+% no\. \d+/.test(text))).toBe(true);
  });

  it('has the share of what its place sends where the view has no total, and only where it is known', () => {
    const told = (own: Partial<Query>, language: 'zh' | 'en'): string[] => {
      const { view, flowView, pairs } = look(own).shown;
      const rows = tableRows(dataset, view, flowView, pairs, null);
      const names = tableNames(dataset, language);
      const texts = (item: TreeItem): string[] => [
        endShareText(dataset, view, flowView, item, names, language),
        ...item.children.flatMap(texts),
      ];
      return texts(navigatorTree(rows, dataset.gazetteer, true)).filter((text) => text !== '');
    };
    const latest = { topic: 'technology', measure: 'contract-value', basis: 'actual' } as const;
    // 40.78 of 42.61, both of 2019; what Beijing sends is known for other years only.
    expect(told(latest, 'zh')).toEqual(['占石家庄流入 95.7%', '占石家庄流入 4.3%']);
    expect(told(latest, 'en')[0]).toBe('95.7% of what Shijiazhuang receives');
    expect(told(withShares(), 'zh')).toEqual([]);
  });

  it('never says zero for what is missing, and nothing that is no word', () => {
    for (const topic of TOPICS)
      for (const language of ['zh', 'en'] as const)
        for (const text of textsOf({ topic }, language)) {
          expect(text).not.toMatch(/undefined|NaN|null/);
          if (language === 'en') expect(text).not.toMatch(/\p{Script=Han}/u);
        }
  });
});
