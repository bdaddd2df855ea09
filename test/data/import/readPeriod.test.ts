import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../src/data/import/readPeriod';

describe('a cell of times', () => {
  it.each([
    ['2023', '2023', '2023'],
    [2023, '2023', '2023'],
    ['２０２３年', '2023', '2023'],
    ['2023年度', '2023', '2023'],
    ['2023-05', '2023-05', '2023-05'],
    ['2023年5月', '2023-05', '2023-05'],
    ['202305', '2023-05', '2023-05'],
    ['2023/5/1', '2023-05', '2023-05'],
    ['2023-05-01T12:30:00Z', '2023-05', '2023-05'],
    ['2023年5月1日', '2023-05', '2023-05'],
    ['20230501', '2023-05', '2023-05'],
    ['2023Q1', '2023-01', '2023-03'],
    ['2023年一季度', '2023-01', '2023-03'],
    ['2023年第4季度', '2023-10', '2023-12'],
    ['2023年上半年', '2023-01', '2023-06'],
    ['2023年下半年', '2023-07', '2023-12'],
    ['2023年前三季度', '2023-01', '2023-09'],
    ['2023年1-9月', '2023-01', '2023-09'],
    ['2023年1—9月', '2023-01', '2023-09'],
    ['2014-2023', '2014', '2023'],
    ['2014年至2023年', '2014', '2023'],
    ['2014–2023', '2014', '2023'],
    ['2014年1月至2022年9月', '2014-01', '2022-09'],
    ['2023年3月至5月', '2023-03', '2023-05'],
  ] as const)('%s is %s to %s', (cell, start, end) => {
    expect(readPeriod(cell)).toMatchObject({ start, end, isCumulative: false });
  });

  it.each([
    ['2014-2023累计', '2014', '2023'],
    ['2023年累计', '2023', '2023'],
    ['截至2023年底', 'unknown', '2023'],
    ['截至2023年9月', 'unknown', '2023-09'],
    ['as of 2023', 'unknown', '2023'],
  ])('%s is a running total from %s to %s', (cell, start, end) => {
    expect(readPeriod(cell)).toMatchObject({ start, end, isCumulative: true });
  });

  it.each([[''], [null], ['—'], ['不详'], ['n/a']])('%s states no time', (cell) => {
    expect(readPeriod(cell)).toBeNull();
  });

  it.each([
    ['去年'],
    ['2023年13月'],
    ['2023-02-30'],
    ['2023-2014'],
    ['12'],
    ['45000'],
    [45000],
    ['1023'],
    ['23/5/1'],
    [true],
  ])('%s is no time', (cell) => {
    expect(readPeriod(cell)).toBeUndefined();
  });

  it('is a day of a spreadsheet only in a column of dates', () => {
    expect(readPeriod(45000, true)).toMatchObject({ start: '2023-03', hadDay: true });
    expect(readPeriod('45000.5', true)).toMatchObject({ start: '2023-03' });
    expect(readPeriod(99999, true)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.double()),
        fc.boolean(),
        (cell, is) => {
          const period = readPeriod(cell, is);
          if (period) expect(period.end).toMatch(/^\d{4}(?:-\d{2})?$/);
        },
      ),
    );
  });
});
