import { describe, expect, it } from 'vitest';
import {
  filePixels,
  isDrawable,
  pictureLayout,
  PICTURE_SIZES,
  sideOf,
  type PictureSize,
} from '../../src/model/pictureSize';

const PAGE = { width: 1366, height: 768 };
const OWN = { width: 2000, height: 500 };
const pixels = (size: PictureSize, times = 1): string => {
  const { width, height } = filePixels(pictureLayout(size, PAGE, OWN), times);
  return `${width} × ${height}`;
};

describe('sizes of pictures', () => {
  it('are those of screens and of paper at 300 dots per inch', () => {
    expect(Object.fromEntries(PICTURE_SIZES.map((size) => [size, pixels(size)]))).toEqual({
      page: '1366 × 768',
      wide: '1920 × 1080',
      standard: '1600 × 1200',
      square: '1080 × 1080',
      'a4-landscape': '3508 × 2480',
      'a4-portrait': '2480 × 3508',
      'a3-landscape': '4961 × 3508',
      'a3-portrait': '3508 × 4961',
      own: '2000 × 500',
    });
    expect(pixels('wide', 4)).toBe('7680 × 4320');
  });

  it('stay within what browsers draw', () => {
    for (const size of PICTURE_SIZES)
      expect(isDrawable(filePixels(pictureLayout(size, PAGE, OWN), 1))).toBe(true);
    expect(isDrawable({ width: 7680, height: 4320 })).toBe(true);
    expect(isDrawable({ width: 8193, height: 10 })).toBe(false);
    expect(isDrawable({ width: 8192, height: 8192 })).toBe(false);
    expect(isDrawable({ width: 0, height: 10 })).toBe(false);
  });

  it('takes a side as it is typed, within bounds', () => {
    expect(['1600', ' 800.4 ', '5', '1e9', '', ' ', 'wide'].map(sideOf)).toEqual([
      ...[1600, 800, 320, 8192, null, null, null],
    ]);
  });
});
