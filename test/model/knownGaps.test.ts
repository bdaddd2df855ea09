import { describe, expect, it } from 'vitest';
import { knownGaps } from '../../src/model/knownGaps';
import { countPositions, proxiesOf } from '../../src/model/positions';
import { yearGaps } from '../../src/model/yearGaps';
import { aFlow, anAtlas, aPark, during, runningTotal, undated } from '../fixtures/atlas';
import { loadBuilt } from '../fixtures/builtFiles';

const missing = { value: null, missing: 'not-reported' } as const;

describe('known gaps', () => {
  const gaps = knownGaps(
    anAtlas([
      aFlow('plain', { industry: 'steel', sources: ['paper', 'book'] }),
      aFlow('missing', missing),
      aFlow('joint', { destination: 'tianjin-hebei' }),
      aFlow('unsplit', { origin: 'all-china', destination: 'tianjin' }),
      aFlow('undated', undated),
      aFlow('open', runningTotal('unknown', '2015')),
      aFlow('about', { bound: 'about' }),
      aFlow('train', { kind: 'rail-service', measure: 'trains', ...missing }),
    ]),
  );

  it('are counted over all flows but the rail context', () => {
    expect(gaps.flows).toBe(7);
    expect(gaps.missing.map(({ reason, flows }) => [reason, flows.map(({ id }) => id)])).toEqual([
      ['not-reported', ['missing']],
      ['not-broken-down', []],
      ['withheld', []],
    ]);
    expect(gaps).toMatchObject({
      notBrokenDown: 6,
      joint: 1,
      unsplit: 1,
      undated: 1,
      openStart: 1,
      inexact: 1,
      singleSource: 6,
      withoutLink: 7,
    });
    expect(gaps.industriesWithoutFlow.map(({ id }) => id)).toEqual(['biomed', 'ict']);
  });
});

describe('years without a figure', () => {
  const gapsOf = (...flows: Parameters<typeof aFlow>[1][]) =>
    yearGaps(flows.map((own, index) => aFlow(`f${index}`, own)))[0];

  it('lie between the first and the last figure of a measure, wherever it was published', () => {
    const gaps = gapsOf(during('2013'), during('2016'), { ...during('2015'), origin: 'tianjin' });
    expect(gaps).toMatchObject({ first: 2013, last: 2016, missing: [2014] });
  });

  it('are told of the series with the most years, too', () => {
    const gaps = gapsOf(during('2013'), during('2016'), { ...during('2015'), origin: 'tianjin' });
    expect(gaps?.longest).toEqual({
      origin: 'beijing',
      destination: 'hebei',
      basis: 'actual',
      years: [2013, 2016],
      missing: [2014, 2015],
    });
  });

  it('are not filled by running totals, plans, missing values or figures of half a year', () => {
    const gaps = gapsOf(
      during('2013'),
      runningTotal('2013', '2014'),
      { ...during('2015'), basis: 'planned' },
      { ...during('2016'), ...missing },
      during('2017-01', '2017-06'),
      during('2018'),
    );
    expect(gaps?.missing).toEqual([2014, 2015, 2016]);
    expect(gaps?.longest?.years).toEqual([2013, 2018]);
  });

  it('of a stock are those without a date of it', () => {
    const stock = (date: string) => ({ ...during(date), basis: 'stock' as const });
    expect(gapsOf(stock('2013-12'), stock('2015-02'))?.longest?.missing).toEqual([2014]);
  });

  it('have no series where no two years stand on one footing', () => {
    expect(gapsOf(during('2013'))?.longest).toBeNull();
  });
});

describe('positions', () => {
  const atlas = anAtlas([], {
    parks: [aPark('there'), aPark('proxy', { position: 'seat-proxy' })],
  });

  it('are counted by how they were found, parks apart from places', () => {
    const counts = Object.fromEntries(
      countPositions(atlas).map(({ kind, places, parks }) => [kind, [places, parks]]),
    );
    expect(counts).toMatchObject({ approximate: [0, 1], 'seat-proxy': [0, 1], symbolic: [0, 0] });
  });

  it('that are no true ones are listed', () => {
    expect(proxiesOf(atlas).map(({ id }) => id)).toEqual(['proxy']);
  });
});

describe('in the published data', () => {
  it('the gaps of Beijing’s contract values are named', async () => {
    const { years } = knownGaps(await loadBuilt());
    const { longest } = years.find(({ measure }) => measure === 'contract-value')!;
    expect(longest).toMatchObject({ origin: 'beijing', destination: 'tianjin-hebei' });
    expect(longest?.missing).toEqual([2014, 2015, 2016, 2017, 2018, 2019, 2020, 2022]);
  });

  it('every point is of some kind, and every proxy is listed', async () => {
    const atlas = await loadBuilt();
    const counts = countPositions(atlas);
    expect(counts.reduce((sum, { parks }) => sum + parks, 0)).toBe(atlas.parks.length);
    const untrue = counts.filter(({ kind }) => kind === 'seat-proxy' || kind === 'symbolic');
    const sum = untrue.reduce((total, { places, parks }) => total + places + parks, 0);
    expect(proxiesOf(atlas)).toHaveLength(sum);
  });
});
