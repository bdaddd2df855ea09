import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '../../src/model/flowFilter';
import { aggregateFlows, type View } from '../../src/model/aggregateFlows';
import { pairIdOf } from '../../src/model/pairFlow';
import type { Flow } from '../../src/model/flow';
import type { Park } from '../../src/model/park';
import { aFlow, anAtlas, aPark, during, idsOf, runningTotal } from '../fixtures/atlas';

const CONTRACTS: View = {
  topic: 'technology',
  measure: 'contract-value',
  basis: 'actual',
  period: { mode: 'latest' },
  ...UNFILTERED,
};
const EVERYTHING: View = {
  topic: 'all',
  measure: null,
  basis: null,
  period: { mode: 'span', from: null, to: null },
  ...UNFILTERED,
};
const only = (...industries: string[]) => ({ industries: new Set(industries) });

/** What a view of these records shows, with ids instead of rows. */
function see(flows: readonly Flow[], own: Partial<View> = {}, parks: readonly Park[] = []) {
  const atlas = anAtlas(flows, { parks });
  const { pairs, undrawn, unbrokenRows } = aggregateFlows(atlas, { ...CONTRACTS, ...own });
  const ids = (rows: readonly number[]): string[] => idsOf(atlas.flows, rows);
  return {
    pairs: pairs.map((pair) => ({
      ...pair,
      id: pairIdOf(pair),
      rows: ids(pair.rows),
      setAside: Object.fromEntries(
        pair.setAside.map(({ row, reason }) => [String(ids([row])), reason] as const),
      ),
    })),
    undrawn: {
      missing: ids(undrawn.missing),
      inside: ids(undrawn.inside),
      unsplit: ids(undrawn.unsplit),
      tie: ids(undrawn.tie),
    },
    unbroken: ids(unbrokenRows),
  };
}

describe('what a view knows and cannot draw', () => {
  const missing = { value: null, missing: 'not-reported' } as const;
  const records = [
    aFlow('then', { ...missing, ...during('2013') }),
    aFlow('now', { ...missing, ...during('2015') }),
    aFlow('running', { ...missing, ...runningTotal('2013', '2015') }),
    aFlow('inside', { origin: 'baoding', ...during('2013') }),
  ];

  it('is of the chosen time alone', () => {
    const seen = (period: View['period']) => {
      const { undrawn } = see(records, { period });
      return [...undrawn.missing, ...undrawn.inside];
    };
    expect(seen({ mode: 'span', from: 2013, to: 2013 })).toEqual(['then', 'inside']);
    expect(seen({ mode: 'span', from: 2014, to: null })).toEqual(['now']);
    expect(seen({ mode: 'cumulative' })).toEqual(['running']);
    expect(seen({ mode: 'latest' })).toEqual(['then', 'now', 'inside']);
  });
});

describe('the lines of a view', () => {
  it('are one for each direction between two places, the largest first', () => {
    const { pairs } = see([
      aFlow('there', { value: 2 }),
      aFlow('back', { origin: 'hebei', destination: 'beijing', value: 1 }),
      aFlow('far', { destination: 'tianjin', value: 3 }),
    ]);
    expect(pairs.map(({ id, value }) => [id, value])).toEqual([
      ['beijing~tianjin', 3],
      ['beijing~hebei', 2],
      ['hebei~beijing', 1],
    ]);
    expect(pairs.every(({ directed }) => directed)).toBe(true);
  });

  it('hold only records of the chosen topic, measure and basis', () => {
    const { pairs } = see([
      aFlow('wanted', { value: 2 }),
      aFlow('measure', { measure: 'contracts' }),
      aFlow('basis', { basis: 'planned' }),
      aFlow('topic', { kind: 'enterprise-investment' }),
    ]);
    expect(pairs.map(({ rows }) => rows)).toEqual([['wanted']]);
  });

  it('keep a joint figure whole, apart from those of its members', () => {
    const { pairs } = see([
      aFlow('joint', { destination: 'tianjin-hebei', value: 700 }),
      aFlow('member', { destination: 'hebei', value: 300 }),
    ]);
    expect(pairs.map(({ id, value }) => [id, value])).toEqual([
      ['beijing~tianjin-hebei', 700],
      ['beijing~hebei', 300],
    ]);
  });

  it('are plans where the basis is a plan', () => {
    const planned = aFlow('plan', { basis: 'planned' });
    expect(see([planned], { basis: 'planned' }).pairs[0]?.plan).toBe(true);
    expect(see([aFlow('fact')]).pairs[0]?.plan).toBe(false);
  });

  it('come in the same order however the table is sorted', () => {
    const flows = ['hebei', 'tianjin', 'baoding'].map((destination) =>
      aFlow(destination, { destination }),
    );
    const order = ['beijing~baoding', 'beijing~hebei', 'beijing~tianjin'];
    expect(see(flows).pairs.map(({ id }) => id)).toEqual(order);
    expect(see(flows.toReversed()).pairs.map(({ id }) => id)).toEqual(order);
  });
});

