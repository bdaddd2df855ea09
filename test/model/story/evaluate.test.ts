import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAtlas } from '../../../scripts/readAtlas';
import { flowAt } from '../../../src/model/flowTable';
import { DEFAULT_QUERY } from '../../../src/model/query';
import { shownBy } from '../../../src/model/shown';
import { evaluate } from '../../../src/model/story/evaluate';
import { parseExpression } from '../../../src/model/story/expression';
import { decodeQuery } from '../../../src/state/urlState';
import { figureParts, figureText } from '../../../src/text/storyFigureText';

const { dataset } = await readAtlas();
const seen = (search = '') => shownBy(dataset, decodeQuery(`?${search}`).query);
const shown = seen('topic=technology&metric=contract-value&t=2025');
const value = (text: string, view = shown) => evaluate(view, text).value;
const told = (text: string, language: 'zh' | 'en' = 'zh', view = shown): string =>
  figureText(evaluate(view, text), language);

describe('expressions', () => {
  it('are calls of words and calls', () => {
    expect(parseExpression(' times( flow(a), flow(b-2) ) ')).toEqual({
      name: 'times',
      args: [
        { name: 'flow', args: ['a'] },
        { name: 'flow', args: ['b-2'] },
      ],
    });
    const deep = (depth: number): string => (depth === 0 ? 'flow(a)' : `add(${deep(depth - 1)})`);
    for (const text of ['', 'flow', 'flow(', 'flow(a))', 'flow(a,)', '1+1', 'flow(a).b', deep(9)])
      expect(parseExpression(text), text).toBeNull();
  });

  it('never throw, and name nothing of JavaScript', () => {
    const words = ['flow', 'pair', 'sum', 'add', 'constructor', '__proto__', 'toString', 'count'];
    const part = fc.constantFrom(...words, '(', ')', ',', 'out:beijing', 'a~b', 'tc-bj-jj-2025-v');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => void value(parts.join(''))),
    );
    fc.assert(fc.property(fc.string(), (text) => void value(text)));
    for (const name of ['constructor(a)', 'toString(a)', 'hasOwnProperty(a)', '__proto__(a)'])
      expect(value(name)).toMatchObject({ type: 'fault', fault: { code: 'syntax' } });
  });
});

