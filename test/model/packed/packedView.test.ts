import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aggregateFlows,
  aggregateRows,
  type FlowView,
  type View,
} from '../../../src/model/aggregateFlows';
import type { Dataset } from '../../../src/model/dataset';
import type { Flow, Kind } from '../../../src/model/flow';
import { UNFILTERED } from '../../../src/model/flowFilter';
import { BOUNDS } from '../../../src/model/measure';
import { NONE, sourcesAt } from '../../../src/model/flowTable';
import { footingOf } from '../../../src/model/likeCounted';
import {
  industriesText,
  pairIdOf,
  recordsBehind,
  type PairFlow,
} from '../../../src/model/pairFlow';
import { DEFAULT_QUERY, type PeriodChoice } from '../../../src/model/query';
import { shownBy } from '../../../src/model/shown';
import { summaryOf } from '../../../src/model/summary';
import { tableRows } from '../../../src/model/tableRows';
import { aFlow } from '../../fixtures/atlas';
import { packedAtlas } from '../../fixtures/packedAtlas';

const PLACES = [
  ...['beijing', 'haidian', 'tianjin', 'binhai', 'hebei', 'baoding', 'yixian', 'dingxing'],
  ...['handan', 'tianjin-hebei', 'all-china'],
];
const DATES = [
  ...(['2012', '2013', '2014', '2015', '2013-03', '2013-04', '2014-12'] as const).map(
    (date) => [date, date] as const,
  ),
  ...([
    ['2012', '2014'],
    ['2013-02', '2014-01'],
    ['unknown', '2014'],
    ['', ''],
  ] as const),
];

const record = fc.record({
  origin: fc.constantFrom(...PLACES),
  destination: fc.constantFrom(...PLACES),
  kind: fc.constantFrom<Kind>('technology-contract', 'technology-transfer'),
  industry: fc.constantFrom(null, null, 'biomed', 'steel', 'ict'),
  basis: fc.constantFrom('actual', 'actual', 'stock'),
  scope: fc.constantFrom(null, null, 'private', 'single'),
  value: fc.option(
    fc.integer({ min: 0, max: 40 }).map((value) => value / 8),
    { freq: 6 },
  ),
  bound: fc.constantFrom(null, null, null, ...BOUNDS),
  dates: fc.constantFrom(...DATES),
  cumulative: fc.boolean(),
  confidence: fc.constantFrom('reported', 'computed'),
});

type Drawn = typeof record extends fc.Arbitrary<infer One> ? One : never;

/** Every record once: no two say the same of the same ends. */
function flowsOf(drawn: readonly Drawn[], prefix: string): Flow[] {
  const seen = new Set<string>();
  return drawn.flatMap(({ dates: [periodStart, periodEnd], ...own }, at) => {
    const missing = own.value === null ? ('withheld' as const) : null;
    const flow = aFlow(`${prefix}${at}`, {
      ...(own as Partial<Flow>),
      missing,
      periodStart,
      periodEnd,
    });
    const { origin, destination, kind, industry, basis, scope, cumulative } = flow;
    const key = [
      origin,
      destination,
      kind,
      industry,
      basis,
      scope,
      cumulative,
      periodStart,
      periodEnd,
    ];
    if (seen.has(key.join())) return [];
    seen.add(key.join());
    return [flow];
  });
}

const PERIODS: readonly PeriodChoice[] = [
  { mode: 'latest' },
  { mode: 'cumulative' },
  { mode: 'span', from: null, to: null },
  { mode: 'span', from: 2013, to: 2014 },
  { mode: 'span', from: 2013, to: 2013 },
];

const SPANS = PERIODS.filter(({ mode }) => mode === 'span');

const view = fc
  .record({
    period: fc.constantFrom(...PERIODS),
    basis: fc.constantFrom<View['basis']>('actual', 'actual', 'stock'),
    industries: fc.constantFrom(null, null, new Set(['steel']), new Set(['steel', 'ict'])),
    kinds: fc.constantFrom(null, null, new Set<Kind>(['technology-contract'])),
    places: fc.constantFrom(null, null, ['beijing'], ['hebei']),
    direction: fc.constantFrom<View['direction']>('all', 'out', 'between'),
    mode: fc.constantFrom<View['mode']>('directed', 'sum', 'net'),
    level: fc.constantFrom<View['level']>('reported', 'reported', 'city', 'province'),
    minus: fc.constantFrom(null, null, null, 2012),
  })
  .map((own): View => ({
    ...UNFILTERED,
    ...{ topic: 'technology', measure: 'contract-value' },
    ...own,
    // A comparison is between two single years.
    minus: own.period.mode === 'span' && own.period.from === own.period.to ? own.minus : null,
  }));

const ascending = (rows: readonly number[]): number[] => [...rows].sort((a, b) => a - b);

/** All that is told of a pair, in an order of its own. */
const plain = (told: PairFlow): unknown => ({
  id: pairIdOf(told),
  ...{ directed: told.directed, topic: told.topic, value: told.value, bound: told.bound },
  ...{ period: told.period, plan: told.plan, industry: told.industry, partsOf: told.partsOf },
  unbroken: told.unbroken,
  rows: ascending(told.rows),
  setAside: told.setAside.map(({ row, reason }) => `${row} ${reason}`).sort(),
  net: told.net && [told.net.forth.value, told.net.back.value],
  sum: told.sum && [told.sum.forth?.value, told.sum.back?.value],
  change: told.change && [told.change.now.value, told.change.then.value],
});

