import { describe, expect, it } from 'vitest';
import type { OptionalFile } from '../../src/model/dataFile';
import { DEFAULT_QUERY, OWN_DATA, type Query } from '../../src/model/query';
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
    { beside: { by: 'period', other: '2014..2016' } },
    { beside: { by: 'industry', other: 'steel' } },
    { beside: { by: 'measure', other: 'contracts~actual' } },
    { beside: { by: 'measure', other: null } },
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
    ['with', { beside: { by: 'industry', other: 'magic' } }],
    ['with', { beside: { by: 'measure', other: 'wishes~actual' } }],
  ])('falls back to the default and says so: %s', (parameter, own) => {
    expect(check(own)).toEqual({ query: DEFAULT_QUERY, refused: [parameter] });
  });

  it('does not count what belongs to a table that did not come with it', () => {
    const own: Partial<Query> = {
      data: OWN_DATA,
      measure: 'own:1',
      selection: { type: 'flow', origin: 'own:3', destination: 'beijing' },
      places: ['beijing', 'own:7'],
    };
    const { query, refused } = check(own);
    expect(query).toEqual({ ...DEFAULT_QUERY, data: OWN_DATA, places: ['beijing'] });
    expect(refused).toEqual([]);
    expect(check({ ...own, data: null }).refused).toEqual(['metric', 'place', 'sel']);
  });

  it('keeps the industries that are known', () => {
    const { query, refused } = check({ industries: ['steel', 'magic'] });
    expect([query.industries, refused]).toEqual([['steel'], ['industry']]);
  });
});

describe('a link to what may be in a file that has not come', () => {
  it.each<[OptionalFile, Query['selection']]>([
    ['parks.geojson', { type: 'park', id: 'pk' }],
    ['branch-parks.geojson', { type: 'flow', origin: 'beijing', destination: 'pk' }],
    ['parks.geojson', { type: 'place', id: 'pk' }],
    ['clusters.geojson', { type: 'cluster', id: 'cl' }],
    ['events.json', { type: 'event', id: 'ev' }],
    ['organisations.json', { type: 'organisation', id: 'or' }],
  ])('%s is left alone: %j', (file, selection) => {
    const query = { ...DEFAULT_QUERY, selection };
    expect(knownQuery({ ...atlas, absent: [file] }, query).query.selection).toEqual(selection);
    expect(knownQuery(atlas, query).query.selection).toBeNull();
  });
});
