import { writeFileSync } from 'node:fs';
import { stillPngs } from './stillPng';
import { STILL } from './stillSize';

/** A picture to be rasterised, and the paths of its two files. */
export interface PngJob {
  readonly svg: string;
  readonly once: string;
  readonly twice: string;
}

let fonts: readonly Uint8Array[] = [];

process.on('message', (message: PngJob | readonly Uint8Array[]) => {
  if ('svg' in message) void draw(message);
  else fonts = message;
});

async function draw({ svg, once, twice }: PngJob): Promise<void> {
  const pngs = await stillPngs(svg, STILL.width, fonts);
  writeFileSync(once, pngs.once);
  writeFileSync(twice, pngs.twice);
  process.send?.('drawn');
}
