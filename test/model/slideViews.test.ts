import { describe, expect, it } from 'vitest';
import { MOST_SLIDES, slideViews } from '../../src/model/slideViews';
import { shownBy } from '../../src/model/shown';
import { decodeQuery, encodeQuery } from '../../src/state/urlState';
import { loadBuilt } from '../fixtures/builtFiles';

const dataset = await loadBuilt();
const { query } = decodeQuery('?topic=technology&theme=light&industry=ict&minus=2013&t=2023');

describe('what slides show', () => {
  it('is the view as it is', () => {
    expect(slideViews(dataset, query, 'view')).toEqual([query]);
  });

  it('is the view in each of its latest years, each with a line', () => {
    const plain = decodeQuery('?topic=technology&theme=light').query;
    const years = slideViews(dataset, plain, 'years');
    expect(years.length).toBeGreaterThan(3);
    expect(years.length).toBeLessThanOrEqual(MOST_SLIDES);
    for (const one of years) {
      expect(shownBy(dataset, one).pairs.length).toBeGreaterThan(0);
      expect(one).toMatchObject({ topic: 'technology', theme: 'light', minus: null });
    }
    const ends = years.map(({ period }) => (period?.mode === 'span' ? period.to : null));
    expect(ends).toEqual([...ends].sort());
  });

  it('has no years where there are none', () => {
    expect(slideViews(dataset, { ...query, topic: 'clusters' }, 'years')).toEqual([]);
  });

  it('is what every topic opens with, in the same theme, by links that lead there', () => {
    const topics = slideViews(dataset, query, 'topics');
    expect(new Set(topics.map(({ topic }) => topic)).size).toBe(topics.length);
    for (const one of topics) {
      expect(one.theme).toBe('light');
      expect(decodeQuery(encodeQuery(one)).query).toEqual(one);
    }
  });
});