describe('a record that is no line', () => {
  it('has no value', () => {
    const { pairs, undrawn } = see([aFlow('nothing', { value: null, missing: 'not-reported' })]);
    expect(pairs).toEqual([]);
    expect(undrawn.missing).toEqual(['nothing']);
  });

  it('stays within one place, or within shared ground', () => {
    const { pairs, undrawn } = see([
      aFlow('itself', { destination: 'beijing' }),
      aFlow('region', { origin: 'region', destination: 'baoding' }),
    ]);
    expect(pairs).toEqual([]);
    expect(undrawn.inside).toEqual(['itself', 'region']);
  });

  it('comes from, or goes to, all China', () => {
    const { pairs, undrawn } = see([
      aFlow('from', { origin: 'all-china' }),
      aFlow('to', { destination: 'all-china' }),
    ]);
    expect(pairs).toEqual([]);
    expect(undrawn.unsplit).toEqual(['from', 'to']);
  });

  it('is nothing but the relation of a park and its branch', () => {
    const parks = [
      aPark('mother'),
      aPark('branch', { kind: 'branch-park', parent: 'mother', places: ['yixian'] }),
    ];
    const tie = aFlow('tie', {
      origin: 'mother',
      destination: 'branch',
      kind: 'park-cobuild',
      measure: 'agreements',
    });
    const firms = { ...tie, id: 'firms', measure: 'enterprises', value: 45 };
    const stranger = { ...tie, id: 'stranger', origin: 'tianjin' };
    const cobuild = { topic: 'cobuild', measure: 'agreements' } as const;
    expect(see([tie], cobuild, parks)).toMatchObject({ pairs: [], undrawn: { tie: ['tie'] } });
    expect(see([stranger], cobuild, parks).pairs[0]?.rows).toEqual(['stranger']);
    expect(see([firms], { ...cobuild, measure: 'enterprises' }, parks).pairs[0]?.value).toBe(45);
  });
});

describe('choosing industries', () => {
  const whole = aFlow('whole', { value: 100 });
  const steel = aFlow('steel', { value: 30, industry: 'steel' });
  const biomed = aFlow('biomed', { value: 20, industry: 'biomed' });

  it('none chosen, a figure for all industries is shown, and its parts are set aside', () => {
    const { pairs, unbroken } = see([whole, steel, biomed]);
    expect(pairs).toMatchObject([{ value: 100, rows: ['whole'], industry: null, unbroken: false }]);
    expect(pairs[0]?.setAside).toEqual({ steel: 'part-of-whole', biomed: 'part-of-whole' });
    expect(unbroken).toEqual([]);
  });

  it('none chosen, industries of one period add up where no figure for all is known', () => {
    expect(see([steel, biomed]).pairs).toMatchObject([{ value: 50, industry: null }]);
    expect(see([steel]).pairs).toMatchObject([{ value: 30, industry: 'steel' }]);
  });

  it('shows the chosen ones in their own figure', () => {
    const flows = [whole, steel, biomed];
    expect(see(flows, only('steel')).pairs).toMatchObject([
      { value: 30, rows: ['steel'], industry: 'steel', unbroken: false },
    ]);
    expect(see(flows, only('steel', 'biomed')).pairs).toMatchObject([
      { value: 50, industry: null },
    ]);
  });

  it('keeps a figure that is not broken down, marked and counted, and never guesses', () => {
    const { pairs, unbroken } = see([whole, steel], only('biomed'));
    expect(pairs).toMatchObject([{ value: 100, rows: ['whole'], industry: null, unbroken: true }]);
    expect(unbroken).toEqual(['whole']);
    expect(see([steel], only('biomed')).pairs).toEqual([]);
  });

  it('choosing no industry at all leaves only what is not broken down', () => {
    expect(see([whole, steel], only()).pairs).toMatchObject([{ rows: ['whole'], unbroken: true }]);
    expect(see([steel], only()).pairs).toEqual([]);
  });

  it('never adds an industry that is part of another', () => {
    const part = aFlow('part', { value: 10, industry: 'biomed', partOf: 'steel' });
    expect(see([steel, part], only('steel', 'biomed')).pairs).toMatchObject([
      { value: 30, rows: ['steel'], setAside: { part: 'part-of-whole' } },
    ]);
    expect(see([steel, part], only('biomed')).pairs).toMatchObject([
      { value: 10, industry: 'biomed' },
    ]);
  });

  it('never adds industries of unlike periods, though they end together', () => {
    const month = { ...biomed, ...during('2015-12') };
    const { pairs } = see([
      aFlow('steel', { value: 30, industry: 'steel' }),
      aFlow('biomed', month),
    ]);
    expect(pairs).toMatchObject([
      { value: 30, rows: ['steel'], setAside: { biomed: 'other-period' } },
    ]);
    const later = aFlow('biomed', { ...biomed, ...during('2016') });
    expect(see([steel, later]).pairs).toMatchObject([
      { value: 20, setAside: { steel: 'other-period' } },
    ]);
  });

  it('a sum of industries is no more exact than its parts', () => {
    const loose = aFlow('biomed', { ...biomed, bound: 'at-least' });
    const exact = see([steel, biomed]).pairs[0]?.bound;
    const both = see([{ ...steel, bound: 'at-least' }, loose]).pairs[0]?.bound;
    const one = see([steel, loose]).pairs[0]?.bound;
    expect([exact, both, one]).toEqual([null, 'at-least', 'at-least']);
  });
});

