import { lab } from 'd3';
import { describe, expect, it } from 'vitest';
import { flowStyleOf } from '../../src/layers/flowStyleOf';
import { floorValue, widthOf } from '../../src/layers/flowScale';
import { legendSample } from '../../src/layers/legendSample';
import { mapLegend } from '../../src/layers/mapLegend';
import type { FlowShape } from '../../src/layers/svgShapes';
import { dashesOf, HEAD } from '../../src/map/FlowArcLayer/arcGeometry';
import type { LegendEntry } from '../../src/model/legend';
import { shownBy } from '../../src/model/shown';
import { decodeQuery } from '../../src/state/urlState';
import { MAP_THEMES, type ThemeName } from '../../src/theme';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();

function legendOfLink(search: string, theme: ThemeName = 'dark', unit = 1) {
  const shown = shownBy(dataset, decodeQuery(search).query);
  const style = flowStyleOf(shown, theme, unit, 6);
  const legend = mapLegend(shown, style.scale);
  const lines = (entry: LegendEntry): FlowShape[] =>
    legendSample(entry, legend, style).shapes.filter((shape) => shape.kind === 'flow');
  return { shown, style, legend, lines, types: legend.marks.map(({ type }) => type) };
}

const xsIn = (path: string): number[] =>
  (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number).filter((_, index) => index % 2 === 0);

describe('the samples of the legend', () => {
  it('name the most that is drawn at the least width: never more, and no part of an agreement', () => {
    for (const topic of ['technology', 'enterprise', 'cobuild']) {
      const { legend, shown, style } = legendOfLink(`?topic=${topic}`);
      const most = legend.amounts.find(({ type }) => type === 'at-most');
      expect(most).toBeDefined();
      if (most?.type !== 'at-most') continue;
      expect(most.value).toBeLessThanOrEqual(floorValue(style.scale));
      expect(most.value).toBeGreaterThan(floorValue(style.scale) * 0.8);
      const isWhole = shown.pairs.every(({ value }) => Number.isInteger(value));
      if (isWhole) expect(Number.isInteger(most.value)).toBe(true);
    }
  });

  it.each([1, 1.4, 2])('are as wide as the lines of the map, with their heads: unit %s', (unit) => {
    for (const topic of ['technology', 'enterprise', 'all']) {
      const { legend, lines, style } = legendOfLink(`?topic=${topic}`, 'dark', unit);
      const amounts = legend.amounts.flatMap((entry) => (entry.type === 'amount' ? [entry] : []));
      expect(amounts.length).toBeGreaterThan(1);
      for (const entry of amounts) {
        const [line] = lines(entry);
        expect(line?.width).toBeCloseTo(widthOf(style.scale, entry.value), 2);
        expect(line?.head === null).toBe(topic === 'all');
        if (!line?.head) continue;
        const xs = xsIn(line.head);
        const length = Math.max(...xs) - Math.min(...xs);
        const own = Math.max(HEAD.length * line.width, HEAD.minLength);
        expect(Math.abs(length - own)).toBeLessThan(0.1);
      }
    }
  });

  it.each(['dark', 'light', 'hc'] as const)(
    'grow lighter or darker with the amount: %s',
    (theme) => {
      const { legend, lines } = legendOfLink('?topic=enterprise', theme);
      const tones = legend.amounts.map((entry) => lab(lines(entry)[0]!.color).l);
      const ordered = [...tones].sort((a, b) => (theme === 'light' ? a - b : b - a));
      expect(tones).toEqual(ordered);
      expect(new Set(tones).size).toBeGreaterThan(1);
    },
  );

  it('wear the dashes, the halo and the tone of the map', () => {
    const { legend, lines } = legendOfLink(
      '?topic=enterprise&metric=investment-value&basis=planned',
    );
    expect(legend.look.plan).toBe(true);
    for (const entry of legend.amounts) {
      const line = lines(entry)[0]!;
      const [on, off] = dashesOf(1, line.width);
      expect(line.dash?.split(' ').map(Number)).toEqual([
        expect.closeTo(on, 1),
        expect.closeTo(off, 1),
      ]);
      expect(line.haloColor).toBe(MAP_THEMES.dark.hebei);
      expect(line.tone.alphaFrom).toBe(MAP_THEMES.dark.tail);
      expect(line.tone.alphaTo).toBe(1);
    }
  });

  it('fork as a joint figure does: two strands, half as wide', () => {
    const { lines, types } = legendOfLink('?topic=technology');
    expect(types).toContain('joint');
    const [trunk, ...strands] = lines({ type: 'joint' });
    expect(strands).toHaveLength(2);
    expect(trunk?.head).toBeNull();
    for (const { width, head } of strands) {
      expect(width).toBeCloseTo(trunk!.width / 2, 2);
      expect(head).not.toBeNull();
    }
  });
});

describe('the samples of other modes', () => {
  const CHANGE = '?topic=enterprise&metric=investment-value&basis=in-place&t=2020&minus=2017';

  it('are straight lines of one tone without direction', () => {
    const { legend, lines } = legendOfLink('?topic=technology&mode=sum');
    for (const entry of [...legend.amounts, { type: 'direction' } as const]) {
      const [line] = lines(entry);
      expect(line?.head).toBeNull();
      expect(line?.tone.alphaFrom).toBe(line?.tone.alphaTo);
      const ys = (line!.shaft.match(/-?\d+(\.\d+)?/g) ?? []).filter((_, index) => index % 2 === 1);
      expect(new Set(ys.map(Number)).size).toBe(1);
    }
    const half = lines({ type: 'half', count: 1 })[0]!;
    expect(half.tone.alphaTo).toBeLessThan(lines({ type: 'direction' })[0]!.tone.alphaTo);
  });

  it.each(['dark', 'light', 'hc'] as const)('of a change are those of the map: %s', (theme) => {
    const { legend, lines, style } = legendOfLink(CHANGE, theme);
    const { increase, decrease } = MAP_THEMES[theme].change;
    const amounts = legend.amounts.flatMap((entry) => (entry.type === 'amount' ? [entry] : []));
    expect(amounts.filter(({ value }) => value < 0).length).toBeGreaterThan(1);
    for (const entry of amounts) {
      const [line] = lines(entry);
      expect(line?.width).toBeCloseTo(widthOf(style.scale, Math.abs(entry.value)), 2);
      expect(entry.value < 0 ? decrease : increase).toContain(line?.color);
      expect(line?.hollow === null).toBe(entry.value > 0);
    }
  });
});

describe('the legend', () => {
  it('names only what is on the map', () => {
    expect(legendOfLink('?topic=all').types).toEqual([
      'direction',
      'topic',
      'topic',
      'topic',
      ...(legendOfLink('?topic=all').types.includes('joint') ? ['joint'] : []),
      'tie',
    ]);
    expect(legendOfLink('?topic=cobuild').types).toContain('tie');
    expect(legendOfLink('?topic=technology').types).not.toContain('tie');
    const { legend } = legendOfLink('?topic=clusters');
    expect([legend.amounts, legend.marks, legend.parkKinds]).toEqual([[], [], []]);
    expect(legend.families.length).toBeGreaterThan(3);
    expect(legend.counts).toBeNull();
  });

  it('says what is missing and what is left out', () => {
    const { legend, shown } = legendOfLink('?topic=technology&top=2');
    expect(legend.counts).toMatchObject({ shown: 2, all: shown.flowView.pairs.length });
    const missing = legend.notes.find(({ type }) => type === 'missing');
    expect(missing).toEqual({ type: 'missing', count: shown.flowView.undrawn.missing.length });
  });
});
