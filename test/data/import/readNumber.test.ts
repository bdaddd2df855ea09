import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../src/data/import/readNumber';
import { readUnit } from '../../../src/data/import/readUnit';

describe('a cell of values', () => {
  it.each([
    ['1234', 1234],
    ['１，２３４', 1234],
    ['1,234,567.5', 1234567.5],
    ['1 234', 1234],
    ['1,2345', 12345],
    ['1.2万', 12000],
    ['3.4亿', 340000000],
    ['0', 0],
    ['.5', 0.5],
    ['１２．５', 12.5],
    ['1e3', 1000],
    ['+7', 7],
    [42, 42],
  ] as const)('%s is %d', (cell, value) => {
    expect(readNumber(cell).value).toBe(value);
  });

  it.each([
    ['约500', 500, 'about'],
    ['超过3700', 3700, 'at-least'],
    ['≥ 12', 12, 'at-least'],
    ['近100', 100, 'nearly'],
    ['200余', 200, 'at-least'],
    ['100以上', 100, 'at-least'],
    ['about 1,200', 1200, 'about'],
    ['50左右', 50, 'about'],
  ] as const)('%s is %d, %s', (cell, value, bound) => {
    expect(readNumber(cell)).toEqual({ value, bound, reason: 'taken' });
  });

  it.each([
    ['', 'empty'],
    [null, 'empty'],
    ['  ', 'empty'],
    ['—', 'marked-missing'],
    ['–', 'marked-missing'],
    ['-', 'marked-missing'],
    ['…', 'marked-missing'],
    ['NA', 'marked-missing'],
    ['n/a', 'marked-missing'],
    ['NaN', 'marked-missing'],
    ['null', 'marked-missing'],
    ['#DIV/0!', 'error-in-cell'],
    ['#N/A', 'error-in-cell'],
    ['未公布', 'not-published'],
    ['保密', 'withheld'],
    ['×', 'withheld'],
    ['12.3%', 'percentage'],
    ['百分之五', 'percentage'],
    ['-5', 'negative'],
    ['−5', 'negative'],
    ['(5)', 'negative'],
    [-5, 'negative'],
    ['Infinity', 'too-large'],
    [Infinity, 'too-large'],
    [NaN, 'no-number'],
    ['1e308', 'too-large'],
    ['2万亿', 'too-large'],
    [1e308, 'too-large'],
    ['北京', 'no-number'],
    ['0x10', 'unclear-number'],
    ['1,23', 'unclear-number'],
    ['1.234,5', 'unclear-number'],
    ['12家公司', 'unclear-number'],
    ['2-3', 'unclear-number'],
    [true, 'no-number'],
  ] as const)('%s has no number: %s', (cell, reason) => {
    expect(readNumber(cell)).toEqual({ value: NaN, bound: null, reason });
  });

  it('is turned into the unit of the measure without a rest', () => {
    expect(readNumber('70123', readUnit('万元')).value).toBe(7.0123);
    expect(readNumber(70123, readUnit('万元')).value).toBe(7.0123);
    expect(readNumber('1.1', readUnit('百万元')).value).toBe(0.011);
    expect(readNumber('3.4亿元', readUnit('万元')).value).toBe(3.4);
    expect(readNumber('5家', readUnit('家')).value).toBe(5);
    expect(readNumber('5家', readUnit('个')).reason).toBe('unclear-number');
  });

  it('gives back every number that a table can write, with and without separators', () => {
    const cents = fc.integer({ min: 0, max: 10 ** 12 });
    fc.assert(
      fc.property(cents, (cent) => {
        const value = cent / 100;
        expect(readNumber(String(value)).value).toBe(value);
        const grouped = new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value);
        expect(readNumber(grouped).value).toBe(value);
        const wide = grouped.replace(/[!-~]/g, (sign) =>
          String.fromCharCode(sign.charCodeAt(0) + 0xfee0),
        );
        expect(readNumber(wide).value).toBe(value);
      }),
    );
  });

  it('never throws and is never a number where it says that there is none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double()), (cell) => {
        const { value, reason } = readNumber(cell);
        expect(Number.isNaN(value)).toBe(reason !== 'taken');
        if (reason === 'taken') expect(value).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('a unit', () => {
  it.each([
    ['亿元', '100m-cny', 0, '亿元'],
    ['万元', '100m-cny', -4, '亿元'],
    ['（万元）', '100m-cny', -4, '亿元'],
    ['单位：元', '100m-cny', -8, '亿元'],
    ['人民币百万元', '100m-cny', -2, '亿元'],
    ['万亿元', '100m-cny', 4, '亿元'],
    ['million yuan', '100m-cny', -2, '亿元'],
    ['RMB bn', '100m-cny', 1, '亿元'],
    ['100 million yuan', '100m-cny', 0, '亿元'],
    ['家', 'count', 0, '家'],
    ['万家', 'count', 4, '家'],
    ['enterprises', 'count', 0, 'enterprises'],
    ['万美元', 'other', 0, '万美元'],
    ['吨', 'other', 0, '吨'],
    ['', 'other', 0, ''],
  ] as const)('%s is %s, ten to the %d, %s', (written, unit, exponent, name) => {
    expect(readUnit(written)).toEqual({ unit, exponent, name, isShare: false });
  });

  it('of a share is none', () => {
    expect(readUnit('%').isShare).toBe(true);
    expect(readUnit('占比').isShare).toBe(true);
  });
});
