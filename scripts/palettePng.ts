import { deflateSync, crc32 } from 'node:zlib';
import { PNG } from 'pngjs';

/** Red, green and blue, and how many pixels are of it. */
type Color = readonly [red: number, green: number, blue: number, count: number];

const MOST_COLORS = 256;

/** Pixels from left to right and from above, four bytes each: red, green, blue and how opaque. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A picture in the 256 colours that stand for its own best: maps have few, and it weighs a third. */
export const palettePng = (png: Buffer): Buffer => indexedPng(PNG.sync.read(png));

/**
 * The same of pixels that are no file yet. What is not opaque counts as if it were. `level`: how hard to compress, 9 the
 * hardest; 6 takes a tenth of the time for a twentieth more.
 */
export function indexedPng({ width, height, data }: Pixels, level = 9): Buffer {
  const keys = keysOf(data, width * height);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < keys.length;) {
    const key = keys[pixel] ?? 0;
    const from = pixel;
    // Maps are mostly even: one look at a run of one colour.
    while (pixel < keys.length && keys[pixel] === key) pixel++;
    counts.set(key, (counts.get(key) ?? 0) + pixel - from);
  }
  const boxes = cut(
    [...counts].map(([key, count]) => [key >> 16, (key >> 8) & 255, key & 255, count]),
  );
  const indices = new Map<number, number>();
  boxes.forEach((box, index) => {
    for (const [red, green, blue] of box) indices.set((red << 16) | (green << 8) | blue, index);
  });
  // Each row begins with a zero: it is not written as the difference to another.
  const rows = Buffer.alloc((width + 1) * height);
  let last = -1;
  let number = 0;
  for (let y = 0, pixel = 0; y < height; y++)
    for (let at = y * (width + 1) + 1, x = 0; x < width; x++, pixel++, at++) {
      const key = keys[pixel] ?? 0;
      if (key !== last) {
        last = key;
        number = indices.get(key) ?? 0;
      }
      rows[at] = number;
    }
  return encode(width, height, Buffer.from(boxes.flatMap(meanOf)), deflateSync(rows, { level }));
}

function keysOf(data: Uint8Array, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  for (let pixel = 0, at = 0; pixel < count; pixel++, at += 4)
    keys[pixel] = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  return keys;
}

/** Colours in at most 256 boxes (median cut): ever again the box that is worst told by one colour is parted. */
function cut(colors: Color[]): Color[][] {
  const measured = (box: Color[]) => ({ box, spread: spreadOf(box) });
  const boxes = [measured(colors)];
  while (boxes.length < MOST_COLORS) {
    const [worst] = boxes
      .map(({ spread }, index) => [index, spread[1]] as const)
      .reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
    const { box, spread } = boxes[worst] ?? measured([]);
    if (box.length < 2) break;
    const [channel] = spread;
    const sorted = [...box].sort((a, b) => a[channel] - b[channel]);
    const middle = (meanOf(box)[channel] ?? 0) + 0.5;
    const at = sorted.findIndex((color) => color[channel] > middle);
    const half = at > 0 ? at : Math.ceil(sorted.length / 2);
    boxes.splice(worst, 1, measured(sorted.slice(0, half)), measured(sorted.slice(half)));
  }
  return boxes.map(({ box }) => box);
}

/** The channel in which a box is widest, and how badly one colour would tell it. */
function spreadOf(box: readonly Color[]): readonly [channel: 0 | 1 | 2, badness: number] {
  const mean = meanOf(box);
  const errors = ([0, 1, 2] as const).map((channel) =>
    box.reduce((sum, color) => sum + color[3] * (color[channel] - (mean[channel] ?? 0)) ** 2, 0),
  );
  const most = Math.max(...errors);
  return [errors.indexOf(most) as 0 | 1 | 2, most];
}

function meanOf(box: readonly Color[]): number[] {
  const all = box.reduce((sum, color) => sum + color[3], 0);
  return ([0, 1, 2] as const).map((channel) =>
    Math.round(box.reduce((sum, color) => sum + color[channel] * color[3], 0) / all),
  );
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function encode(width: number, height: number, palette: Buffer, deflated: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, colours by their number in a palette.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflated),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
