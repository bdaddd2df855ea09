import { deflateSync, crc32 } from 'node:zlib';
import { PNG } from 'pngjs';

/** Red, green and blue, and how many pixels are of it. */
type Color = readonly [red: number, green: number, blue: number, count: number];

const MOST_COLORS = 256;

/** A picture in the 256 colours that stand for its own best: maps have few, and it weighs a third. */
export function palettePng(png: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const keyAt = (pixel: number): number =>
    ((data[pixel * 4] ?? 0) << 16) | ((data[pixel * 4 + 1] ?? 0) << 8) | (data[pixel * 4 + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let pixel = 0; pixel < width * height; pixel++)
    counts.set(keyAt(pixel), (counts.get(keyAt(pixel)) ?? 0) + 1);
  const boxes = cut(
    [...counts].map(([key, count]) => [key >> 16, (key >> 8) & 255, key & 255, count]),
  );
  const indices = new Map<number, number>();
  boxes.forEach((box, index) => {
    for (const [red, green, blue] of box) indices.set((red << 16) | (green << 8) | blue, index);
  });
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = indices.get(keyAt(y * width + x)) ?? 0;
  return encode(width, height, Buffer.from(boxes.flatMap(meanOf)), rows);
}

/** Colours in at most 256 boxes (median cut): ever again the box that is worst told by one colour is parted. */
function cut(colors: Color[]): Color[][] {
  const boxes = [colors];
  while (boxes.length < MOST_COLORS) {
    const [worst] = boxes
      .map((box, index) => [index, spreadOf(box)[1]] as const)
      .reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
    const box = boxes[worst] ?? [];
    if (box.length < 2) break;
    const [channel] = spreadOf(box);
    const sorted = [...box].sort((a, b) => a[channel] - b[channel]);
    const middle = (meanOf(box)[channel] ?? 0) + 0.5;
    const at = sorted.findIndex((color) => color[channel] > middle);
    const half = at > 0 ? at : Math.ceil(sorted.length / 2);
    boxes.splice(worst, 1, sorted.slice(0, half), sorted.slice(half));
  }
  return boxes;
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

function encode(width: number, height: number, palette: Buffer, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits, colours by their number in a palette.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
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
