import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aggregateFlows, type View } from '../../src/model/aggregateFlows';
import { changesBetween, haveDifference } from '../../src/model/changes';
import { inYear } from '../../src/model/comparison';
import type { Flow } from '../../src/model/flow';
import { UNFILTERED } from '../../src/model/flowFilter';
import { pairIdOf } from '../../src/model/pairFlow';
import { COMPARED_BY, DEFAULT_QUERY, ROLL_UPS, type PeriodChoice } from '../../src/model/query';
import { comparisonOf } from '../../src/model/sides';
import { viewOf } from '../../src/model/view';
import { aFlow, anAtlas, during, runningTotal } from '../fixtures/atlas';

const view = (own: Partial<View>): View => ({
  ...UNFILTERED,
  ...{ topic: 'technology', measure: 'contract-value', basis: 'actual', period: inYear(2020) },
  ...own,
});
const [in2020, in2021] = [view({}), view({ period: inYear(2021) })];
const to = (destination: string, year: string, value: number, own: Partial<Flow> = {}): Flow =>
  aFlow(`${destination}-${year}`, { destination, value, ...during(year), ...own });
const told = (flows: readonly Flow[], first = in2020, second = in2021) =>
  changesBetween(anAtlas(flows), first, second).map((change) => [
    change.destination,
    change.kind,
    change.difference,
    ...change.figures.map((figure) => figure?.value ?? null),
  ]);

describe('what changed between two years', () => {
  it('is more, less or the same where like can be taken from like', () => {
    const flows = [
      ...[to('hebei', '2020', 10), to('hebei', '2021', 16)],
      ...[to('tianjin', '2020', 9), to('tianjin', '2021', 4)],
      ...[to('baoding', '2020', 3), to('baoding', '2021', 3)],
    ];
    expect(told(flows)).toEqual([
      ['hebei', 'more', 6, 10, 16],
      ['tianjin', 'less', -5, 9, 4],
      ['baoding', 'same', 0, 3, 3],
    ]);
  });

  it('is no number where figures are unlike, and no zero where none is published', () => {
    const flows = [
      ...[to('hebei', '2020', 10), to('hebei', '2021', 16, { scope: 'high-tech' })],
      ...[to('tianjin', '2020', 9), to('baoding', '2021', 3)],
    ];
    expect(told(flows)).toEqual([
      ['hebei', 'both', null, 10, 16],
      ['baoding', 'second', null, null, 3],
      ['tianjin', 'first', null, 9, null],
    ]);
  });

  it('is not subtracted between ranges, industries, measures or counts of records', () => {
    const range: PeriodChoice = { mode: 'span', from: 2020, to: 2021 };
    const others: readonly View[] = [
      view({ period: range }),
      view({ period: { mode: 'latest' } }),
      view({ period: inYear(2021), industries: new Set(['steel']) }),
      view({ period: inYear(2021), measure: 'contracts' }),
      view({ period: inYear(2021), basis: 'planned' }),
    ];
    expect(others.map((other) => haveDifference(in2020, other))).toEqual(others.map(() => false));
    const counts = { topic: 'all', measure: null, basis: null } as const;
    const [one, other] = [view(counts), view({ ...counts, period: inYear(2021) })];
    expect(haveDifference(one, other)).toBe(false);
    expect(told([to('hebei', '2020', 1), to('hebei', '2021', 1)], one, other)).toEqual([
      ['hebei', 'both', null, 1, 1],
    ]);
  });

  it('leaves out what a filter by industry cannot place', () => {
    const only = (industry: string): View => view({ industries: new Set([industry]) });
    const flows = [
      to('hebei', '2020', 10),
      to('tianjin', '2020', 2, { industry: 'steel' }),
      to('baoding', '2020', 5, { industry: 'ict' }),
    ];
    expect(told(flows, only('steel'), only('ict'))).toEqual([
      ['baoding', 'second', null, null, 5],
      ['tianjin', 'first', null, 2, null],
    ]);
  });
});

const years = fc.integer({ min: 2014, max: 2020 });
const anyFlow = fc
  .record({
    destination: fc.constantFrom('hebei', 'tianjin', 'baoding', 'yixian', 'tianjin-hebei'),
    from: years,
    length: fc.integer({ min: 0, max: 2 }),
    value: fc.option(fc.integer({ min: 0, max: 50 })),
    isRunning: fc.boolean(),
    industry: fc.constantFrom(null, 'steel', 'ict'),
    scope: fc.constantFrom(null, 'high-tech' as const),
    measure: fc.constantFrom('contract-value', 'contracts'),
  })
  .map(({ from, length, value, isRunning, ...own }) => ({
    ...own,
    value,
    missing: value === null ? ('not-reported' as const) : null,
    ...(isRunning
      ? runningTotal(String(from), String(from + length))
      : during(String(from), String(from + length))),
  }));
const anyAtlas = fc
  .array(anyFlow, { maxLength: 14 })
  .map((flows) => anAtlas(flows.map((own, index) => aFlow(`f${index}`, own))));
const anyQuery = fc.record({
  by: fc.constantFrom(...COMPARED_BY),
  level: fc.constantFrom(...ROLL_UPS),
  period: fc.oneof(
    fc.constantFrom<PeriodChoice | null>(null, { mode: 'latest' }, { mode: 'cumulative' }),
    fc
      .tuple(years, years)
      .map(([a, b]): PeriodChoice => ({ mode: 'span', from: Math.min(a, b), to: Math.max(a, b) })),
  ),
});

describe('a comparison of any data', () => {
  it('tells every pair of either side once, and puts no running total beside a figure of a period', () => {
    fc.assert(
      fc.property(anyAtlas, anyQuery, (atlas, { by, ...own }) => {
        const query = { ...DEFAULT_QUERY, ...own, beside: { by, other: null } };
        const { sides } = comparisonOf(atlas, query);
        if (!sides) return;
        const [first, second] = [viewOf(atlas, sides[0].query), viewOf(atlas, sides[1].query)];
        const changes = changesBetween(atlas, first, second);
        const idsIn = (one: View): string[] =>
          aggregateFlows(atlas, one).pairs.flatMap((pair) => (pair.unbroken ? [] : pairIdOf(pair)));
        const [before, after] = [new Set(idsIn(first)), new Set(idsIn(second))];
        expect(changes.map(pairIdOf).sort()).toEqual([...new Set([...before, ...after])].sort());
        for (const change of changes) {
          const id = pairIdOf(change);
          const isOn = [before.has(id), after.has(id)];
          expect(change.figures.map((figure) => figure !== null)).toEqual(isOn);
          expect(change.kind === 'first').toBe(!isOn[1]);
          expect(change.kind === 'second').toBe(!isOn[0]);
        }
        const rows = changes.flatMap(({ figures }) => figures.flatMap((one) => one?.rows ?? []));
        const running = new Set(rows.map((row) => atlas.flows.cumulative[row] === 1));
        expect(running.size).toBeLessThan(2);
        if (rows.length > 0) expect([...running]).toEqual([first.period.mode === 'cumulative']);
        expect(first.period.mode).toBe(second.period.mode);
      }),
      { numRuns: 400 },
    );
  });
});
