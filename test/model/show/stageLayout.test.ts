import { describe, expect, it } from 'vitest';
import { isTooSlow, nextBudget, pixelBudget } from '../../../src/model/show/pixelBudget';
import { overlap, placeNames, type NameWish } from '../../../src/model/show/placeNames';
import { stageLayout, type Box } from '../../../src/model/show/stageLayout';
import { leastHan, stageType } from '../../../src/model/show/stageType';

const SIZES = [
  ...[
    [1280, 720, 'panel'],
    [1920, 1080, 'panel'],
    [3840, 2160, 'panel'],
    [3840, 1080, 'zones'],
  ],
  ...[
    [5760, 1080, 'zones'],
    [7680, 2160, 'zones'],
    [1080, 1920, 'stacked'],
    [2560, 1080, 'columns'],
  ],
] as const;

const layoutOf = (width: number, height: number, seams: readonly number[] = []) =>
  stageLayout({ width, height, safe: 0.03, seams, footHeight: height / 30 });

describe('stageLayout', () => {
  it.each(SIZES)(
    '%i × %i: %s, with nothing over anything else, and room for the map',
    (width, height, form) => {
      const layout = layoutOf(width, height);
      expect(layout.form).toBe(form);
      const { words, below, side, foot, free } = layout;
      const apart: Box[] =
        form === 'stacked' ? [words, below, side, foot, free] : [words, side, foot];
      apart.forEach((one, index) =>
        apart.slice(index + 1).forEach((other) => expect(overlap(one, other)).toBe(false)),
      );
      expect(overlap(words, free)).toBe(false);
      expect(free.width * free.height).toBeGreaterThan(width * height * 0.25);
      for (const { left, top, width: wide, height: high } of [words, below, side, foot]) {
        expect(left).toBeGreaterThanOrEqual(width * 0.0299);
        expect(left + wide).toBeLessThanOrEqual(width * 0.9701);
        expect(top).toBeGreaterThanOrEqual(height * 0.0299);
        expect(top + high).toBeLessThanOrEqual(height * 0.9701);
      }
    },
  );

  it.each(SIZES)('%i × %i: keeps text off the seams of a wall', (width, height) => {
    const seams = [1 / 3, 2 / 3];
    const { words, below, side, whole } = layoutOf(width, height, seams);
    for (const box of [words, below, side, whole])
      for (const seam of seams.map((part) => part * width))
        expect(box.left < seam && box.left + box.width > seam).toBe(false);
  });
});

describe('stageType', () => {
  it('follows the distance of the last row, and never falls below a thirtieth', () => {
    expect([4, 6, 8, 9.3].map((viewing) => Math.round(leastHan(viewing)))).toEqual([
      36, 36, 48, 56,
    ]);
    for (const viewing of [4, 6, 8, 9.3])
      for (const isNarrow of [false, true]) {
        const { title, figure, body, label, digits, source } = stageType(viewing, 1, isNarrow);
        const least = Math.floor(leastHan(viewing));
        for (const size of [title, figure, body, label]) expect(size).toBeGreaterThanOrEqual(least);
        expect(digits).toBeGreaterThanOrEqual(Math.floor(1.15 * least));
        expect(title).toBeGreaterThan(body);
        expect(source).toBeGreaterThanOrEqual(20);
      }
  });
});

describe('pixelBudget', () => {
  it('draws 8.3 million pixels at most, wider than MapLibre by itself', () => {
    expect(pixelBudget(5760, 1080, 1).ratio).toBe(1);
    expect(pixelBudget(7680, 2160, 1).ratio).toBeCloseTo(0.707, 3);
    expect(pixelBudget(1920, 1080, 2).ratio).toBeCloseTo(2, 3);
    expect(pixelBudget(7680, 2160, 1, 4096).ratio).toBeLessThanOrEqual(4096 / 7680);
  });

  it('goes down by steps when frames are slow, and back up when they are quick', () => {
    const full = pixelBudget(1920, 1080, 1);
    const less = nextBudget(full, 60);
    expect(less.ratio).toBeCloseTo(0.707, 3);
    expect(nextBudget(less, 10).ratio).toBeCloseTo(1, 3);
    expect(nextBudget(full, 10)).toEqual(full);
  });

  it('gives flights up where fewer than twelve frames a second would be drawn', () => {
    expect([isTooSlow(1000 / 11), isTooSlow(1000 / 13)]).toEqual([true, false]);
  });
});

describe('placeNames', () => {
  const wish = (id: string, x: number, y: number): NameWish => ({
    ...{ id, x, y, away: 10, width: 100, height: 40 },
    sides: ['right', 'left', 'bottom', 'top'],
  });
  const within: Box = { left: 0, top: 0, width: 600, height: 400 };

  it('finds another side, leaves out what finds none, and keeps to its number', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      wish(`p${index}`, (index * 97) % 600, (index * 53) % 400),
    );
    const taken = [{ left: 0, top: 300, width: 600, height: 100 }];
    const placed = placeNames(many, within, taken);
    expect(placed.length).toBeLessThanOrEqual(9);
    placed.forEach((one, index) =>
      [...placed.slice(index + 1), ...taken].forEach((other) =>
        expect(overlap(one, other)).toBe(false),
      ),
    );
    expect(placeNames([wish('edge', 590, 200)], within, [])[0]?.left).toBe(480);
  });
});
