import { describe, expect, it } from 'vitest';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { pairIdOf } from '../../src/model/pairFlow';
import type { Flow } from '../../src/model/flow';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { tableRows, type TableRow } from '../../src/model/tableRows';
import { viewOf } from '../../src/model/view';
import { aFlow, aPark, anAtlas, during } from '../fixtures/atlas';
import { loadBuilt } from '../fixtures/builtFiles';

const to = (destination: string, value: number, own: Partial<Flow> = {}): Partial<Flow> => ({
  destination,
  value,
  ...own,
});

function rowsOf(flows: readonly Flow[], own: Partial<Query> = {}, top = Infinity): TableRow[] {
  const parks = [aPark('a'), aPark('b', { parent: 'a', places: ['baoding'] })];
  const dataset = anAtlas(flows, { parks });
  const query = { ...DEFAULT_QUERY, ...own };
  const view = viewOf(dataset, query);
  const flowView = aggregateFlows(dataset, view);
  const drawn = flowView.pairs
    .filter(({ value }) => query.min === null || value >= query.min)
    .slice(0, top);
  return tableRows(dataset, view, flowView, drawn, query.min);
}

describe('the rows of the table', () => {
  it('are ranked by value, rows of one value alike, and say what keeps them off the map', () => {
    const flows = [
      aFlow('a', to('hebei', 5)),
      aFlow('b', to('tianjin', 3)),
      aFlow('c', to('baoding', 3)),
      aFlow('d', to('handan', 1)),
    ];
    const rows = rowsOf(flows, { min: 2 }, 2);
    expect(rows.map(({ rank, value, whyNotDrawn }) => [rank, value, whyNotDrawn])).toEqual([
      [1, 5, null],
      [2, 3, null],
      [2, 3, 'beyond-top'],
      [4, 1, 'below-min'],
    ]);
  });

  it('share a total only where figures of one time add up, a part counting once with its whole', () => {
    const shares = (flows: Flow[]) => rowsOf(flows).map(({ share }) => share);
    const whole = aFlow('whole', to('hebei', 6));
    const part = aFlow('part', to('baoding', 3));
    expect(shares([whole, part, aFlow('other', to('tianjin', 2))])).toEqual([0.75, 0.375, 0.25]);
    expect(shares([whole, aFlow('later', to('tianjin', 2, during('2016')))])).toEqual([null, null]);
    expect(shares([aFlow('zero', to('hebei', 0))])).toEqual([null]);
  });

  it('keep a record without value, with its reason and never as zero', () => {
    const rows = rowsOf([
      aFlow('known', to('tianjin', 2)),
      aFlow('missing', { value: null, missing: 'withheld' }),
    ]);
    expect(rows[1]).toMatchObject({
      rank: null,
      value: null,
      missing: 'withheld',
      whyNotDrawn: 'missing',
      pair: null,
      records: [1],
    });
  });

  it('keep what cannot be a line: not split, within one place, a park and its branch', () => {
    const cobuild = { kind: 'park-cobuild', measure: 'agreements' } as const;
    const rows = rowsOf(
      [
        aFlow('line', { ...cobuild, origin: 'haidian' }),
        aFlow('unsplit', { ...cobuild, origin: 'all-china' }),
        aFlow('inside', { ...cobuild, destination: 'beijing' }),
        aFlow('tie', { ...cobuild, origin: 'a', destination: 'b' }),
      ],
      { topic: 'cobuild' },
    );
    expect(rows.map(({ whyNotDrawn }) => whyNotDrawn)).toEqual([null, 'unsplit', 'inside', 'tie']);
  });

  it('name a joint figure once, and the weakest of the records, all their sources and plans', () => {
    const single = { scope: 'single', destination: 'tianjin-hebei', basis: 'planned' } as const;
    const rows = rowsOf([
      aFlow('one', { ...single, sources: ['a', 'b'], confidence: 'two-sources' }),
      aFlow('two', { ...single, sources: ['b', 'c'], confidence: 'computed' }),
    ]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      joint: true,
      value: 2,
      footing: 'plan',
      basis: 'planned',
      confidence: 'computed',
      sources: ['a', 'b', 'c'],
    });
  });

  it('of all ties count records, whatever their direction and footing', () => {
    const rows = rowsOf(
      [
        aFlow('there'),
        aFlow('back', { origin: 'hebei', destination: 'beijing', basis: 'planned' }),
        aFlow('in', { origin: 'all-china', destination: 'hebei' }),
        aFlow('out', { origin: 'hebei', destination: 'all-china' }),
      ],
      { topic: 'all' },
    );
    expect(rows).toMatchObject([
      {
        value: 2,
        counted: true,
        directed: false,
        footing: 'mixed',
        basis: null,
        rank: 1,
        share: 1,
      },
      { value: 2, counted: true, directed: false, whyNotDrawn: 'unsplit', rank: null },
    ]);
  });

  it('are, for every view of the shipped data, its pairs and its undrawn records, each once', async () => {
    const dataset = await loadBuilt();
    for (const topic of ['technology', 'enterprise', 'cobuild', 'context', 'all'] as const) {
      const view = viewOf(dataset, { ...DEFAULT_QUERY, topic });
      const flowView = aggregateFlows(dataset, view);
      const rows = tableRows(dataset, view, flowView, flowView.pairs, null);
      const drawn = rows.filter(({ whyNotDrawn }) => whyNotDrawn === null);
      expect(drawn.map(({ key, value }) => [key, value])).toEqual(
        flowView.pairs.map((pair) => [pairIdOf(pair), pair.value]),
      );
      const others = rows.filter(({ pair }) => pair === null).flatMap(({ records }) => records);
      expect(others.sort()).toEqual(Object.values(flowView.undrawn).flat().sort());
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }
  });
});
