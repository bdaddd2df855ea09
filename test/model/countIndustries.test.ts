import { describe, expect, it } from 'vitest';
import { countIndustries, isOfIndustries } from '../../src/model/countIndustries';
import { aCluster, aFlow, anAtlas, anEvent, aPark } from '../fixtures/atlas';

const of = (...industries: string[]) => ({ industries });

describe('what is known of an industry', () => {
  const atlas = anAtlas(
    [
      aFlow('steel', { industry: 'steel' }),
      aFlow('none'),
      aFlow('branch', { industry: 'steel', kind: 'enterprise-branch' }),
    ],
    {
      parks: [aPark('a', of('steel', 'ict')), aPark('b')],
      clusters: [aCluster('c', of('ict'))],
      events: [anEvent('d', of('steel')), anEvent('e', of('steel'))],
    },
  );

  it('are its records in the topic, and its parks, clusters and events', () => {
    expect(countIndustries(atlas, 'technology')).toEqual([
      { industry: 'biomed', flows: 0, parks: 0, clusters: 0, events: 0 },
      { industry: 'steel', flows: 1, parks: 1, clusters: 0, events: 2 },
      { industry: 'ict', flows: 0, parks: 1, clusters: 1, events: 0 },
    ]);
  });

  it('differ by topic only in the records', () => {
    const steelIn = (topic: 'all' | 'clusters') => countIndustries(atlas, topic)[1];
    expect(steelIn('all')?.flows).toBe(2);
    expect(steelIn('clusters')).toEqual({
      industry: 'steel',
      flows: 0,
      parks: 1,
      clusters: 0,
      events: 2,
    });
  });
});

describe('a filter by industry', () => {
  it('lets all through when it is off, and only what has a chosen industry when it is on', () => {
    expect(isOfIndustries(of(), null)).toBe(true);
    expect(isOfIndustries(of('steel', 'ict'), new Set(['ict']))).toBe(true);
    expect(isOfIndustries(of('steel'), new Set(['ict']))).toBe(false);
    expect(isOfIndustries(of(), new Set(['ict']))).toBe(false);
  });
});
