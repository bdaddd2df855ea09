import { describe, expect, it } from 'vitest';
import { activeFilters, emptyingFilters, withoutFilters } from '../../src/model/activeFilters';
import { DEFAULT_QUERY, type Query } from '../../src/model/query';
import { aFlow, anAtlas, during } from '../fixtures/atlas';

const atlas = anAtlas([
  aFlow('steel', { industry: 'steel', value: 5, ...during('2020') }),
  aFlow('other', { industry: 'ict', value: 2, destination: 'tianjin', ...during('2020') }),
]);
const ask = (own: Partial<Query>): Query => ({ ...DEFAULT_QUERY, ...own });

describe('filters', () => {
  it('are those that are not at their default', () => {
    expect(activeFilters(DEFAULT_QUERY)).toEqual([]);
    expect(activeFilters(ask({ min: 3, industries: ['steel'], top: 5, theme: 'dark' }))).toEqual([
      'industries',
      'min',
    ]);
  });

  it('are modes only where lines have two directions', () => {
    expect(activeFilters(ask({ mode: 'sum' }))).toEqual(['mode']);
    expect(activeFilters(ask({ mode: 'sum', topic: 'all' }))).toEqual([]);
  });

  it('take a comparison along with its year', () => {
    expect(withoutFilters(['period'])).toEqual({ period: null, minus: null });
    expect(withoutFilters(['minus'])).toEqual({ minus: null });
  });

  it('go back to their defaults, a direction along with its places', () => {
    expect(withoutFilters(['places', 'min'])).toEqual({
      places: null,
      direction: 'all',
      min: null,
    });
  });
});

describe('an empty view', () => {
  it('is put down to the filters that empty it alone', () => {
    expect(emptyingFilters(atlas, ask({ min: 9, industries: ['steel'] }))).toEqual(['min']);
    const period = { mode: 'span', from: 1999, to: 1999 } as const;
    expect(emptyingFilters(atlas, ask({ period, industries: ['steel'] }))).toEqual(['period']);
    expect(emptyingFilters(atlas, ask({ places: ['handan'], direction: 'out' }))).toEqual([
      'places',
    ]);
  });

  it('is put down to either of two that only together empty it', () => {
    expect(emptyingFilters(atlas, ask({ industries: ['ict'], min: 3 }))).toEqual([
      'industries',
      'min',
    ]);
  });

  it('may be nobody’s alone', () => {
    expect(emptyingFilters(atlas, ask({ min: 9, places: ['handan'] }))).toEqual([]);
  });
});
