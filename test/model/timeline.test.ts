import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangeOf, spanOf, stepFrom, timelineYears, withEnd } from '../../src/model/timeline';
import { EVERY_YEAR, periodChoices, viewOf } from '../../src/model/view';
import { DEFAULT_QUERY } from '../../src/model/query';
import { aFlow, anAtlas, during, runningTotal } from '../fixtures/atlas';

const atlas = anAtlas([
  aFlow('early', { ...during('2015'), measure: 'contracts' }),
  aFlow('a', during('2017')),
  aFlow('b', { ...during('2017'), destination: 'tianjin' }),
  aFlow('c', during('2019-03')),
  aFlow('total', runningTotal('2014', '2020')),
]);
const view = viewOf(atlas, { ...DEFAULT_QUERY, measure: 'contract-value', basis: 'actual' });
const years = timelineYears(atlas, periodChoices(atlas, view));
const span = (from: number | null, to: number | null) => ({ mode: 'span', from, to }) as const;

describe('the years of a timeline', () => {
  it('run from the first to the last of the atlas, with the records of the view; running totals are none', () => {
    expect(years.map(({ year, records }) => [year, records])).toEqual([
      [2015, 0],
      [2016, 0],
      [2017, 2],
      [2018, 0],
      [2019, 1],
      [2020, 0],
    ]);
  });

  it('are none without records', () => {
    expect(timelineYears(anAtlas([]), { years: [] })).toEqual([]);
    expect(stepFrom(Infinity, -1, [])).toBe(Infinity);
  });
});

describe('the range', () => {
  it('is that of a span, an open end reaching to the end; of nothing else', () => {
    expect(rangeOf(span(2016, 2018), years)).toEqual([2016, 2018]);
    expect(rangeOf(span(2016, null), years)).toEqual([2016, 2020]);
    expect(rangeOf(EVERY_YEAR, years)).toEqual([2015, 2020]);
    expect(rangeOf({ mode: 'latest' }, years)).toBeNull();
    expect(rangeOf({ mode: 'cumulative' }, years)).toBeNull();
  });

  it('can be drawn either way, over gaps, but not over gaps alone', () => {
    expect(spanOf(2019, 2016, years)).toEqual(span(2016, 2019));
    expect(spanOf(2017, 2017, years)).toEqual(span(2017, 2017));
    expect(spanOf(2015, 2016, years)).toBeNull();
  });

  it('keeps its ends in order, whatever the lists say', () => {
    const year = fc.option(fc.integer({ min: 2010, max: 2026 }));
    const end = fc.constantFrom('from' as const, 'to' as const);
    fc.assert(
      fc.property(year, fc.array(fc.tuple(end, year)), (first, steps) => {
        let period = withEnd({ mode: 'latest' }, 'from', first);
        for (const [which, to] of steps) {
          period = withEnd(period, which, to);
          if (period.mode !== 'span') throw new Error('a list chooses years');
          expect(period[which]).toBe(to);
          expect((period.from ?? -Infinity) <= (period.to ?? Infinity)).toBe(true);
        }
      }),
    );
  });
});

describe('a step', () => {
  it('goes to the next year with records and stays at the last', () => {
    expect(stepFrom(2017, 1, years)).toBe(2019);
    expect(stepFrom(2019, -1, years)).toBe(2017);
    expect(stepFrom(2019, 1, years)).toBe(2019);
    expect(stepFrom(-Infinity, 1, years)).toBe(2017);
    expect(stepFrom(Infinity, -1, years)).toBe(2019);
  });
});
