import { expect, test } from 'vitest';
import { isAtLeast, nextQuality, QUALITIES, type Quality } from '../../src/model/quality';

const ALL: ReadonlySet<Quality> = new Set(QUALITIES);
const SLOW = { time: 3000, frames: 10 };

test('slow movements give up one thing after the other, and then no more', () => {
  const seen: Quality[] = [];
  let quality: Quality = 'full';
  for (let move = 0; move < 5; move++) seen.push((quality = nextQuality(quality, SLOW, ALL)));
  expect(seen).toEqual(['coarse', 'still', 'few', 'few', 'few']);
});

test('what would change nothing here is passed over', () => {
  expect(nextQuality('full', SLOW, new Set(['still', 'few']))).toBe('still');
  expect(nextQuality('still', SLOW, new Set(['still']))).toBe('still');
  expect(nextQuality('full', SLOW, new Set())).toBe('full');
});

test('quick movements and those too short to tell change nothing', () => {
  expect(nextQuality('full', { time: 160, frames: 10 }, ALL)).toBe('full');
  expect(nextQuality('still', { time: 160, frames: 10 }, ALL)).toBe('still');
  expect(nextQuality('full', { time: 900, frames: 2 }, ALL)).toBe('full');
});

test('a quality gives up what those before it do', () => {
  expect(isAtLeast('few', 'still')).toBe(true);
  expect(isAtLeast('still', 'still')).toBe(true);
  expect(isAtLeast('coarse', 'still')).toBe(false);
});
