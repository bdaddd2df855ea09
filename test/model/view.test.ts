import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/model/flow';
import { UNFILTERED } from '../../src/model/flowFilter';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import {
  defaultPeriod,
  EVERY_YEAR,
  measureChoices,
  periodChoices,
  viewOf,
} from '../../src/model/view';
import { aFlow, anAtlas, during, runningTotal, undated } from '../fixtures/atlas';

const LATEST = { mode: 'latest' };
const CUMULATIVE = { mode: 'cumulative' };
const to = (destination: string): Partial<Flow> => ({ destination });

const atlas = anAtlas([
  aFlow('number', { measure: 'contracts', basis: 'increase' }),
  aFlow('value-a'),
  aFlow('value-b', to('tianjin')),
  aFlow('planned', { basis: 'planned' }),
  aFlow('tenants', { origin: 'all-china', basis: 'tenants', measure: 'enterprises' }),
  aFlow('train', { kind: 'rail-service', measure: 'trains' }),
]);

const view = (own: Partial<Query>) => viewOf(atlas, { ...DEFAULT_QUERY, ...own });

describe('the measures that a topic offers', () => {
  it('are those that lead to a line, with the most frequent basis first', () => {
    expect(measureChoices(atlas, 'technology')).toEqual([
      { measure: 'contract-value', bases: ['actual', 'planned'], pairs: 2 },
      { measure: 'contracts', bases: ['increase'], pairs: 1 },
    ]);
    expect(measureChoices(atlas, 'context')).toEqual([
      { measure: 'trains', bases: ['actual'], pairs: 1 },
    ]);
  });

  it('include one that is known only as a running total', () => {
    const totals = anAtlas([aFlow('total', runningTotal('2014', '2020'))]);
    expect(measureChoices(totals, 'technology')).toHaveLength(1);
  });

  it('are none where records are only counted', () => {
    expect(measureChoices(atlas, 'all')).toEqual([]);
    expect(measureChoices(atlas, 'clusters')).toEqual([]);
  });
});

describe('a link that says nothing', () => {
  it('opens technology: the measure of most pairs, on facts before plans, latest figures, every industry', () => {
    expect(view({})).toEqual({
      topic: 'technology',
      measure: 'contract-value',
      basis: 'actual',
      period: LATEST,
      ...UNFILTERED,
    });
  });

  it('opens all ties with every year', () => {
    expect(view({ topic: 'all' })).toMatchObject({ measure: null, period: EVERY_YEAR });
  });
});

