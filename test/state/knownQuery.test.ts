import { describe, expect, it } from 'vitest';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { knownQuery } from '../../src/state/knownQuery';
import { aCluster, anAtlas, aPark } from '../fixtures/atlas';

const atlas = anAtlas([], { parks: [aPark('park')], clusters: [aCluster('cluster')] });
const check = (own: Partial<Query>) => knownQuery(atlas, { ...DEFAULT_QUERY, ...own });

describe('a link to what the data know', () => {
  it.each<Partial<Query>>([
    {},
    { measure: 'contracts' },
    { industries: [] },
    { industries: ['steel', 'ict'] },
    { selection: { type: 'flow', origin: 'beijing', destination: 'tianjin-hebei' } },
    { selection: { type: 'place', id: 'beijing' } },
    { selection: { type: 'park', id: 'park' } },
    { selection: { type: 'cluster', id: 'cluster' } },
    { places: ['beijing', 'tianjin-hebei'] },
  ])('is left as it is: %j', (own) => {
    expect(check(own)).toEqual({ query: { ...DEFAULT_QUERY, ...own }, refused: [] });
  });
});

describe('a link to what the data do not know', () => {
  it.each<[string, Partial<Query>]>([
    ['metric', { measure: 'wishes' }],
    ['industry', { industries: ['magic'] }],
    ['sel', { selection: { type: 'flow', origin: 'beijing', destination: 'atlantis' } }],
    ['sel', { selection: { type: 'flow', origin: 'atlantis', destination: 'beijing' } }],
    ['sel', { selection: { type: 'place', id: 'atlantis' } }],
    ['sel', { selection: { type: 'park', id: 'beijing' } }],
    ['sel', { selection: { type: 'cluster', id: 'park' } }],
    ['sel', { selection: { type: 'organisation', id: 'beijing' } }],
    ['sel', { selection: { type: 'event', id: 'beijing' } }],
    ['place', { places: ['atlantis'] }],
  ])('falls back to the default and says so: %s', (parameter, own) => {
    expect(check(own)).toEqual({ query: DEFAULT_QUERY, refused: [parameter] });
  });

  it('keeps the industries that are known', () => {
    const { query, refused } = check({ industries: ['steel', 'magic'] });
    expect([query.industries, refused]).toEqual([['steel'], ['industry']]);
  });
});
