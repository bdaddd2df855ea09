import { describe, expect, it } from 'vitest';
import { cityOf, recordProfile } from '../../src/model/recordProfile';
import { tiesBetween } from '../../src/model/tiesBetween';
import { aCluster, aFlow, anAtlas, aPark } from '../fixtures/atlas';

const industry = { groups: ['seed'] };
const plain = anAtlas(
  [
    aFlow('own', { origin: 'haidian', destination: 'yixian', industry: 'biomed' }),
    aFlow('again', { origin: 'baoding', destination: 'beijing', industry: 'biomed' }),
    aFlow('plan', {
      origin: 'beijing',
      destination: 'baoding',
      industry: 'steel',
      basis: 'signed',
    }),
    aFlow('joint', { origin: 'beijing-tianjin', destination: 'handan', industry: 'ict' }),
    aFlow('province', { origin: 'beijing', destination: 'hebei', industry: 'ict' }),
    aFlow('unbroken', { origin: 'beijing', destination: 'handan' }),
    aFlow('trains', {
      origin: 'beijing',
      destination: 'handan',
      kind: 'rail-service',
      industry: 'ict',
    }),
  ],
  {
    parks: [
      aPark('pk-a', { industries: ['biomed', 'ict'], status: 'operating' }),
      aPark('pk-planned', { industries: ['steel'], status: 'planned' }),
      aPark('pk-mute'),
    ],
    clusters: [aCluster('cl', { industries: ['steel'], places: ['yixian', 'handan'] })],
  },
);
const atlas = { ...plain, industries: plain.industries.map((one) => ({ ...one, ...industry })) };

describe('the profile from records', () => {
  const { places, sectors, values, parts } = recordProfile(atlas, 'records');
  const countsOf = (place: string): Record<string, readonly number[]> =>
    Object.fromEntries(
      sectors.map(({ id }, at) => [id, parts![places.indexOf(place)]![at]!] as const),
    );

  it('has a row for every city, with what is on record in it and its parts', () => {
    expect(places).toEqual(['beijing', 'tianjin', 'baoding', 'handan']);
    expect(countsOf('baoding')).toEqual({ biomed: [0, 0, 2], steel: [0, 1, 0], ict: [0, 0, 0] });
    expect(countsOf('handan')).toEqual({ biomed: [0, 0, 0], steel: [0, 1, 0], ict: [0, 0, 1] });
    expect(values[places.indexOf('baoding')]).toEqual([2, 1, 0]);
  });

  it('leaves out plans, joint places, the province, trains and planned parks', () => {
    expect(countsOf('beijing')).toEqual({ biomed: [1, 0, 2], steel: [0, 0, 0], ict: [1, 0, 1] });
    expect(countsOf('tianjin')).toEqual({ biomed: [0, 0, 0], steel: [0, 0, 0], ict: [0, 0, 0] });
  });

  it('of parks has those that name an industry', () => {
    const parks = recordProfile(atlas, 'parks');
    expect(parks.places).toEqual(['pk-a']);
    expect(parks.sectors.map(({ id }) => id)).toEqual(['biomed', 'ict']);
  });

  it('knows no industry in a published total or a field of contracts', () => {
    const totals = atlas.industries.map((one) => ({ ...one, groups: ['sector-total'] }));
    expect(recordProfile({ ...atlas, industries: totals }, 'records').sectors).toEqual([]);
  });
});

describe('the city of a place', () => {
  it('is the city, a province without cities, or none', () => {
    const { gazetteer } = atlas;
    const places = ['yixian', 'baoding', 'haidian', 'pk-a', 'hebei', 'all-china'];
    expect(places.map((id) => cityOf(id, gazetteer))).toEqual([
      ...['baoding', 'baoding', 'beijing', 'beijing', null, null],
    ]);
  });
});

describe('the ties between two places', () => {
  it('are the records that name both or places in them, either way', () => {
    const { all, byIndustry } = tiesBetween(atlas, 'beijing', 'baoding');
    expect(all).toBe(3);
    expect([...byIndustry]).toEqual([
      ['biomed', 2],
      ['steel', 1],
    ]);
    expect(tiesBetween(atlas, 'tianjin', 'baoding').all).toBe(0);
  });
});