const plainView = ({ pairs, undrawn, unbrokenRows }: FlowView): unknown => ({
  pairs: pairs.map(plain),
  undrawn: Object.fromEntries(
    Object.entries(undrawn).map(([why, rows]) => [why, ascending(rows)] as const),
  ),
  unbroken: ascending(unbrokenRows),
});

/** Without what is known of its records, so that they are looked at. */
const withoutCount = (own: PairFlow): PairFlow => ({
  ...{ origin: own.origin, destination: own.destination, directed: own.directed },
  ...{ topic: own.topic, value: own.value, bound: own.bound, period: own.period },
  ...{ plan: own.plan, industry: own.industry, unbroken: own.unbroken, partsOf: own.partsOf },
  ...{ net: own.net, sum: own.sum, change: own.change, rows: [], setAside: [] },
});

const expectAlike = (dataset: Dataset, wanted: View): void =>
  expect(plainView(aggregateFlows(dataset, wanted))).toEqual(
    plainView(aggregateRows(dataset, wanted)),
  );

describe('the view of packed records', () => {
  it('is that of the same records looked at one by one', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), view, (drawn, wanted) => {
        expectAlike(packedAtlas([], flowsOf(drawn, 'own')), wanted);
      }),
      { numRuns: 600 },
    );
  });

  it('is so where they are months that are alike, which are added in one run', () => {
    const month = fc
      .tuple(fc.integer({ min: 2012, max: 2015 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, own]) => `${year}-${String(own).padStart(2, '0')}`);
    const monthly = fc.tuple(record, month).map(([own, date]) => ({
      ...own,
      // Between few places, so that most pairs have several months with gaps between them.
      ...{ origin: own.origin < 'd' ? 'beijing' : 'tianjin', destination: 'baoding' },
      ...{ kind: 'technology-contract' as const, basis: 'actual', scope: null, bound: null },
      ...{ dates: [date, date] as const, cumulative: false, confidence: 'reported' },
    })) as fc.Arbitrary<Drawn>;
    fc.assert(
      fc.property(
        fc.array(monthly, { maxLength: 80 }),
        view,
        fc.constantFrom(...SPANS),
        (drawn, wanted, period) => {
          const summed = { ...wanted, ...{ basis: 'actual' as const, period, minus: null } };
          expectAlike(packedAtlas([], flowsOf(drawn, 'own')), summed);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('compares two years of them as those looked at one by one', () => {
    const period: PeriodChoice = { mode: 'span', from: 2013, to: 2013 };
    const told = record.map((own) => ({ ...own, scope: null, cumulative: false }));
    const records = fc.array(told, { maxLength: 60 });
    fc.assert(
      fc.property(records, records, view, (atlas, drawn, wanted) => {
        const compared = { ...wanted, period, minus: 2012 };
        expectAlike(packedAtlas([], flowsOf(drawn, 'own')), compared);
        expectAlike(packedAtlas(flowsOf(atlas.slice(0, 9), 'a'), flowsOf(drawn, 'own')), compared);
      }),
      { numRuns: 300 },
    );
  });

  it('says of every line what its records say, without a look at them', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), view, (drawn, wanted) => {
        const dataset = packedAtlas([], flowsOf(drawn, 'own'));
        for (const pair of aggregateFlows(dataset, wanted).pairs) {
          const { rows, setAside, counted } = pair;
          const all = [...rows, ...setAside.map(({ row }) => row)];
          expect(ascending(recordsBehind(pair))).toEqual(ascending(all));
          const bare = { ...withoutCount(pair), rows };
          if (!counted) continue;
          expect(counted.footing).toBe(footingOf(dataset.flows, bare));
          const sources = [...new Set(rows.flatMap((row) => sourcesAt(dataset.flows, row)))];
          if (counted.sources) expect([...counted.sources]).toEqual(sources);
          const industries = rows.map((row) => dataset.flows.industry[row] ?? NONE);
          expect(counted.industries).toBe(industriesText(industries));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is summed up as the rows of its table are', () => {
    fc.assert(
      fc.property(fc.array(record, { maxLength: 60 }), view, (drawn, wanted) => {
        const dataset = packedAtlas([], flowsOf(drawn, 'own'));
        const flowView = aggregateFlows(dataset, wanted);
        const rows = tableRows(dataset, wanted, flowView, flowView.pairs, null);
        const told = summaryOf({
          ...shownBy(dataset, DEFAULT_QUERY),
          ...{ view: wanted, flowView, pairs: flowView.pairs },
          measure: dataset.measuresById.get(wanted.measure ?? '') ?? null,
        });
        const count = (why: string) => rows.filter((row) => row.whyNotDrawn === why).length;
        for (const { why, rows: own } of told.notDrawn) expect(own).toBe(count(why));
        expect(told.notDrawn.reduce((sum, own) => sum + own.rows, told.lines)).toBe(rows.length);
        const sources = new Set(rows.flatMap((row) => row.sources));
        expect(new Set(told.sources)).toEqual(sources);
        expect(told.largest.map(({ key, rank, share }) => [key, rank, share])).toEqual(
          rows
            .filter(({ pair, unbroken }) => pair && !unbroken)
            .slice(0, 5)
            .map(({ key, rank, share }) => [key, rank, share]),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('counts them together with the records of the atlas', () => {
    const records = fc.array(record, { maxLength: 25 });
    fc.assert(
      fc.property(records, records, view, (atlas, drawn, wanted) => {
        expectAlike(packedAtlas(flowsOf(atlas, 'atlas'), flowsOf(drawn, 'own')), wanted);
      }),
      { numRuns: 300 },
    );
  });
});
