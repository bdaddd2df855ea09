import { describe, expect, it } from 'vitest';
import { UNFILTERED } from '../../src/model/flowFilter';
import { aggregateFlows } from '../../src/model/aggregateFlows';
import { placeTotals, totalsAt, type PlaceTotal } from '../../src/model/placeTotals';
import type { Topic } from '../../src/model/flow';
import { aFlow, anAtlas, aPair } from '../fixtures/atlas';

type Line = readonly [origin: string, destination: string, value: number];

function totalsOf(lines: readonly Line[], topic: Exclude<Topic, 'clusters'> = 'technology') {
  const atlas = anAtlas(
    lines.map(([origin, destination, value], index) =>
      aFlow(`f${index}`, { origin, destination, value }),
    ),
  );
  const isCounted = topic === 'all';
  const { pairs } = aggregateFlows(atlas, {
    topic,
    measure: isCounted ? null : 'contract-value',
    basis: isCounted ? null : 'actual',
    period: isCounted ? { mode: 'span', from: null, to: null } : { mode: 'latest' },
    ...UNFILTERED,
  });
  const totals = placeTotals(pairs, atlas.gazetteer);
  return (id: string): Omit<PlaceTotal, 'id'> | undefined => {
    const { id: _, ...total } = totals.get(id) ?? { id };
    return 'gross' in total ? total : undefined;
  };
}

describe('the totals of a place', () => {
  it('are what leaves it and what reaches it', () => {
    const of = totalsOf([
      ['beijing', 'tianjin', 10],
      ['beijing', 'hebei', 5],
      ['tianjin', 'beijing', 2],
    ]);
    expect(of('beijing')).toEqual({ outgoing: 15, incoming: 2, gross: 17, joint: 0 });
    expect(of('hebei')).toEqual({ outgoing: 0, incoming: 5, gross: 5, joint: 0 });
    expect(of('handan')).toBeUndefined();
  });

  it('hold the figure for a province, not those for its cities as well', () => {
    const of = totalsOf([
      ['beijing', 'hebei', 5],
      ['beijing', 'baoding', 3],
      ['beijing', 'yixian', 1],
      ['beijing', 'tianjin', 10],
    ]);
    expect(of('beijing')?.outgoing).toBe(15);
    expect(of('baoding')?.incoming).toBe(3);
  });

  it('hold the figures for cities where none is known for their province', () => {
    const of = totalsOf([
      ['beijing', 'baoding', 3],
      ['beijing', 'handan', 4],
    ]);
    expect(of('beijing')?.outgoing).toBe(7);
    expect(of('hebei')).toBeUndefined();
  });

  it('hold a joint figure once at its other end, and not those of its members as well', () => {
    const of = totalsOf([
      ['beijing', 'tianjin-hebei', 700],
      ['beijing', 'tianjin', 300],
    ]);
    expect(of('beijing')).toMatchObject({ outgoing: 700, joint: 0 });
  });

  it('never hold a share of a joint figure, which stands beside them', () => {
    const of = totalsOf([
      ['beijing', 'tianjin-hebei', 700],
      ['beijing', 'tianjin', 300],
    ]);
    expect(of('tianjin')).toEqual({ outgoing: 0, incoming: 300, gross: 300, joint: 700 });
    expect(of('hebei')).toEqual({ outgoing: 0, incoming: 0, gross: 0, joint: 700 });
    expect(of('tianjin-hebei')).toBeUndefined();
  });

  it('tell joint figures without adding a whole and its part', () => {
    const of = totalsOf([
      ['beijing-tianjin', 'hebei', 810],
      ['beijing-tianjin', 'baoding', 100],
      ['beijing-tianjin', 'yixian', 9],
    ]);
    expect(of('beijing')?.joint).toBe(810);
    const counties = totalsOf([
      ['beijing', 'two-counties', 300],
      ['haidian', 'two-counties', 40],
    ]);
    expect(counties('yixian')?.joint).toBe(300);
  });

  it('of pairs without direction are neither incoming nor outgoing', () => {
    const of = totalsOf(
      [
        ['beijing', 'hebei', 5],
        ['hebei', 'beijing', 5],
        ['tianjin', 'beijing', 5],
      ],
      'all',
    );
    expect(of('beijing')).toEqual({ outgoing: 0, incoming: 0, gross: 3, joint: 0 });
  });

  it('stay those of all that match at the places that some lines end at', () => {
    const { gazetteer } = anAtlas([]);
    const pairs = [
      aPair('beijing', 'hebei', { value: 5 }),
      aPair('beijing', 'tianjin', { value: 2 }),
    ];
    const at = totalsAt(pairs.slice(0, 1), placeTotals(pairs, gazetteer), gazetteer);
    expect([...at.keys()]).toEqual(['beijing', 'hebei']);
    expect(at.get('beijing')?.outgoing).toBe(7);
  });
});
