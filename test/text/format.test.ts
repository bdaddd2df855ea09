import { describe, expect, it } from 'vitest';
import type { Flow } from '../../src/model/flow';
import { periodOf } from '../../src/model/period';
import {
  formatAmount,
  formatDate,
  formatFlowPeriod,
  formatNumber,
  formatShare,
  formatPeriod,
  placeName,
} from '../../src/text/format';
import { aFlow, aPlace, during, runningTotal, undated } from '../fixtures/atlas';

const money = { unit: '100m-cny', unitName: { zh: '亿元', en: '100 million yuan' } } as const;
const contracts = { unit: 'count', unitName: { zh: '项', en: 'contracts' } } as const;

describe('an amount', () => {
  it.each([
    [0.05, '0.05 亿元', '¥5 M'],
    [1, '1 亿元', '¥100 M'],
    [9.99, '9.99 亿元', '¥999 M'],
    [10, '10 亿元', '¥1 bn'],
    [996, '996 亿元', '¥99.6 bn'],
    [3700, '3,700 亿元', '¥370 bn'],
    [9999, '9,999 亿元', '¥999.9 bn'],
    [10_000, '1 万亿元', '¥1 tn'],
    [23_456, '2.35 万亿元', '¥2.346 tn'],
  ])('of money is the same sum in both languages: %d', (value, zh, en) => {
    expect(formatAmount(value, money, 'zh')).toBe(zh);
    expect(formatAmount(value, money, 'en')).toBe(en);
  });

  it('of things has its unit', () => {
    expect(formatAmount(3176, contracts, 'zh')).toBe('3,176 项');
    expect(formatAmount(3176, contracts, 'en')).toBe('3,176 contracts');
  });

  it('without a measure is a number of records', () => {
    expect([formatAmount(33, null, 'zh'), formatAmount(33, null, 'en')]).toEqual([
      '33 条',
      '33 records',
    ]);
  });

  it.each([
    ['at-least', '超3,700 亿元', 'over ¥370 bn'],
    ['nearly', '近3,700 亿元', 'nearly ¥370 bn'],
    ['about', '约3,700 亿元', 'about ¥370 bn'],
  ] as const)('says how exact it is: %s', (bound, zh, en) => {
    expect(formatAmount(3700, money, 'zh', bound)).toBe(zh);
    expect(formatAmount(3700, money, 'en', bound)).toBe(en);
  });

  it('is not rounded away: a number keeps two decimals', () => {
    expect([formatNumber(1234.567), formatNumber(0), formatNumber(0.004)]).toEqual([
      '1,234.57',
      '0',
      '0',
    ]);
  });
});

describe('a date', () => {
  it.each([
    ['2015', '2015年', '2015'],
    ['2015-04', '2015年4月', 'Apr 2015'],
    ['2015-04-08', '2015年4月8日', '8 Apr 2015'],
  ])('%s is as exact as it was given', (date, zh, en) => {
    expect([formatDate(date, 'zh'), formatDate(date, 'en')]).toEqual([zh, en]);
  });
});

describe('a period', () => {
  it.each([
    ['2023', '2023', '2023年', '2023'],
    ['2014', '2020', '2014—2020年', '2014–2020'],
    ['2014-01', '2014-12', '2014年', '2014'],
    ['2022-01', '2022-09', '2022年1—9月', 'Jan–Sep 2022'],
    ['2014-06', '2014-06', '2014年6月', 'Jun 2014'],
    ['2014-09', '2015-12', '2014年9月—2015年12月', 'Sep 2014 – Dec 2015'],
    ['unknown', '2016-12', '2016年12月', 'Dec 2016'],
  ])('from %s to %s', (start, end, zh, en) => {
    const period = periodOf(start, end)!;
    expect([formatPeriod(period, 'zh'), formatPeriod(period, 'en')]).toEqual([zh, en]);
  });
});

describe('the time of a record', () => {
  const time = (own: Partial<Flow>): [string, string] => {
    const flow = aFlow('one', own);
    return [formatFlowPeriod(flow, 'zh'), formatFlowPeriod(flow, 'en')];
  };

  it('says when it is not known', () => {
    expect(time(undated)).toEqual(['日期未注明', 'date not given']);
  });

  it('keeps a stock, a running total and a figure of a period apart', () => {
    expect(time(during('2015'))).toEqual(['2015年', '2015']);
    expect(time({ ...during('2015'), basis: 'stock' })).toEqual(['截至2015年', 'as of 2015']);
    expect(time(runningTotal('2013', '2015'))).toEqual([
      '2013—2015年累计',
      '2013–2015, running total',
    ]);
    expect(time(runningTotal('unknown', '2015-06'))).toEqual([
      '累计至2015年6月（起点未注明）',
      'running total to Jun 2015 (start not given)',
    ]);
  });

  it('is a day where a day was given', () => {
    expect(time(during('2015-04-28'))).toEqual(['2015年4月28日', '28 Apr 2015']);
  });
});

describe('the name of a place', () => {
  it.each([
    ['province', '北京市', '北京'],
    ['province', '河北省', '河北'],
    ['city', '保定市', '保定'],
    ['county', '易县', '易县'],
    ['county', '海淀区', '海淀区'],
    ['joint', '天津、河北', '天津、河北（合计）'],
    ['site', '中关村丰台园（原丰台科技园）', '中关村丰台园'],
  ] as const)('of a %s, %s, is %s in a sentence', (level, zh, expected) => {
    expect(placeName(aPlace('one', { level, name: { zh, en: 'One' } }), 'zh')).toBe(expected);
  });

  it('falls back to the id of a place that is not known', () => {
    expect(placeName(undefined, 'zh', 'atlantis')).toBe('atlantis');
  });
});

describe('a share', () => {
  it.each([
    [0, '0%'],
    [0.0004, '<0.1%'],
    [0.034, '3.4%'],
    [0.3349, '33.5%'],
    [0.81, '81%'],
    [0.997, '99.7%'],
    [0.9996, '>99.9%'],
    [1, '100%'],
  ])('%d is %s: never all or nothing by rounding', (share, text) => {
    expect(formatShare(share)).toBe(text);
  });
});