describe('all topics together', () => {
  const branch = { kind: 'enterprise-branch', measure: 'enterprises' } as const;
  const flows = [
    aFlow('contract', { value: 900 }),
    aFlow('branch', { ...branch, value: 5 }),
    aFlow('back', { ...branch, origin: 'hebei', destination: 'beijing' }),
    aFlow('silent', { ...branch, value: null, missing: 'not-reported' }),
    aFlow('total', { ...branch, ...runningTotal('unknown', '2016') }),
    aFlow('train', { kind: 'rail-service', measure: 'trains' }),
  ];

  it('count the records of a pair, either way, and never add their values', () => {
    const { pairs } = see(flows, EVERYTHING);
    expect(pairs).toMatchObject([
      {
        id: 'beijing~hebei',
        value: 5,
        directed: false,
        topic: 'enterprise',
        period: null,
        bound: null,
      },
    ]);
    expect(pairs[0]?.rows).not.toContain('train');
  });

  it('name the pair the same whichever record comes first', () => {
    expect(see(flows.toReversed(), EVERYTHING).pairs[0]?.id).toBe('beijing~hebei');
  });

  it('take the colour of the most frequent topic, of two the one that is listed first', () => {
    const two = [flows[1]!, flows[0]!];
    expect(see(two, EVERYTHING).pairs[0]?.topic).toBe('technology');
  });

  it('of some years count the records that lie in them', () => {
    const years = (from: number, to: number) =>
      see(flows, { ...EVERYTHING, period: { mode: 'span', from, to } }).pairs.map(
        ({ rows }) => rows,
      );
    expect(years(2016, 2016)).toEqual([['total']]);
    expect(years(2015, 2015)).toEqual([['contract', 'branch', 'back', 'silent']]);
    expect(years(2010, 2012)).toEqual([]);
  });

  it('leave a record without a date out as soon as years are chosen', () => {
    const loose = [aFlow('loose', during(''))];
    expect(see(loose, EVERYTHING).pairs).toHaveLength(1);
    const since = { ...EVERYTHING, period: { mode: 'span', from: 1990, to: null } } as const;
    expect(see(loose, since).pairs).toEqual([]);
  });

  it('of a chosen industry count its records, or faintly those not broken down', () => {
    const steel = aFlow('steel', { industry: 'steel' });
    const all = aFlow('all');
    const chosen = { ...EVERYTHING, ...only('steel') };
    expect(see([all, steel], chosen).pairs).toMatchObject([
      { value: 1, rows: ['steel'], industry: 'steel', unbroken: false },
    ]);
    expect(see([all], chosen).pairs).toMatchObject([{ value: 1, rows: ['all'], unbroken: true }]);
  });

  it('keep apart what is drawn as a tie or cannot be drawn', () => {
    const parks = [aPark('mother'), aPark('branch', { parent: 'mother', places: ['yixian'] })];
    const tie = aFlow('tie', {
      origin: 'mother',
      destination: 'branch',
      kind: 'park-cobuild',
      measure: 'agreements',
    });
    const { pairs, undrawn } = see(
      [tie, aFlow('out', { destination: 'all-china' })],
      EVERYTHING,
      parks,
    );
    expect(pairs).toEqual([]);
    expect(undrawn).toMatchObject({ tie: ['tie'], unsplit: ['out'], missing: [] });
  });
});
