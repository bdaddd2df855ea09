import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isInYears,
  isWholeYear,
  lengthOf,
  monthsOf,
  periodOf,
  periodsOverlap,
  yearOf,
  type Period,
} from '../../src/model/period';

const two = (number: number): string => String(number).padStart(2, '0');
const year = fc.integer({ min: 1990, max: 2040 });
const month = fc.integer({ min: 1, max: 12 });
const firstMonth = fc.integer({ min: 1990 * 12, max: 2040 * 12 });
const period: fc.Arbitrary<Period> = fc
  .record({ start: firstMonth, months: fc.integer({ min: 1, max: 40 }), isOpen: fc.boolean() })
  .map(({ start, months, isOpen }) => ({ start: isOpen ? null : start, end: start + months - 1 }));

/** Every month that a period is known to hold, one by one. */
function monthsIn({ start, end }: Period): number[] {
  const months: number[] = [];
  for (let at = start ?? end; at <= end; at++) months.push(at);
  return months;
}

describe('a date in the tables', () => {
  it('of a year stands for January to December', () => {
    fc.assert(
      fc.property(year, (y) => {
        expect(monthsOf(`${y}`)).toEqual([y * 12, y * 12 + 11]);
      }),
    );
  });

  it('of a month or a day stands for that month, and lies in its year', () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 28 }), (y, m, d) => {
        const only = y * 12 + m - 1;
        expect(monthsOf(`${y}-${two(m)}`)).toEqual([only, only]);
        expect(monthsOf(`${y}-${two(m)}-${two(d)}`)).toEqual([only, only]);
        expect(yearOf(only)).toBe(y);
      }),
    );
  });

  it.each([
    '',
    'unknown',
    '2015-13',
    '2015-00',
    '2015-4',
    '2015-02-29',
    '2015-04-31',
    '2015-04-00',
    '15',
    '2015/04',
    ' 2015',
    '2015Q1',
  ])('“%s” is no date', (text) => expect(monthsOf(text)).toBeNull());

  it('knows leap years', () =>
    expect(monthsOf('2016-02-29')).toEqual([2016 * 12 + 1, 2016 * 12 + 1]));
});

describe('the period of a figure', () => {
  it('runs from the first month of its start to the last month of its end', () => {
    expect(periodOf('2014', '2016')).toEqual({ start: 2014 * 12, end: 2016 * 12 + 11 });
    expect(periodOf('2015-03-02', '2015-05')).toEqual({ start: 2015 * 12 + 2, end: 2015 * 12 + 4 });
  });

  it('keeps its end when the source does not say since when', () => {
    expect(periodOf('unknown', '2020-06')).toEqual({ start: null, end: 2020 * 12 + 5 });
  });

  it('does not exist without an end, or with a date that is none', () => {
    expect(periodOf('', '')).toBeNull();
    expect(periodOf('2015', '')).toBeNull();
    expect(periodOf('soon', '2015')).toBeNull();
  });

  it('is as long as it has months, and of no known length without a start', () => {
    fc.assert(
      fc.property(period, (one) => {
        expect(lengthOf(one)).toBe(one.start === null ? null : monthsIn(one).length);
      }),
    );
  });

  it('is a whole year only from January to December', () => {
    fc.assert(
      fc.property(firstMonth, (start) => {
        expect(isWholeYear({ start, end: start + 11 })).toBe(start % 12 === 0);
      }),
    );
    expect(isWholeYear({ start: 2014 * 12, end: 2015 * 12 + 11 })).toBe(false);
    expect(isWholeYear({ start: null, end: 2015 * 12 + 11 })).toBe(false);
  });
});

describe('two periods', () => {
  it('overlap when they share a month, whichever is asked first', () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const isShared = monthsIn(a).some((at) => monthsIn(b).includes(at));
        expect(periodsOverlap(a, b)).toBe(isShared);
        expect(periodsOverlap(b, a)).toBe(isShared);
      }),
    );
  });
});

describe('choosing years', () => {
  it('takes a period only if every month of it lies in them; either end may be open', () => {
    const years = fc.option(year);
    fc.assert(
      fc.property(period, years, years, (one, from, to) => {
        const isIn = monthsIn(one).every(
          (at) => (from === null || yearOf(at) >= from) && (to === null || yearOf(at) <= to),
        );
        expect(isInYears(one, from, to)).toBe(isIn);
      }),
    );
  });
});
