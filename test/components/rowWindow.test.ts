import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowAfter, rowWindow, scrollTo } from '../../src/components/rowWindow';

const scroll = (top: number) => ({ top, height: 400, lead: 30, rowHeight: 40 });

describe('the rows that are there', () => {
  it('are all of a short list', () => {
    expect(rowWindow(100, scroll(0))).toEqual({ first: 0, end: 100 });
    expect(rowWindow(0, scroll(0))).toEqual({ first: 0, end: 0 });
  });

  it('are all that is seen of a long one, and a bounded number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 101, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, at) => {
          const { height, lead, rowHeight } = scroll(0);
          const top = at * (lead + count * rowHeight - height);
          const { first, end } = rowWindow(count, scroll(top));
          expect(first).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(count);
          expect(end - first).toBeLessThanOrEqual(30);
          expect(lead + first * rowHeight).toBeLessThanOrEqual(Math.max(top, lead));
          expect(lead + end * rowHeight).toBeGreaterThanOrEqual(
            Math.min(top + height, lead + count * rowHeight),
          );
        },
      ),
    );
  });
});

describe('scrolling to a row', () => {
  it('stays where it is seen, else goes just so far that it is seen whole below the head', () => {
    expect(scrollTo(3, 30, scroll(0))).toBe(0);
    expect(scrollTo(0, 30, scroll(200))).toBe(0);
    expect(scrollTo(20, 30, scroll(0))).toBe(30 + 21 * 40 - 400);
  });
});

describe('keys', () => {
  it('lead to the next row, a page on, to either end, and never beyond', () => {
    const after = (key: string) => rowAfter(key, 5, 20, 10);
    expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End', 'a'].map(after)).toEqual([
      6,
      4,
      15,
      0,
      0,
      19,
      null,
    ]);
    expect(rowAfter('ArrowDown', 0, 0, 1)).toBeNull();
  });
});
