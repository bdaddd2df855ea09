import { describe, expect, it } from 'vitest';
import { flowStyleOf } from '../../src/layers/flowStyleOf';
import { mapLegend } from '../../src/layers/mapLegend';
import { LANGUAGES } from '../../src/model/bilingual';
import { shownBy } from '../../src/model/shown';
import { decodeQuery } from '../../src/state/urlState';
import {
  countsText,
  entryText,
  noteText,
  scaleText,
  sourcesText,
  statedTexts,
  widthText,
} from '../../src/text/legendText';
import { MODE_TEXTS } from '../../src/text/modeTexts';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();

function legendOfLink(search: string) {
  const shown = shownBy(dataset, decodeQuery(search).query);
  return { shown, legend: mapLegend(shown, flowStyleOf(shown, 'dark', 1, 6).scale) };
}

describe('the words of the legend', () => {
  it('state time and filters, or that there is none', () => {
    const plain = legendOfLink('?topic=technology&t=2023');
    expect(statedTexts(plain.legend, plain.shown, 'zh')).toEqual(['时间：2023年', '筛选：无']);
    const { legend, shown } = legendOfLink('?topic=enterprise&place=baoding&min=5&t=2014..2020');
    const [time, filters] = statedTexts(legend, shown, 'en');
    expect(time).toBe('Time: 2014–2020');
    expect(filters).toContain('Baoding');
    expect(filters).toContain('≥ 5');
  });

  it('say whether the scale is fixed, and how many lines of how many are drawn', () => {
    const [fixed, auto] = ['', '&scale=auto'].map((more) =>
      legendOfLink(`?topic=enterprise&top=3${more}`),
    );
    expect(scaleText(fixed!.legend, 'zh')).toContain('固定');
    expect(scaleText(auto!.legend, 'zh')).toContain('自动');
    expect(countsText(fixed!.legend, 'zh')).toMatch(/^显示 3 \/ 20 条/);
    expect(countsText(legendOfLink('?topic=clusters').legend, 'zh')).toBeNull();
  });

  it('tell what becomes of the two directions, and what circles then stand for', () => {
    const [sum, net] = ['sum', 'net'].map((mode) => legendOfLink(`?topic=technology&mode=${mode}`));
    const notesOf = ({ legend }: typeof sum & object): string[] =>
      legend.notes.map((note) => noteText(note, legend, 'zh'));
    expect(widthText(sum!.legend, 'zh')).toMatch(/ · 双向合计$/);
    expect(notesOf(sum!)).toContain(MODE_TEXTS.zh.notes.sum);
    expect(notesOf(sum!).join()).toMatch(/圆面积：.*两个方向之和/);
    expect(widthText(net!.legend, 'zh')).toMatch(/ · 净额$/);
    expect(notesOf(net!)).toContain(MODE_TEXTS.zh.notes.net);
    expect(notesOf(net!).join()).toMatch(/净流出加净流入/);
  });

  it('tell a change: amounts with their sign, both years, circles without size, what is told once', () => {
    const { legend, shown } = legendOfLink(
      '?topic=enterprise&metric=investment-value&basis=in-place&t=2020&minus=2017',
    );
    const amounts = legend.amounts.map((entry) => entryText(entry, legend, 'zh'));
    expect(amounts.some((text) => text.startsWith('+'))).toBe(true);
    expect(amounts.map((text) => text.replace('−', '+'))).toEqual([
      ...amounts.slice(0, amounts.length / 2),
      ...amounts.slice(0, amounts.length / 2).reverse(),
    ]);
    expect(widthText(legend, 'zh')).toBe(MODE_TEXTS.zh.change('投资额'));
    expect(scaleText(legend, 'zh')).toContain(MODE_TEXTS.zh.locked);
    expect(statedTexts(legend, shown, 'zh')).toEqual(['时间：2020年减2017年', '筛选：无']);
    const notes = legend.notes.map((note) => noteText(note, legend, 'zh'));
    expect(notes).toEqual(
      expect.arrayContaining([
        MODE_TEXTS.zh.changeMarks,
        MODE_TEXTS.zh.changeNodes,
        MODE_TEXTS.zh.once(shown.flowView.undrawn.once.length),
      ]),
    );
  });

  it('name the chief publishers and the number of publications', () => {
    const { legend } = legendOfLink('?topic=enterprise');
    const { publishers, count } = legend.sources;
    expect(publishers.length).toBeGreaterThan(2);
    const text = sourcesText(legend.sources, 'zh')!;
    expect(text).toContain(publishers[0]!.zh);
    expect(text.endsWith(`等 ${count} 个来源`)).toBe(true);
    expect(sourcesText({ publishers: [], count: 0 }, 'zh')).toBeNull();
    const one = { publishers: [{ zh: '某报', en: 'A paper' }], count: 1 };
    expect(sourcesText(one, 'zh')).toBe('来源：某报（1 个来源）');
    expect(sourcesText(one, 'en')).toBe('Sources: A paper, 1 publication');
  });

  it.each(LANGUAGES)('have a meaning for every mark: %s', (language) => {
    for (const link of [
      ...['technology', 'enterprise', 'cobuild', 'clusters', 'all', 'context'],
      ...['technology&mode=sum', 'enterprise&mode=net'],
    ]) {
      const { legend } = legendOfLink(`?topic=${link}`);
      const { amounts, marks, families, parkKinds } = legend;
      for (const entry of [...amounts, ...marks, ...families, ...parkKinds])
        expect(entryText(entry, legend, language).length, entry.type).toBeGreaterThan(1);
    }
  });
});
