import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { indexedPng, type Pixels } from '../palettePng';

let ready: Promise<void> | null = null;

/** The program that rasterises is the same bytes on every machine, and so is what it draws. */
const start = (): Promise<void> =>
  (ready ??= initWasm(
    readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')),
  ));

/** Rasterises a picture so many pixels wide, from twice as many: letters are finer so. */
export async function stillPng(
  svg: string,
  width: number,
  fonts: readonly Uint8Array[],
): Promise<Buffer> {
  await start();
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: 2 * width },
    font: {
      fontBuffers: [...fonts],
      defaultFontFamily: 'Noto Sans SC',
      sansSerifFamily: 'Noto Sans SC',
    },
  });
  const drawn = picture.render();
  const twice: Pixels = { width: drawn.width, height: drawn.height, data: drawn.pixels };
  const png = indexedPng(halved(twice));
  drawn.free();
  picture.free();
  return png;
}

/** Every four pixels as one of their mean colour. */
function halved({ width, height, data }: Pixels): Pixels {
  const [wide, high] = [Math.floor(width / 2), Math.floor(height / 2)];
  const half = new Uint8Array(wide * high * 4);
  for (let y = 0; y < high; y++)
    for (let at = y * wide * 4, from = 2 * y * width * 4; at < (y + 1) * wide * 4; at++) {
      const below = from + width * 4;
      const sum =
        (data[from] ?? 0) + (data[from + 4] ?? 0) + (data[below] ?? 0) + (data[below + 4] ?? 0);
      half[at] = (sum + 2) >> 2;
      from += at % 4 === 3 ? 5 : 1;
    }
  return { width: wide, height: high, data: half };
}
