import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../../scripts/palettePng';

function picture(
  width: number,
  height: number,
  colorAt: (x: number, y: number) => number[],
): Buffer {
  const png = new PNG({ width, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) png.data.set([...colorAt(x, y), 255], (y * width + x) * 4);
  return PNG.sync.write(png);
}

const furthest = (one: Buffer, other: Buffer): number => {
  const [a, b] = [PNG.sync.read(one).data, PNG.sync.read(other).data];
  expect(a.length).toBe(b.length);
  return a.reduce((most, value, index) => Math.max(most, Math.abs(value - b[index]!)), 0);
};

describe('a picture in a palette', () => {
  it('is the same where there are few colours', () => {
    const few = picture(40, 30, (x, y) => [x % 7, y % 5, (x + y) % 3].map((part) => part * 30));
    expect(furthest(few, palettePng(few))).toBe(0);
  });

  it('is nearly the same, and lighter, where there are many', () => {
    const many = picture(128, 128, (x, y) => [x * 2, y * 2, 128]);
    const small = palettePng(many);
    expect(furthest(many, small)).toBeLessThan(20);
    const noisy = picture(128, 128, (x, y) => [(x * 37 + y * 91) % 256, (x * y) % 256, y]);
    expect(palettePng(noisy).length).toBeLessThan(noisy.length);
  });
});
