import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/model/flow';
import { envelope, pairValue, type PairValue } from '../../src/model/pairValue';
import { sumIndustries } from '../../src/model/sumIndustries';
import type { PeriodChoice } from '../../src/model/query';
import { aFlow, during, idsOf, runningTotal, tableOf, undated } from '../fixtures/atlas';

const LATEST: PeriodChoice = { mode: 'latest' };
const CUMULATIVE: PeriodChoice = { mode: 'cumulative' };
const span = (from: number | null, to: number | null): PeriodChoice => ({ mode: 'span', from, to });
const EVERY_YEAR = span(null, null);

interface Told extends Pick<PairValue, 'value' | 'bound' | 'period'> {
  readonly from: string[];
  readonly setAside: Record<string, string>;
}

/** What a pair with these records says, with ids instead of rows. */
function tell(flows: readonly Flow[], choice: PeriodChoice): Told | null {
  const table = tableOf(flows);
  const rows = flows.map((_, row) => row);
  const told = pairValue(table, rows, choice);
  if (!told) return null;
  const nameOf = (row: number): string => flows[row]?.id ?? '';
  return {
    value: told.value,
    bound: told.bound,
    period: told.period,
    from: idsOf(table, told.rows),
    setAside: Object.fromEntries(told.setAside.map(({ row, reason }) => [nameOf(row), reason])),
  };
}

const stock = (id: string, date: string, own: Partial<Flow> = {}): Flow =>
  aFlow(id, { basis: 'stock', ...during(date), ...own });
const single = { scope: 'single' } as const;

describe('single projects', () => {
  it('that a reader brings are not added to published ones: they may be the same', () => {
    const flows = [
      aFlow('a', { ...single, value: 5 }),
      aFlow('b', { ...single, value: 7 }),
      aFlow('own:1', { ...single, value: 7 }),
    ];
    expect(tell(flows, LATEST)).toMatchObject({ value: 12, setAside: { 'own:1': 'conflict' } });
    const own = [aFlow('own:1', { ...single, value: 5 }), aFlow('own:2', { ...single, value: 7 })];
    expect(tell(own, LATEST)).toMatchObject({ value: 12, setAside: {} });
  });

  it('of one industry are not added to all that is known of another', () => {
    const table = tableOf([
      aFlow('whole', { value: 40 }),
      aFlow('one', { ...single, value: 3 }),
      aFlow('two', { ...single, value: 4 }),
    ]);
    const values = [[0], [1], [2]].flatMap((rows) => pairValue(table, rows, LATEST) ?? []);
    expect(sumIndustries(table, values)).toMatchObject({
      value: 40,
      setAside: [
        { row: 1, reason: 'other-scope' },
        { row: 2, reason: 'other-scope' },
      ],
    });
    expect(sumIndustries(table, values.slice(1))?.value).toBe(7);
  });
});

describe('the latest figure of a pair', () => {
  it('is the one that ends last; the others are of another period', () => {
    const told = tell(
      [aFlow('old', during('2013')), aFlow('new', { value: 7, ...during('2023') })],
      LATEST,
    );
    expect(told).toMatchObject({ value: 7, from: ['new'], setAside: { old: 'other-period' } });
  });

  it('is the year rather than its last quarter', () => {
    const flows = [aFlow('quarter', during('2025-10', '2025-12')), aFlow('year', during('2025'))];
    expect(tell(flows, LATEST)).toMatchObject({
      from: ['year'],
      setAside: { quarter: 'overlapping-period' },
    });
  });

  it('is never a running total', () => {
    const flows = [aFlow('year', during('2020')), aFlow('total', runningTotal('2014', '2024'))];
    expect(tell(flows, LATEST)).toMatchObject({
      from: ['year'],
      setAside: { total: 'other-period' },
    });
    expect(tell(flows.slice(1), LATEST)).toBeNull();
  });

  it('is the undated one only where no figure is dated', () => {
    const loose = aFlow('undated', { value: 5, ...undated });
    expect(tell([loose, aFlow('dated')], LATEST)).toMatchObject({
      from: ['dated'],
      setAside: { undated: 'undated' },
    });
    expect(tell([loose], LATEST)).toMatchObject({ value: 5, from: ['undated'], period: null });
    expect(tell([loose], EVERY_YEAR)).toMatchObject({ from: ['undated'] });
    expect(tell([loose], span(2015, 2015))).toBeNull();
    expect(tell([loose], CUMULATIVE)).toBeNull();
  });
});

