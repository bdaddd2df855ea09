import type { Page } from '@playwright/test';
import { hsl, rgb } from 'd3';
import { PNG } from 'pngjs';

export type Pixel = readonly [x: number, y: number];
type Color = (color: string) => boolean;

/** A screenshot, one pixel per CSS pixel. */
export class Picture {
  readonly #png: PNG;

  constructor(png: Buffer) {
    this.#png = PNG.sync.read(png);
  }

  /** CSS colour of a pixel. */
  at([x, y]: Pixel): string {
    const { width, data } = this.#png;
    const start = (Math.round(y) * width + Math.round(x)) * 4;
    const [red = 0, green = 0, blue = 0] = data.subarray(start, start + 3);
    return rgb(red, green, blue).formatHex();
  }

  /** Is there a pixel of such a colour within so many pixels? */
  has(isWanted: Color, [x, y]: Pixel, radius: number): boolean {
    for (let down = -radius; down <= radius; down++)
      for (let right = -radius; right <= radius; right++)
        if (isWanted(this.at([x + right, y + down]))) return true;
    return false;
  }

  /** Number of pixels of such a colour in a square. */
  count(isWanted: Color, [x, y]: Pixel, radius: number): number {
    let found = 0;
    for (let down = -radius; down <= radius; down++)
      for (let right = -radius; right <= radius; right++)
        if (isWanted(this.at([x + right, y + down]))) found++;
    return found;
  }
}

export const pictureOf = async (page: Page): Promise<Picture> =>
  new Picture(await page.screenshot());

const ofHue =
  (from: number, to: number, leastSaturation: number): Color =>
  (color) => {
    const { h, s, l } = hsl(color);
    return h >= from && h <= to && s > leastSaturation && l > 0.3;
  };

/** The hues of flows and ties in the dark theme, told from its navy ground; faint ones are not counted. */
export const isAmber = ofHue(25, 50, 0.3);
export const isCyan = ofHue(165, 202, 0.12);
export const isGreen = ofHue(110, 150, 0.3);
export const isLight: Color = (color) => hsl(color).l > 0.8;