describe('a link that says something', () => {
  it('is followed', () => {
    const period = { mode: 'span', from: 2014, to: 2015 } as const;
    const query = {
      topic: 'technology',
      measure: 'contract-value',
      basis: 'planned',
      period,
    } as const;
    expect(view({ ...query, industries: ['steel', 'ict'] })).toEqual({
      ...UNFILTERED,
      ...query,
      industries: new Set(['steel', 'ict']),
    });
  });

  it('is followed in every filter', () => {
    const filters = {
      kinds: ['technology-contract'],
      confidences: ['reported', 'computed'],
      places: ['baoding'],
      direction: 'out',
      level: 'city',
    } as const;
    expect(view(filters)).toMatchObject({
      ...filters,
      kinds: new Set(filters.kinds),
      confidences: new Set(filters.confidences),
    });
  });

  it('has no direction seen from places where no place is chosen', () => {
    expect(view({ direction: 'out' }).direction).toBe('all');
  });

  it('has no out and in where both directions are one figure, and no such figure where none is counted by direction', () => {
    const places = ['baoding'];
    expect(view({ places, direction: 'in', mode: 'sum' })).toMatchObject({
      ...{ direction: 'all', mode: 'sum' },
    });
    expect(view({ places, direction: 'between', mode: 'net' }).direction).toBe('between');
    expect(view({ topic: 'all', mode: 'net' }).mode).toBe('directed');
  });

  it('compares years only where one is chosen, direction by direction', () => {
    const period = { mode: 'span', from: 2025, to: 2025 } as const;
    expect(view({ period, minus: 2024 }).minus).toBe(2024);
    for (const own of [
      { minus: 2025 },
      { period: null },
      { mode: 'sum' },
      { topic: 'all' },
    ] as const)
      expect(view({ period, minus: 2024, ...own }).minus).toBeNull();
  });

  it('has no direction where records are only counted', () => {
    const places = ['baoding'];
    expect(view({ topic: 'all', places, direction: 'in' }).direction).toBe('all');
    expect(view({ topic: 'all', places, direction: 'between' }).direction).toBe('between');
  });

  it('keeps the choice of no industry at all', () => {
    expect(view({ industries: [] }).industries).toEqual(new Set());
  });

  it('falls back where the topic has no such measure or basis', () => {
    expect(view({ topic: 'technology', measure: 'trains' }).measure).toBe('contract-value');
    expect(view({ topic: 'technology', measure: 'contracts', basis: 'actual' }).basis).toBe(
      'increase',
    );
  });

  it('of clusters shows lines of all topics behind them', () => {
    expect(view({ topic: 'clusters', measure: 'contracts' })).toMatchObject({
      topic: 'all',
      measure: null,
    });
  });

  it('of all topics knows years, but neither latest nor running total', () => {
    const years = { mode: 'span', from: 2014, to: null } as const;
    const all = (period: Query['period']) => view({ topic: 'all', period }).period;
    expect(all({ mode: 'latest' })).toEqual(EVERY_YEAR);
    expect(all({ mode: 'cumulative' })).toEqual(EVERY_YEAR);
    expect(all(years)).toEqual(years);
  });

  it('to a topic without any line shows an empty map', () => {
    expect(view({ topic: 'cobuild' })).toMatchObject({
      topic: 'cobuild',
      measure: null,
      basis: null,
    });
  });
});

describe('the time shown at first', () => {
  const defaultOf = (...flows: Flow[]) =>
    defaultPeriod(anAtlas(flows), 'technology', 'contract-value', 'actual');

  it('is the latest, unless running totals tell of more pairs', () => {
    const year = aFlow('year');
    const total = aFlow('total', runningTotal('2014', '2020'));
    const other = aFlow('other', { ...to('tianjin'), ...runningTotal('2014', '2020') });
    expect(defaultOf(year, total)).toEqual(LATEST);
    expect(defaultOf(year, total, other)).toEqual(CUMULATIVE);
  });
});

describe('the times that can be chosen', () => {
  const dated = anAtlas([
    aFlow('2020', during('2020')),
    aFlow('half', during('2014-07', '2014-12')),
    aFlow('2014', during('2014')),
    aFlow('total', runningTotal('2014', '2016')),
    aFlow('loose', undated),
    aFlow('other', { measure: 'contracts', ...during('2018') }),
  ]);

  it('are the years that figures end in, with how many there are, and whether totals are known', () => {
    const technology = viewOf(dated, { ...DEFAULT_QUERY, topic: 'technology' });
    expect(periodChoices(dated, technology)).toEqual({
      years: [
        { year: 2014, records: 2 },
        { year: 2020, records: 1 },
      ],
      hasInPeriod: true,
      hasCumulative: true,
    });
  });

  it('of all topics are the years of every dated record, running totals too', () => {
    const { years, hasCumulative } = periodChoices(
      dated,
      viewOf(dated, { ...DEFAULT_QUERY, topic: 'all' }),
    );
    expect(years.map(({ year, records }) => [year, records])).toEqual([
      [2014, 2],
      [2016, 1],
      [2018, 1],
      [2020, 1],
    ]);
    expect(hasCumulative).toBe(false);
  });

  it('tell when there is nothing but a running total', () => {
    const totals = anAtlas([aFlow('total', runningTotal('2014', '2016'))]);
    const technology = viewOf(totals, DEFAULT_QUERY);
    expect(periodChoices(totals, technology)).toEqual({
      years: [],
      hasInPeriod: false,
      hasCumulative: true,
    });
  });
});