describe('the running total of a pair', () => {
  it('is the one that runs furthest, never added to an earlier one or to a year', () => {
    const flows = [
      aFlow('to-2020', { value: 1410, ...runningTotal('2014', '2020') }),
      aFlow('to-2021', { value: 1760.4, ...runningTotal('2014', '2021') }),
      aFlow('2021', { value: 350.4, ...during('2021') }),
    ];
    expect(tell(flows, CUMULATIVE)).toMatchObject({
      value: 1760.4,
      from: ['to-2021'],
      setAside: { 'to-2020': 'overlapping-period', '2021': 'other-period' },
    });
  });

  it('may lack a start', () => {
    const told = tell([aFlow('total', runningTotal('unknown', '2020-06'))], CUMULATIVE);
    expect(told?.period).toEqual({ start: null, end: 2020 * 12 + 5 });
  });
});

describe('the figure of a span of years', () => {
  const years = [
    aFlow('2021', { value: 350, ...during('2021') }),
    aFlow('2023', { value: 748, ...during('2023') }),
    aFlow('2024', { value: 843, ...during('2024') }),
  ];

  it('adds the years in it and sets the others aside', () => {
    expect(tell(years, span(2022, 2024))).toMatchObject({
      value: 748 + 843,
      from: ['2023', '2024'],
      setAside: { '2021': 'other-period' },
    });
    expect(tell(years, EVERY_YEAR)?.value).toBe(350 + 748 + 843);
    expect(tell(years, span(2015, 2020))).toBeNull();
  });

  it('takes the longer of two stretches that overlap, and adds the rest to it', () => {
    const flows = [
      aFlow('q1', { value: 10, ...during('2025-01', '2025-03') }),
      aFlow('2025', { value: 100, ...during('2025') }),
      aFlow('h1', { value: 40, ...during('2024-01', '2024-06') }),
    ];
    expect(tell(flows, EVERY_YEAR)).toMatchObject({
      value: 140,
      from: ['h1', '2025'],
      setAside: { q1: 'overlapping-period' },
      period: { start: 2024 * 12, end: 2025 * 12 + 11 },
    });
  });

  it('does not take a stretch that reaches beyond it', () => {
    const flows = [aFlow('across', during('2014-07', '2015-06')), aFlow('2015', { value: 3 })];
    expect(tell(flows, span(2015, 2015))).toMatchObject({
      value: 3,
      setAside: { across: 'other-period' },
    });
  });

  it('of a stock is its last count, never the sum of two dates', () => {
    const flows = [
      stock('2020', '2020-12', { value: 8816 }),
      stock('2013', '2013', { value: 3500 }),
      stock('2024', '2024', { value: 10000 }),
    ];
    expect(tell(flows, span(2010, 2021))).toMatchObject({ value: 8816, from: ['2020'] });
    expect(tell(flows, EVERY_YEAR)).toMatchObject({
      value: 10000,
      setAside: { '2013': 'other-period', '2020': 'other-period' },
    });
    const tenants = flows.map((flow) => ({ ...flow, basis: 'tenants' as const }));
    expect(tell(tenants, EVERY_YEAR)?.value).toBe(10000);
  });

  it('of any records never counts a month twice', () => {
    const stretch = fc.record({
      first: fc.integer({ min: 0, max: 35 }),
      months: fc.integer({ min: 1, max: 18 }),
    });
    const date = (at: number): string =>
      `${2014 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    fc.assert(
      fc.property(fc.array(stretch, { minLength: 1, maxLength: 8 }), (stretches) => {
        const flows = stretches.map(({ first, months }, index) =>
          aFlow(`f${index}`, during(date(first), date(first + months - 1))),
        );
        const told = tell(flows, EVERY_YEAR);
        const months = (told?.from ?? []).flatMap((id) => {
          const { first, months: count } = stretches[Number(id.slice(1))] ?? {
            first: 0,
            months: 0,
          };
          return Array.from({ length: count }, (_, index) => first + index);
        });
        expect(new Set(months).size).toBe(months.length);
        expect(told?.from.length).toBe(told?.value);
        expect([...(told?.from ?? []), ...Object.keys(told?.setAside ?? {})].sort()).toEqual(
          flows.map((flow) => flow.id).sort(),
        );
      }),
    );
  });
});

describe('a record that stays out', () => {
  it('has no value: missing is not zero', () => {
    const nothing = aFlow('nothing', { value: null, missing: 'not-reported' });
    expect(tell([nothing, aFlow('some')], LATEST)).toMatchObject({
      setAside: { nothing: 'missing' },
    });
    expect(tell([nothing], LATEST)).toBeNull();
  });

  it('is part of a whole that is there', () => {
    const flows = [
      aFlow('whole', { value: 5616 }),
      aFlow('part', { value: 3475, scope: 'legal-entity', partOf: 'whole' }),
    ];
    expect(tell(flows, EVERY_YEAR)).toMatchObject({
      value: 5616,
      from: ['whole'],
      setAside: { part: 'part-of-whole' },
    });
  });

  it('but stands for itself where its whole has no value or is of another time', () => {
    const part = aFlow('part', { value: 3, partOf: 'whole' });
    const unknown = aFlow('whole', { value: null, missing: 'withheld' });
    const longer = aFlow('whole', { value: 9, ...runningTotal('2012', '2016') });
    expect(tell([unknown, part], LATEST)).toMatchObject({
      value: 3,
      setAside: { whole: 'missing' },
    });
    expect(tell([longer, part], LATEST)).toMatchObject({
      value: 3,
      setAside: { whole: 'other-period' },
    });
  });

  it('contradicts a better account of the same time', () => {
    const flows = [
      aFlow('disputed', { value: 8600, confidence: 'conflicting' }),
      aFlow('once', { value: 8700 }),
      aFlow('twice', { value: 8816, confidence: 'two-sources' }),
      aFlow('counted', { value: 8800, confidence: 'computed' }),
    ];
    expect(tell(flows, LATEST)).toMatchObject({
      value: 8816,
      setAside: { disputed: 'conflict', once: 'conflict', counted: 'conflict' },
    });
    expect(tell([flows[0]!, flows[3]!], LATEST)?.from).toEqual(['counted']);
    expect(tell([flows[0]!, flows[1]!], LATEST)?.from).toEqual(['once']);
  });

  it('of two equally good accounts is the second', () => {
    expect(tell([aFlow('first'), aFlow('second')], LATEST)).toMatchObject({
      from: ['first'],
      setAside: { second: 'conflict' },
    });
  });

  it('counts only some of what another one counts in full', () => {
    const some = aFlow('some', { value: 30, scope: 'central-soe' });
    expect(tell([some, aFlow('all', { value: 100 })], LATEST)).toMatchObject({
      value: 100,
      setAside: { some: 'other-scope' },
    });
    expect(tell([some], LATEST)?.value).toBe(30);
  });

  it('counts only some, even if it is newer or would only be added to the full count', () => {
    const all = aFlow('all', { value: 4000, ...runningTotal('2017', '2025-11') });
    const some = aFlow('some', {
      value: 8,
      scope: 'central-soe',
      ...runningTotal('2021', '2025-12'),
    });
    expect(tell([all, some], CUMULATIVE)).toMatchObject({
      value: 4000,
      setAside: { some: 'other-scope' },
    });
    const before = aFlow('before', {
      value: 202,
      scope: 'legal-entity',
      ...during('2020-01', '2020-06'),
    });
    expect(
      tell([before, aFlow('2021', { value: 5616, ...during('2021') })], EVERY_YEAR),
    ).toMatchObject({
      value: 5616,
      setAside: { before: 'other-scope' },
    });
  });

  it('is a single project where a list of projects is there', () => {
    const flows = [
      aFlow('one', { value: 1, ...single }),
      aFlow('big', { value: 9, scope: 'over-100m' }),
    ];
    expect(tell(flows, LATEST)).toMatchObject({ value: 9, setAside: { one: 'other-scope' } });
  });
});

describe('single projects', () => {
  it('of the same time add up', () => {
    const flows = [aFlow('a', { value: 100, ...single }), aFlow('b', { value: 46.4, ...single })];
    expect(tell(flows, LATEST)).toMatchObject({ value: 146.4, from: ['a', 'b'] });
  });
});

describe('how exactly a figure is known', () => {
  const two = (a: Flow['bound'], b: Flow['bound']): Flow['bound'] | undefined =>
    tell([aFlow('a', { bound: a, ...during('2014') }), aFlow('b', { bound: b })], EVERY_YEAR)
      ?.bound;

  it.each([
    [null, null, null],
    ['at-least', null, 'at-least'],
    ['at-least', 'at-least', 'at-least'],
    ['nearly', 'nearly', 'nearly'],
    ['nearly', null, 'about'],
    ['about', null, 'about'],
    ['nearly', 'at-least', 'about'],
    ['about', 'at-least', 'about'],
  ] as const)('%s and %s make %s', (a, b, expected) => {
    expect(two(a, b)).toBe(expected);
    expect(two(b, a)).toBe(expected);
  });
});

describe('the time that several figures stand for', () => {
  it('runs from the first start to the last end, and is open when one start is', () => {
    expect(envelope([])).toBeNull();
    expect(
      envelope([
        { start: 5, end: 6 },
        { start: 1, end: 3 },
      ]),
    ).toEqual({ start: 1, end: 6 });
    expect(
      envelope([
        { start: null, end: 6 },
        { start: 1, end: 3 },
      ]),
    ).toEqual({ start: null, end: 6 });
  });
});
