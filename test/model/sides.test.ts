import { describe, expect, it } from 'vitest';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import {
  asView,
  beginningIn,
  comparisonOf,
  endingIn,
  suggestedBeside,
  viewedSide,
} from '../../src/model/sides';
import { viewOf } from '../../src/model/view';
import { aFlow, anAtlas, during, runningTotal } from '../fixtures/atlas';

const atlas = anAtlas([
  aFlow('a', during('2014')),
  aFlow('b', during('2016-01', '2016-06')),
  aFlow('c', { ...during('2017'), industry: 'steel' }),
  aFlow('d', { ...during('2018') }),
  aFlow('e', { ...during('2018'), industry: 'ict', destination: 'tianjin' }),
  aFlow('f', { ...during('2018'), measure: 'contracts' }),
  aFlow('g', { ...during('2018'), basis: 'planned' }),
  aFlow('h', runningTotal('2013', '2019')),
]);
const query = (own: Partial<Query>): Query => ({ ...DEFAULT_QUERY, ...own });
const single = (year: number) => ({ mode: 'span', from: year, to: year }) as const;
const idsOf = (own: Partial<Query>): string[] | undefined =>
  comparisonOf(atlas, query(own)).sides?.map(({ id }) => id);

describe('two sides of a comparison', () => {
  it('are the latest two years that can be subtracted, until something is chosen', () => {
    expect(idsOf({})).toEqual(['2014', '2018']);
    expect(idsOf({ period: { mode: 'cumulative' } })).toEqual(['2014', '2018']);
    expect(idsOf({ period: single(2014) })).toEqual(['2014', '2018']);
    expect(idsOf({ period: single(2016) })).toEqual(['2016', '2018']);
    expect(comparisonOf(atlas, query({})).choices).toEqual(['2014', '2016', '2017', '2018']);
  });

  it('stand in the order of time, whichever of them the view is', () => {
    const beside = { by: 'period', other: '2014..2016' } as const;
    expect(idsOf({ period: single(2018), beside })).toEqual(['2014..2016', '2018']);
    expect(idsOf({ period: single(2018), minus: 2014 })).toEqual(['2014', '2018']);
    expect(
      idsOf({ period: single(2012), beside: { by: 'period', other: '2018' } }),
      'a year without figures',
    ).toEqual(['2012', '2018']);
  });

  it('are industries or measures of one unit with lines at the time of the view', () => {
    const by = (word: 'industry' | 'measure') => ({ beside: { by: word, other: null } });
    expect(idsOf(by('industry'))).toEqual(['steel', 'ict']);
    expect(idsOf(by('measure'))).toEqual(['contract-value~actual', 'contract-value~planned']);
    expect(idsOf({ ...by('industry'), period: single(2018) })).toBeUndefined();
    expect(suggestedBeside(atlas, query({ industries: ['ict'] }), 'industry')).toEqual({
      ...{ by: 'industry', other: 'steel' },
    });
  });

  it('are whole views: a measure keeps the time of the view, and no mode is left', () => {
    const own = query({ period: { mode: 'cumulative' }, beside: { by: 'measure', other: null } });
    const { sides } = comparisonOf(atlas, { ...own, mode: 'net' });
    expect(sides).toBeNull();
    const period = single(2018);
    const plain = comparisonOf(atlas, { ...own, period, mode: 'net' }).sides;
    expect(plain?.map((side) => [side.query.period, side.query.mode, side.query.basis])).toEqual([
      [period, 'directed', 'actual'],
      [period, 'directed', 'planned'],
    ]);
  });

  it('may be several years, the last never before the first', () => {
    expect(beginningIn('2018', 2014)).toBe('2014');
    expect(endingIn('2014', 2016)).toBe('2014..2016');
    expect(beginningIn('2014..2016', 2015)).toBe('2015..2016');
    expect(beginningIn('2014..2016', 2018)).toBe('2018');
    expect(endingIn('2014..2016', 2014)).toBe('2014');
  });

  it('become the view one by one, or their difference, and stay beside each other', () => {
    for (const which of ['first', 'second', 'minus'] as const) {
      const { sides } = comparisonOf(atlas, query({}));
      if (!sides) throw new Error('no sides');
      const viewed = query(asView('period', sides, which));
      const again = comparisonOf(atlas, viewed);
      expect(again.sides?.map(({ id }) => id)).toEqual(['2014', '2018']);
      expect(viewedSide(viewOf(atlas, viewed), again)).toBe(which);
    }
  });
});
