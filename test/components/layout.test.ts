import { describe, expect, it } from 'vitest';
import { layoutOf, letterOf, mapPadding } from '../../src/components/layout';
import { restOf } from '../../src/components/sheetHeight';

const shapes = (width: number, height: number): string => {
  const { name, isShort, filters, card } = layoutOf(width, height);
  return `${name}${isShort ? ', short' : ''}: filters ${filters}, card ${card}`;
};

describe('the layout', () => {
  it.each([
    [320, 568, 'narrow: filters below, card below'],
    [390, 844, 'narrow: filters below, card below'],
    [639, 900, 'narrow: filters below, card below'],
    [640, 900, 'medium: filters left, card below'],
    [768, 1024, 'medium: filters left, card below'],
    [1024, 768, 'medium: filters left, card below'],
    [1099, 900, 'medium: filters left, card below'],
    [1100, 720, 'wide: filters rail, card pane'],
    [1920, 1080, 'wide: filters rail, card pane'],
    [844, 390, 'medium, short: filters left, card right'],
    // 1280 × 720 and 1280 × 1024 enlarged to 200 % and 400 %.
    [640, 360, 'medium, short: filters left, card right'],
    [320, 256, 'narrow, short: filters below, card below'],
    [1280, 400, 'medium, short: filters left, card right'],
  ])('of %i × %i is %s', (width, height, expected) => {
    expect(shapes(width, height)).toBe(expected);
  });

  it('grows on a wall', () => {
    expect(layoutOf(2559, 1440).isWall).toBe(false);
    expect(layoutOf(3840, 2160).isWall).toBe(true);
  });

  it('keeps the region clear of what stands around the map, and leaves it room', () => {
    for (const [width, height] of [
      [1100, 720],
      [768, 1024],
      [390, 844],
      [844, 390],
      [640, 360],
      [320, 568],
    ] as const) {
      const layout = layoutOf(width, height);
      const isWide = layout.name === 'wide';
      const taken = { bar: 60, rail: 320, foot: isWide ? 88 : 60, right: isWide ? 384 : 0 };
      const { top, right, bottom, left } = mapPadding(layout, taken);
      expect(top).toBeGreaterThanOrEqual(taken.bar);
      expect(bottom).toBeGreaterThanOrEqual(taken.foot);
      if (isWide) expect(left).toBeGreaterThanOrEqual(taken.rail);
      expect(width - left - right).toBeGreaterThan(width / 4);
      expect(height - top - bottom).toBeGreaterThan(height / 3);
    }
  });
});

describe('a sheet that is let go', () => {
  it.each([
    [800, 'full'],
    [620, 'full'],
    [590, 'half'],
    [400, 'half'],
    [250, 'half'],
    [230, null],
    [0, null],
  ])('at %i pixels comes to rest: %s', (height, expected) => {
    expect(restOf(height, 400, 800)).toBe(expected);
  });
});

describe('elder mode', () => {
  it('shows one panel at a time in a window of any size', () => {
    for (const [width, height] of [
      [390, 844],
      [1280, 720],
      [3840, 2160],
    ] as const)
      expect(layoutOf(width, height, true)).toMatchObject({ name: 'narrow', isWall: false });
  });

  it('writes letters of 18 to 30 pixels, and leaves larger ones as they are', () => {
    expect((['on', '24', '30'] as const).map((elder) => letterOf(elder, 16))).toEqual([18, 24, 30]);
    expect(letterOf('24', 32)).toBe(32);
  });
});
