import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutTimeChart, type ChartSize } from '../../src/model/timeChart';
import { seriesOf, type SeriesMark } from '../../src/model/timeSeries';

const SIZE: ChartSize = { width: 326, height: 150, left: 4, right: 14, top: 26, bottom: 20 };

const aMark = (own: Partial<SeriesMark> = {}): SeriesMark => ({
  row: 0,
  form: 'year',
  period: { start: 2015 * 12, end: 2015 * 12 + 11 },
  value: 1,
  missing: null,
  bound: null,
  isRival: false,
  isDisputed: false,
  ...own,
});
const inYear = (year: number, own: Partial<SeriesMark> = {}): SeriesMark =>
  aMark({ row: year, period: { start: year * 12, end: year * 12 + 11 }, ...own });

const layOut = (...marks: SeriesMark[]) => layOutTimeChart([seriesOf(marks)], SIZE);

describe('a time chart', () => {
  it('starts at zero, and a value twice as large stands twice as high', () => {
    const { marks, values } = layOut(inYear(2014, { value: 50 }), inYear(2015, { value: 100 }));
    const zero = SIZE.height - SIZE.bottom;
    expect(values[0]).toEqual({ value: 0, at: zero });
    expect(zero - marks[1]!.y).toBeCloseTo(2 * (zero - marks[0]!.y), 6);
  });

  it('keeps years in proportion, gap or not', () => {
    const { marks } = layOut(inYear(2013), inYear(2014), inYear(2024));
    const [a, b, c] = marks.map(({ x }) => x);
    expect(c! - b!).toBeCloseTo(10 * (b! - a!), 6);
  });

  it('draws a stretch as long as it is, and a missing value on the axis', () => {
    const { marks } = layOut(
      aMark({ row: 1, form: 'stretch', period: { start: 2014 * 12, end: 2016 * 12 + 11 } }),
      inYear(2017, { value: null }),
    );
    expect(marks[0]!.right - marks[0]!.left).toBeCloseTo(3 * ((326 - 18) / 4), 6);
    expect(marks[1]!.y).toBe(SIZE.height - SIZE.bottom);
  });

  it('names the last value that is used, the longest of those that end together', () => {
    const end = 2024 * 12 + 11;
    const { last } = layOut(
      aMark({ row: 1, form: 'running', period: { start: 2013 * 12, end }, value: 3700 }),
      aMark({ row: 2, form: 'running', period: { start: 2021 * 12, end }, value: 2308 }),
      inYear(2024, { row: 3, isRival: true }),
    );
    expect(last?.mark.value).toBe(3700);
  });

  it('holds every mark inside the drawing and in one strip, for any figures', () => {
    const anyMark = fc
      .record({
        row: fc.nat(10_000),
        form: fc.constantFrom('year', 'date', 'stretch', 'running'),
        start: fc.integer({ min: 1990 * 12, max: 2030 * 12 }),
        length: fc.nat(150),
        value: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true })),
      })
      .map(({ row, form, start, length, value }) =>
        aMark({ row, form, value, period: { start, end: start + length } }),
      );
    fc.assert(
      fc.property(
        fc.uniqueArray(anyMark, { minLength: 1, maxLength: 20, selector: (m) => m.row }),
        (all) => {
          const { marks, stops, years } = layOut(...all);
          for (const { x, y } of marks) {
            expect(x).toBeGreaterThanOrEqual(0);
            expect(x).toBeLessThanOrEqual(SIZE.width);
            expect(y).toBeGreaterThanOrEqual(SIZE.top - 1e-6);
            expect(y).toBeLessThanOrEqual(SIZE.height - SIZE.bottom + 1e-6);
          }
          expect(stops.flatMap((stop) => stop.marks)).toHaveLength(marks.length);
          expect(stops[0]?.left).toBe(0);
          expect(stops[stops.length - 1]?.right).toBe(SIZE.width);
          for (const [index, stop] of stops.entries()) {
            expect(stop.right).toBeGreaterThan(stop.left);
            if (index > 0) expect(stop.left).toBe(stops[index - 1]!.right);
          }
          expect(years.length).toBeLessThanOrEqual(9);
        },
      ),
    );
  });
});