describe('figures', () => {
  it('are what the records say', () => {
    for (let row = 0; row < dataset.flows.length; row++) {
      const flow = flowAt(dataset.flows, row);
      const figure = evaluate(shown, `flow(${flow.id})`);
      expect(figure.sources).toEqual(flow.sources);
      expect(figure.value).toMatchObject(
        flow.value === null
          ? { type: 'missing', reason: flow.missing }
          : { type: 'amount', value: flow.value, bound: flow.bound },
      );
    }
    for (const { id, value: known } of dataset.indicators)
      expect(value(`indicator(${id})`)).toMatchObject({ type: 'amount', value: known });
  });

  it('are written with unit and bound, and taken apart for the stage', () => {
    expect(told('flow(tc-bj-jj-2025-v)')).toBe('996 亿元');
    expect(told('flow(tc-bj-jj-2025-v)', 'en')).toBe('¥99.6 bn');
    expect(told('flow(tc-bj-jj-2013-2024-cum)')).toBe('超3,700 亿元');
    expect(told('times(flow(tc-bj-jj-2025-v), flow(tc-bj-jj-2013-v))')).toBe('14 倍');
    expect(told('growth(flow(tc-bj-jj-2025-v), flow(tc-bj-jj-2024-v))')).toBe('+18.1%');
    expect(told('change(flow(tc-bj-jj-2025-v), flow(tc-bj-jj-2024-v))', 'en')).toBe('+¥15.23 bn');
    expect(told('count(branches, kind:pk-zgc-fengtai)', 'en')).toBe('5 branch parks');
    expect(told('missing(not-reported)')).toBe('未公布');
    expect(figureParts(evaluate(shown, 'flow(tc-bj-jj-2013-2024-cum)'), 'zh')).toEqual({
      ...{ before: '超', number: '3,700', after: '亿元' },
    });
    expect(figureParts(evaluate(shown, 'missing(withheld)'), 'en').number).toBe('');
  });

  it('add up as naive sums do, over every view with one time', () => {
    for (const { id } of dataset.measures.filter(({ additive }) => additive)) {
      for (const year of ['2013', '2017', '2020', '2023', '2025', 'cumulative']) {
        const view = seen(`topic=enterprise&metric=${id}&t=${year}&top=all`);
        if (view.measure?.id !== id) continue;
        for (const place of new Set(view.flowView.pairs.map(({ origin }) => origin))) {
          const own = view.flowView.pairs.filter(({ origin }) => origin === place);
          const total = view.totals.get(place)?.outgoing ?? NaN;
          const figure = evaluate(view, `sum(out:${place})`);
          const naive = own.reduce((sum, pair) => sum + pair.value, 0);
          if (dataset.gazetteer.get(place)?.level !== 'joint' && !Number.isNaN(total))
            expect(figure.value).toMatchObject({ type: 'amount', value: total });
          expect((figure.value as { value: number }).value).toBeLessThanOrEqual(naive + 1e-9);
          const [first] = own;
          if (first)
            expect(value(`pair(${place}~${first.destination})`, view)).toMatchObject({
              value: first.value,
            });
        }
      }
    }
  });

  it('are set against each other only where they are alike', () => {
    const ids = dataset.flows.details.id;
    const row = fc.integer({ min: 0, max: ids.length - 1 });
    fc.assert(
      fc.property(row, row, (a, b) => {
        const { value: result } = evaluate(shown, `times(flow(${ids[a]}), flow(${ids[b]}))`);
        if (result.type !== 'times') return;
        const [one, other] = [flowAt(dataset.flows, a), flowAt(dataset.flows, b)];
        for (const name of ['measure', 'basis', 'scope', 'industry', 'cumulative'] as const)
          expect(one[name]).toBe(other[name]);
        expect(result.value).toBeCloseTo((one.value ?? NaN) / (other.value ?? NaN), 9);
      }),
      { numRuns: 4000 },
    );
    expect(value('times(flow(tc-bj-jj-2025-v), flow(tc-bj-jj-2025-n))')).toMatchObject({
      fault: { code: 'unknown-id' },
    });
    const unlike = { type: 'fault', fault: { code: 'unlike' } };
    expect(value('times(flow(tc-bj-jj-2023-v), flow(tc-bj-jj-2023-n))')).toMatchObject(unlike);
    expect(value('change(flow(tc-bj-jj-2025-v), flow(tc-bj-jj-2025q1-v))')).toMatchObject(unlike);
    expect(value('change(flow(tc-bj-jj-2023-v), flow(tc-bj-jj-2013-2024-cum))')).toMatchObject(
      unlike,
    );
  });

  it('are added only where no two share ground, and never twice', () => {
    expect(value('add(flow(zgc-tj-2020), flow(zgc-hb-2020))')).toMatchObject({
      value: 4173 + 4643,
    });
    for (const text of [
      'add(flow(zgc-tj-2020), flow(zgc-tj-2020))',
      'add(flow(zgc-tj-2020), flow(zgc-jj-2020-en))',
      'add(flow(tc-bj-jj-2023-v), flow(tc-bj-jj-2024-v))',
      'add(add(flow(zgc-tj-2020), flow(zgc-hb-2020)), flow(zgc-tj-2020))',
      'add(annotation(share-bj-hb-2016), annotation(share-bj-hb-2019))',
    ])
      expect(value(text), text).toMatchObject({ type: 'fault' });
  });

  it('tell a missing figure as missing, whatever it is set against', () => {
    for (const name of ['times', 'change', 'share', 'growth'])
      expect(value(`${name}(flow(tc-bj-jj-2023-field1), flow(tc-bj-jj-2023-v))`)).toEqual({
        ...{ type: 'missing', reason: 'not-broken-down' },
      });
  });

  it('say no share and no rank that nobody knows', () => {
    expect(value('rank(out:beijing)')).toMatchObject({ type: 'fault', fault: { code: 'none' } });
    expect(value('rank(out:nowhere)')).toMatchObject({ fault: { code: 'unknown-id' } });
    expect(value('part(beijing~tianjin-hebei, origin)').type).toMatch(/fault|share/);
    const trains = shownBy(dataset, { ...DEFAULT_QUERY, topic: 'context' });
    expect(value('sum(out:beijing)', trains)).toMatchObject({ fault: { code: 'none' } });
  });
});
