import { expect, test } from 'vitest';
import { ratioOf, spreadOf } from '../../bench/contest/run/contestReport';

test('a spread is the median and the range', () => {
  expect(spreadOf([30, 10, 20])).toEqual({ median: 20, least: 10, most: 30 });
  expect(spreadOf([])).toBeNull();
});

test('what touches is equal, and only what is apart has a ratio', () => {
  const base = { median: 20, least: 10, most: 30 };
  expect(ratioOf({ median: 60, least: 40, most: 80 }, base)).toBe(3);
  expect(ratioOf({ median: 5, least: 4, most: 6 }, base)).toBe(0.25);
  expect(ratioOf({ median: 31, least: 30, most: 40 }, base)).toBeNull();
});
